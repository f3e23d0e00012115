import { fontSize, lineHeight, textWidth } from './chart-layout.ts';
import type { ChartMark, ChartPanel } from './chart-spec.ts';

/** A value written at the end of its column, or above or under its point: the middle of the text's lower edge. */
export interface ColumnLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
  /** How wide the column is. */
  readonly width?: number;
}

/** A part of the drawing, in pixels. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Which values are written at their columns, and where: the newest that came about first, then the largest and the
 * smallest, then the rest from the right, each as long as it covers nothing; without its unit where only that fits
 * (the axis names it).
 *
 * @param places the end of each slot's column; ignored for what isn't drawn
 * @param area where labels may stand
 * @param taken where none may, because something else is written there
 * @param ground where zero is
 */
export function columnLabels(
  panel: ChartPanel,
  places: readonly Place[],
  area: Area,
  taken: readonly Area[],
  ground: number = area.bottom,
): ColumnLabel[] {
  const occupied = [...taken, ...(panel.form === 'points' ? joinAreas(panel, places) : [])];
  return labelOrder(panel).flatMap(([slot, mark]) => {
    const place = places[slot];
    if (place === undefined) return [];
    const columns = panel.slots.flatMap((other, index) =>
      other.kind === 'mark' && index !== slot ? columnArea(places[index], panel, ground) : [],
    );
    for (const [text, y] of candidates(mark, place, panel, ground)) {
      const half = textWidth(text, fontSize) / 2 + 2;
      const x = Math.min(Math.max(place.x, area.left + half), area.right - half);
      const box = { left: x - half, right: x + half, top: y - lineHeight, bottom: y };
      const isAboveGround = y + 4 <= area.bottom;
      if (isAboveGround && ![...occupied, ...columns].some((other) => doOverlap(box, other))) {
        occupied.push(box);
        return [{ text, x, y }];
      }
    }
    return [];
  });
}

/** Beyond the end of the mark, as seen from zero, with its unit and without; a point's value may stand on the other side, too. */
function candidates(
  { label, low, unit = '' }: ChartMark,
  { y }: Place,
  { form }: ChartPanel,
  ground: number,
): [string, number][] {
  const [above, under] = [y - 7, y + lineHeight + 1];
  const [beyond, within] = y > ground ? [under, above] : [above, under];
  const heights = form === 'points' && low === undefined ? [beyond, within] : [beyond];
  const texts = [label, label.slice(0, label.length - unit.length)];
  return heights.flatMap((height) => texts.map((text): [string, number] => [text, height]));
}

/** What a column keeps free of other values, from its end to the ground; under a point the middle of its slot. */
function columnArea(place: Place | undefined, { form }: ChartPanel, ground: number): Area[] {
  if (place === undefined) return [];
  const { x, y, width = 0 } = place;
  const half = form === 'columns' ? Math.max(6, width / 2) : 6;
  return [{ left: x - half, right: x + half, top: Math.min(y, ground), bottom: Math.max(y, ground) }];
}

/** The lines between points as small areas along them. */
function joinAreas({ joins }: ChartPanel, places: readonly Place[]): Area[] {
  return joins.flatMap(([from, to]) => {
    const [start, end] = [places[from], places[to]];
    if (start === undefined || end === undefined) return [];
    return Array.from({ length: 41 }, (_, part) => {
      const x = start.x + ((end.x - start.x) * part) / 40;
      const y = start.y + ((end.y - start.y) * part) / 40;
      return { left: x, right: x, top: y - 3, bottom: y - 3 };
    });
  });
}

function doOverlap(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function labelOrder({ slots }: ChartPanel): [number, ChartMark][] {
  const marks = slots.flatMap((slot, index): [number, ChartMark][] =>
    slot.kind === 'mark' ? [[index, slot]] : [],
  );
  const byValue = marks.toSorted(([, a], [, b]) => b.value - a.value);
  const newest = marks.findLast(([, { isPlanned }]) => isPlanned !== true) ?? marks.at(-1);
  const first = [newest, byValue.at(0), byValue.at(-1)].filter((entry) => entry !== undefined);
  return [...new Set([...first, ...marks.toReversed()])];
}
