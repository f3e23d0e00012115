import { fontSize, lineHeight } from './chart-size.ts';
import type { ChartMark, ChartPanel } from './chart-spec.ts';
import { textWidth } from './text-width.ts';

/** A value written above its column or point. */
export interface ColumnLabel {
  readonly slot: number;
  readonly text: string;
  /** Middle of the text. */
  readonly x: number;
  /** Lower edge of the text. */
  readonly y: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where something is written already. */
export interface TakenBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Which values are written above their columns, and where: the newest first, then the largest and the smallest, then the
 * rest from the right, each as long as it covers no other; without its unit where only that fits (the axis names it).
 *
 * @param places top of each slot's column; undefined for a gap
 * @param area where labels may stand
 * @param written where none may, for something else is written there
 */
export function columnLabels(
  panel: ChartPanel,
  places: readonly (Place | undefined)[],
  area: Readonly<Record<'left' | 'right' | 'bottom', number>>,
  written: readonly TakenBox[],
): ColumnLabel[] {
  const { left, right, bottom } = area;
  const taken: TakenBox[] = [...written];
  return labelOrder(panel).flatMap(([slot, mark]) => {
    const place = places[slot];
    if (place === undefined) return [];
    for (const [text, y] of candidates(mark, place, panel)) {
      const half = textWidth(text, fontSize) / 2 + 2;
      const x = Math.min(Math.max(place.x, left + half), right - half);
      const box = { left: x - half, right: x + half, top: y - lineHeight, bottom: y };
      const isFree = taken.every(
        (other) =>
          box.left >= other.right ||
          box.right <= other.left ||
          box.top >= other.bottom ||
          box.bottom <= other.top,
      );
      const isClear = places.every(
        (other, index) =>
          index === slot ||
          other === undefined ||
          other.x + 6 < box.left ||
          other.x - 6 > box.right ||
          other.y > y,
      );
      const isAboveGround = box.bottom + 4 <= bottom;
      const isUncrossed = panel.form !== 'points' || !panel.joins.some((join) => crosses(join, places, box));
      if (isFree && isClear && isAboveGround && isUncrossed) {
        taken.push(box);
        return [{ slot, text, x, y }];
      }
    }
    return [];
  });
}

/** Above the mark, with its unit and without; a point's value may stand below it, too. */
function candidates(mark: ChartMark, { y }: Place, { form }: ChartPanel): [string, number][] {
  const heights = form === 'points' ? [y - 7, y + lineHeight + 1] : [y - 7];
  return heights.flatMap((height) =>
    [mark.label, mark.shortLabel].map((text): [string, number] => [text, height]),
  );
}

/** Whether a line between two places runs through a box. */
function crosses(
  [from, to]: readonly [number, number],
  places: readonly (Place | undefined)[],
  box: { left: number; right: number; top: number; bottom: number },
): boolean {
  const [start, end] = [places[from], places[to]];
  if (start === undefined || end === undefined) return false;
  return Array.from({ length: 41 }, (_, part) => part / 40).some((share) => {
    const x = start.x + (end.x - start.x) * share;
    const y = start.y + (end.y - start.y) * share;
    return x > box.left && x < box.right && y > box.top + 3 && y < box.bottom + 3;
  });
}

function labelOrder({ slots }: ChartPanel): [number, ChartMark][] {
  const marks = slots.flatMap((slot, index): [number, ChartMark][] =>
    slot.kind === 'mark' ? [[index, slot]] : [],
  );
  const byValue = marks.toSorted(([, a], [, b]) => b.value - a.value);
  const first = [marks.at(-1), byValue.at(0), byValue.at(-1)].filter((entry) => entry !== undefined);
  return [...new Set([...first, ...marks.toReversed()])];
}
