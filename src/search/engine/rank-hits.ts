import { searchKinds } from '#src/search/contract/search-kind.ts';
import type { SearchOrder } from '#src/search/contract/search-request.ts';
import type { TableRecord } from '#src/search/records/records-table.ts';
import { closestSpan } from '#src/search/words/closest-span.ts';
import type { FoundHit } from './found-hit.ts';

/** Terms that stand no further apart than this are taken to be said in one breath. */
const nearby = 60;

/** Beyond this many occurrences a hit isn't any more about the words than another. */
const manyOccurrences = 8;

/**
 * Puts hits in order. By date: the newest report first, the registers last. By relevance: terms that stand near each
 * other before terms apart, words that are a name or title, or much of one, before words in a text, hits that say
 * them often before hits that say them once; among equals the newest first.
 */
export function rankHits(
  hits: readonly FoundHit[],
  table: readonly TableRecord[],
  order: SearchOrder,
  terms: readonly string[],
): FoundHit[] {
  const byDate = (a: FoundHit, b: FoundHit) =>
    a.record - b.record || searchKinds.indexOf(a.kind) - searchKinds.indexOf(b.kind);
  if (order === 'date') return [...hits].sort(byDate);
  const asked = terms.join('').length;
  const weights = new Map(hits.map((hit) => [hit, weightOf(hit, table[hit.record], asked)]));
  return [...hits].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || byDate(a, b));
}

function weightOf(hit: FoundHit, line: TableRecord | undefined, asked: number): number {
  const title = line?.title ?? 0;
  const isNear = hit.starts.length === 1 || closestSpan(hit.starts).length <= nearby;
  const isInTitle = hit.starts.every(([first]) => first !== undefined && first < title);
  const occurrences = Math.min(...hit.starts.map(({ length }) => length));
  return (
    (isNear ? 200 : 0) + (isInTitle ? 50 + (50 * asked) / title : 0) + Math.min(occurrences, manyOccurrences)
  );
}
