/** The stretch in which every term stands nearest to the others. */
export interface Span {
  readonly start: number;
  /** From the first beginning to the last; 0 for a single term. */
  readonly length: number;
}

/**
 * Finds where the terms stand closest together; the first such stretch.
 *
 * @param starts for each term where it begins, ascending, never empty
 */
export function closestSpan(starts: readonly (readonly number[])[]): Span {
  const next = starts.map(() => 0);
  let best: Span = { start: 0, length: Number.POSITIVE_INFINITY };
  for (;;) {
    const here = next.map((index, term) => starts[term]?.[index]);
    if (here.some((at) => at === undefined)) return best;
    const places = here as number[];
    const start = Math.min(...places);
    const length = Math.max(...places) - start;
    if (length < best.length) best = { start, length };
    const earliest = places.indexOf(start);
    next[earliest] = (next[earliest] ?? 0) + 1;
  }
}
