import type { Understanding } from '#src/search/contract/search-answer.ts';
import type { SearchRequest } from '#src/search/contract/search-request.ts';
import { findHits } from '#src/search/engine/answer-request.ts';
import type { FoundHit } from '#src/search/engine/found-hit.ts';
import type { SearchEngine } from '#src/search/engine/search-engine.ts';
import { byOtherName } from './by-alias.ts';
import { byNumeral } from './by-numeral.ts';
import { byQuantity } from './by-quantity.ts';
import { bySimplifying } from './by-simplifying.ts';
import type { Reading, ReadingContext, Way } from './reading.ts';
import type { ReadingTables } from './reading-tables.ts';
import { typedQuery } from './typed-query.ts';
import { isWholeAt } from './whole-numbers.ts';

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
export async function suggest(
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
