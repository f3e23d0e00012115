import type { SearchSuggestions, SuggestedPage, Understanding } from '#src/search/contract/search-answer.ts';
import type { SearchRequest } from '#src/search/contract/search-request.ts';
import { findHits } from '#src/search/engine/answer-request.ts';
import type { FoundHit } from '#src/search/engine/found-hit.ts';
import type { SearchEngine } from '#src/search/engine/search-engine.ts';
import type { NameTables } from '#src/search/files/search-files.ts';
import { normalText } from '#src/search/words/normal-text.ts';
import { readQuery } from '#src/search/words/read-query.ts';
import { byOtherName } from './by-name.ts';
import { byNumeral } from './by-numeral.ts';
import { byQuantity } from './number-ways.ts';
import {
  bySimplifying,
  type Reading,
  type ReadingContext,
  type ReadingTables,
  readingTables,
  typedQuery,
  type Way,
} from './reading.ts';
import { isWholeAt } from './whole-numbers.ts';

/** Everything that is suggested for a request. @param base the site's base path, with a slash at both ends */
export async function suggestFor(
  engine: SearchEngine,
  request: SearchRequest,
  names: NameTables,
  base: string,
): Promise<SearchSuggestions> {
  const { terms } = readQuery(request.query);
  const isSaid = terms.length > 0 && (await engine.find(terms)).length > 0;
  return {
    pages: namedPages(terms, names, base),
    readings: isSaid ? await suggest(terms, request, { engine, tables: readingTables(names) }) : [],
  };
}

/** Ways that say the same in other words; sounds and slips are no ways to read what is said as it was typed. */
const ways: readonly Way[] = [byOtherName, byQuantity, byNumeral, bySimplifying];

/** More than this are no help. */
const mostReadings = 3;

/** A number that isn't whole in so many places isn't looked for in more. */
const mostPlaces = 6;

/**
 * Other ways to say a query that is said as it stands: each is said somewhere that the request's filter leaves, and none holds
 * the words of the query or of another one, which would be to find the same again.
 */
async function suggest(
  terms: readonly string[],
  request: Pick<SearchRequest, 'filter'>,
  context: ReadingContext,
): Promise<Understanding[]> {
  const suggested: { readonly terms: readonly string[]; readonly understanding: Understanding }[] = [];
  for (const [index, term] of terms.entries()) {
    for (const way of ways) {
      for (const reading of await otherReadings(way, term, context)) {
        const instead = [...new Set(terms.toSpliced(index, 1, ...reading.terms))];
        const isIn = (earlier: string) => instead.some((each) => each.includes(earlier));
        if (suggested.some((earlier) => earlier.terms.every(isIn))) continue;
        if (!(await isSaid(reading, instead, request, context.engine))) continue;
        const { kind, said } = reading;
        const query = typedQuery(instead, context.tables.printed);
        suggested.push({ terms: instead, understanding: { kind, said, query } });
        if (suggested.length === mostReadings) return suggested.map(({ understanding }) => understanding);
      }
    }
  }
  return suggested.map(({ understanding }) => understanding);
}

async function otherReadings(way: Way, term: string, context: ReadingContext): Promise<Reading[]> {
  // The numeral in a name, as in 三江桥, is no number.
  if (way === byNumeral && isInName(term, context.tables)) return [];
  const readings = await way(term, context);
  return readings.filter(({ terms }) => terms.every((each) => !each.includes(term)));
}

function isInName(term: string, { projects, words }: ReadingTables): boolean {
  return [...projects.flat(), ...words].some((name) => name.includes(term));
}

async function isSaid(
  { terms: others, hasOtherNumber }: Reading,
  terms: readonly string[],
  request: Pick<SearchRequest, 'filter'>,
  engine: SearchEngine,
): Promise<boolean> {
  const hits = await findHits(engine, terms, request);
  if (hasOtherNumber === undefined) return hits.length > 0;
  const numbers = others.map((other) => terms.indexOf(other));
  for (const hit of hits.slice(0, mostPlaces)) {
    if ((await Promise.all(numbers.map((index) => hasWhole(hit, index, terms, engine)))).every(Boolean))
      return true;
  }
  return false;
}

/** Whether a term's number is all of it where a hit says it first. */
async function hasWhole(
  { record, starts }: FoundHit,
  index: number,
  terms: readonly string[],
  engine: SearchEngine,
): Promise<boolean> {
  const [start] = starts[index] ?? [];
  return start !== undefined && isWholeAt(record, start, terms[index] ?? '', engine);
}

/** Shorter words than this stand in names by chance. */
const shortest = 2;

/** A page and one of the names that it goes by. */
interface CalledPage extends SuggestedPage {
  readonly called: string;
}

/**
 * The pages of topics, metrics and projects that one of the terms names: first those it is the name of, then those whose name
 * begins with it or that it begins with, then those whose name is in it or has it in it; of these the shortest names first.
 *
 * @param base the site's base path, with a slash at both ends
 */
function namedPages(terms: readonly string[], names: NameTables, base: string): SuggestedPage[] {
  const pages = (kind: SuggestedPage['kind'], entries: NameTables['projects']) =>
    entries
      .filter(([page]) => page !== '')
      .flatMap(([page, name, ...others]): CalledPage[] =>
        [name, ...others].map((called) => ({ kind, name, address: `${base}${page}`, called })),
      );
  const nearest = [
    ...pages('topic', names.topics),
    ...pages('metric', names.metrics),
    ...pages('project', names.projects),
  ]
    .map((page) => ({ page, distance: Math.min(...terms.map((term) => distanceOf(page.called, term))) }))
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.distance - b.distance);
  const found = new Map<string, SuggestedPage>();
  for (const { page } of nearest) {
    const { kind, name, address } = page;
    if (!found.has(address)) found.set(address, { kind, name, address });
  }
  return [...found.values()];
}

/** How far a name is from a term; infinite where neither has the other in it. */
function distanceOf(name: string, term: string): number {
  const { text } = normalText(name);
  const [short, long] = text.length < term.length ? [text, term] : [term, text];
  if (short.length < shortest || !long.includes(short)) return Number.POSITIVE_INFINITY;
  // Any difference of length weighs less than where the shorter one stands.
  return (long.startsWith(short) ? 0 : 1000) + long.length - short.length;
}
