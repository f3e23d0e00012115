import { lastAtOrBefore } from '#src/language/text-range.ts';

/** A place as editors show it; both count from 1. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

/** Gives the line and column of offsets of a text, which is read once however many are asked for. */
export function linePositions(text: string): (offset: number) => LinePosition {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return (offset) => {
    const index = lastAtOrBefore(starts, offset, (start) => start);
    return { line: index + 1, column: offset - (starts[index] ?? 0) + 1 };
  };
}
