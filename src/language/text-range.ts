/** A stretch of a text: from `start` up to, not including, `end`, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Whether `inner` lies within `outer`; a range lies within itself. */
export function isWithin(inner: TextRange, outer: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The index of the last of some places, in ascending order, that isn't behind `offset`; -1 where all are. */
export function lastAtOrBefore<T>(
  places: readonly T[],
  offset: number,
  startOf: (place: T) => number,
): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place !== undefined && startOf(place) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Tells of ranges whether one of `others` holds all of it. Those may overlap and come in any order; they are sorted once. */
export function holderOf(others: readonly TextRange[]): (range: TextRange) => boolean {
  let furthest = 0;
  const sorted = others
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => {
      furthest = Math.max(furthest, end);
      return { start, furthest };
    });
  return ({ start, end }) => {
    const before = sorted[lastAtOrBefore(sorted, start, (other) => other.start)];
    return before !== undefined && before.furthest >= end;
  };
}
