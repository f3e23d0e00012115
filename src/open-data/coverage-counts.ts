import { type Figure, figureCoverageName } from '#src/records/figure.ts';

/** One of the coverages that figures have, in words, and how many have it. */
export interface CoverageCount {
  readonly name: string;
  readonly count: number;
}

/** Which times the figures speak of, the most frequent first: what must not be set side by side unlooked. */
export function coverageCounts(figures: readonly Figure[]): CoverageCount[] {
  const counts = new Map<string, number>();
  for (const { coverage } of figures) {
    const name = figureCoverageName(coverage);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Array.from(counts, ([name, count]) => ({ name, count })).sort(
    (a, b) => b.count - a.count || (a.name < b.name ? -1 : 1),
  );
}
