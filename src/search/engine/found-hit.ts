import { type SearchKind, searchKinds } from '#src/search/contract/search-kind.ts';
import type { SearchFilter } from '#src/search/contract/search-request.ts';
import type { TableRecord } from '#src/search/records/records-table.ts';
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
