import { type ChartPanel, marksOf } from './chart-spec.ts';
import { textLines } from './text-width.ts';

/** Text is never smaller than this (14 px); a drawing is only ever enlarged. */
export const fontSize = 14;
export const lineHeight = 19;

/** The widths a chart is drawn at: inside a report on a phone of 320 px, and a column on a desk. */
export const drawnWidths = { narrow: 240, wide: 672 } as const;

export type DrawnSize = keyof typeof drawnWidths;

export const barThickness = 16;

/** Room for the axis's figures under lying bars. */
export const barAxisHeight = 28;

/** Room under a lying bar, within its place. */
export const footRoom = 6;

/** Space between a bar and the next one's name. */
const barGap = 14;

/** Between the frame and a name. */
export const nameInset = 2;

/** Lines that a bar's name takes at this width. */
export function nameLines(name: string, width: number): string[] {
  return textLines(name, fontSize, width - nameInset * 2, 2);
}

/** The height of one bar with its name above. */
export function barSlotHeight(panel: ChartPanel, width: number): number {
  const lines = Math.max(...panel.slots.map(({ name }) => nameLines(name, width).length));
  return lines * lineHeight + barThickness + barGap;
}

/** How high a panel is drawn at a width. */
export function panelHeight(panel: ChartPanel, width: number): number {
  if (panel.form === 'bars') return panel.slots.length * barSlotHeight(panel, width) + barAxisHeight;
  const tickLines = Math.max(...panel.slots.map(({ ticks }) => ticks.length));
  const hasMarks = marksOf(panel).length > 0;
  return (hasMarks ? 216 : 160) + tickLines * lineHeight;
}
