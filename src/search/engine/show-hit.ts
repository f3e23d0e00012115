import type { SearchHit, SearchPlace } from '#src/search/contract/search-answer.ts';
import { type LaidPlace, normalPlace } from '#src/search/records/record-layout.ts';
import { cutExcerpt, markWhole } from '#src/search/words/cut-excerpt.ts';
import { closestSpan, findTerm, findTermsIn } from '#src/search/words/find-terms.ts';
import type { FoundHit } from './found-hit.ts';
import type { FoundPlace, SearchEngine } from './search-engine.ts';

/** Terms that stand this near each other, in characters, are mostly said in one place. */
const usualPlace = 60;

/**
 * Loads the places of a hit and marks the terms in them: first the place where the terms stand closest together, then
 * the others in reading order.
 *
 * @param base the site's base path, with a slash at both ends
 * @throws Error where a place doesn't say what the index promises: parts of two builds have been mixed
 */
export async function showHit(
  engine: SearchEngine,
  hit: FoundHit,
  terms: readonly string[],
  limit: number,
  base: string,
): Promise<SearchHit> {
  const inOrder = [...new Set(hit.starts.flat())].sort((a, b) => a - b);
  const positions = hit.starts.length === 1 ? inOrder : [closestSpan(hit.starts).start, ...inOrder];
  // Likely as many places as are wanted, loaded at once: one after the other they would cost a round trip each.
  const ahead = positions.filter((at, index) => index === 0 || at - (positions[index - 1] ?? 0) > usualPlace);
  await Promise.all(ahead.slice(0, limit).map((at) => engine.placeAt(hit.record, at)));
  const shown: LaidPlace[] = [];
  let whole: FoundPlace | undefined;
  let hasMorePlaces = false;
  for (const at of positions) {
    if (shown.some((laid) => laid.start <= at && at < laid.end)) continue;
    if (shown.length === limit) {
      hasMorePlaces = true;
      break;
    }
    const found = await engine.placeAt(hit.record, at);
    whole ??= found;
    shown.push(found.laid);
  }
  if (whole === undefined) throw new Error('a hit has at least one place');
  const { title, report, bureau } = whole;
  const places = shown.map((laid) => showPlace(laid, terms, base));
  const page = places[0]?.address.split('#')[0] ?? base;
  return {
    id: `${hit.kind} ${engine.table[hit.record]?.id}`,
    kind: hit.kind,
    title,
    address: page,
    ...(report && { report }),
    ...(bureau && { bureau: { name: bureau.name, address: `${base}${bureau.path}` } }),
    places,
    hasMorePlaces,
  };
}

function showPlace({ place }: LaidPlace, terms: readonly string[], base: string): SearchPlace {
  const { kind, path, label, text } = place;
  const normal = normalPlace(place);
  const ofTerms = terms.map((term) => findTerm(normal, term));
  if (ofTerms.every(({ length }) => length === 0))
    throw new Error(`${path} doesn't say what was found there`);
  const shown = { address: `${base}${path}`, label, excerpt: cutExcerpt(text, ofTerms) };
  if (kind !== 'figure') return shown;
  const [name = '', value = '', coverage = ''] = text.split('\n');
  const mark = (words: string) => markWhole(words, findTermsIn(words, terms));
  return { ...shown, figure: { name: mark(name), value: mark(value), coverage: mark(coverage) } };
}
