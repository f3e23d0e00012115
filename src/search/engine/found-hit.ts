import {
  type SearchFilter,
  type SearchKind,
  type SearchOrder,
  searchKinds,
} from '#src/search/contract/search-request.ts';
import type { TableRecord } from '#src/search/records/record-layout.ts';
import { closestSpan } from '#src/search/words/find-terms.ts';
import type { LaidRange, Occurrences } from './search-engine.ts';

/** A hit before any of its words is loaded: a record's places of one kind, in which every term stands. */
export interface FoundHit extends Occurrences {
  readonly kind: SearchKind;
}

/** The year that a period begins in: `2023`. */
export function yearOfPeriod(period: string): string {
  return period.slice(0, 4);
}

/**
 * Parts what was found by kind and leaves out what the filter doesn't want.
 *
 * @param ranges the places of the filter's topic by record; undefined where no topic is chosen
 */
export function foundHits(
  occurrences: readonly Occurrences[],
  table: readonly TableRecord[],
  filter: SearchFilter,
  ranges: ReadonlyMap<number, readonly LaidRange[]> | undefined,
): FoundHit[] {
  return occurrences.flatMap(({ record, starts }): FoundHit[] => {
    const line = table[record];
    if (line === undefined || !isOfTime(line, filter)) return [];
    const allowed = ranges === undefined ? undefined : (ranges.get(record) ?? []);
    return searchKinds.flatMap((kind, index): FoundHit[] => {
      if (filter.kind !== undefined && filter.kind !== kind) return [];
      const section = { start: line.ends[index - 1] ?? 0, end: line.ends[index] ?? 0 };
      const within = starts.map((ofTerm) =>
        ofTerm.filter(
          (at) =>
            isWithin(at, section) && (allowed === undefined || allowed.some((range) => isWithin(at, range))),
        ),
      );
      return within.every((ofTerm) => ofTerm.length > 0) ? [{ record, kind, starts: within }] : [];
    });
  });
}

function isOfTime({ period }: TableRecord, filter: SearchFilter): boolean {
  if (filter.period !== undefined && filter.period !== period) return false;
  return filter.year === undefined || (period !== undefined && yearOfPeriod(period) === filter.year);
}

function isWithin(at: number, { start, end }: LaidRange): boolean {
  return start <= at && at < end;
}

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
