import { fontSize } from './chart-size.ts';
import { type ChartPanel, marksOf } from './chart-spec.ts';
import { textWidth } from './text-width.ts';

/** Between the end of a bar and its value. */
export const labelGap = 7;

/** Enough for nearly every value, so that the panels of one chart are as wide as each other and their scales tell how much one is enlarged. */
const usualRoom = 72;

/** How much room lying bars must leave on the right, so that every value fits behind the end of its bar. */
export function labelRoom(panel: ChartPanel, width: number): number {
  const { factor, max } = panel.axis;
  const rooms = marksOf(panel).map(({ value, label }) => {
    const share = value / factor / max;
    const free = width - labelGap - textWidth(label, fontSize) - 3;
    return share === 0 ? 0 : width - free / share;
  });
  return Math.ceil(Math.max(usualRoom, ...rooms));
}

/** How many steps of a lying axis go from one label to the next, so that the last, with its unit, covers none. */
export function stepsPerLabel(panel: ChartPanel, width: number): number {
  const { max, step, unit } = panel.axis;
  const steps = Math.round(max / step);
  const stepWidth = (width - labelRoom(panel, width)) / steps;
  const needed = textWidth(`${max}${unit}`, fontSize) + textWidth(String(max), fontSize) / 2 + labelGap;
  const fitting = [1, 2, 3, 4, 5].find((count) => steps % count === 0 && stepWidth * count >= needed);
  return fitting ?? steps;
}
