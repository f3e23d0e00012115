/** A rectangle with its upper left corner; no negative sizes. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Distance of the lines, measured along the edge. */
const step = 8;

/**
 * Lines rising at 45° across a box, each as `[x1, y1, x2, y2]` and cut at its edges: as lines rather than a pattern they
 * are the same on canvas, in SVG and on paper, in any colour.
 */
export function hatchLines({ x, y, width, height }: Box): [number, number, number, number][] {
  const lines: [number, number, number, number][] = [];
  for (let at = step / 2; at < width + height; at += step) {
    // The line on which (column + height from the bottom) … is constant: it enters at the bottom or right, leaves at the left or top.
    const from = { column: Math.min(at, width), rise: Math.max(0, at - width) };
    const to = { column: Math.max(0, at - height), rise: Math.min(at, height) };
    lines.push([
      x + width - from.column,
      y + height - from.rise,
      x + width - to.column,
      y + height - to.rise,
    ]);
  }
  return lines.map(([x1, y1, x2, y2]) => [x1, y1, x2, y2]);
}
