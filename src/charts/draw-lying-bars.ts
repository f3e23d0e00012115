import { labelRoom, stepsPerLabel } from './bar-labels.ts';
import { tickLabel } from './chart-config.ts';
import type { Paints } from './chart-paint.ts';
import { barSlotHeight, barThickness, fontSize, footRoom, lineHeight } from './chart-size.ts';
import type { ChartPanel } from './chart-spec.ts';
import { type Bar, type LaidChart, paintMarks } from './draw-marks.ts';

/** What Chart.js leaves free beside the axis of names, which has no width. */
const left = 6;

/** What a bar that stands on the axis leaves to its line. */
const halfLine = 0.5;

/** Between the bars and the figures of their axis. */
const tickPadding = 6;

/**
 * Draws a panel of lying bars as Chart.js would, to a hundredth of a unit, and a hundred times as fast: most charts of a site are of
 * this form, and where its parts stand can be told without laying anything out.
 */
export function drawLyingBars(
  ctx: LaidChart['ctx'],
  panel: ChartPanel,
  width: number,
  paints: Paints,
  family: string,
): void {
  const { max } = panel.axis;
  const right = width - labelRoom(panel, width);
  const slotHeight = barSlotHeight(panel, width);
  const bottom = slotHeight * panel.slots.length;
  const placeOf = (value: number) => left + (value / max) * (right - left);
  drawAxis(ctx, panel, width, placeOf, bottom, paints, family);
  const bars = panel.slots.map((slot, index): Bar => {
    const [low, value] = slot.kind === 'gap' ? [0, 0] : [slot.low ?? 0, slot.value];
    const [start, x] = [placeOf(low / panel.axis.factor), placeOf(value / panel.axis.factor)];
    const base = start === left && x > left ? left + halfLine : start;
    const y = slotHeight * (index + 1) - barThickness / 2 - footRoom;
    return { x, y, base, width: x - base, height: barThickness };
  });
  paintMarks(
    { ctx, bars, chartArea: { left, right, top: 0, bottom }, placeOf },
    panel,
    width,
    paints,
    family,
    { slot: undefined },
  );
}

function drawAxis(
  ctx: LaidChart['ctx'],
  panel: ChartPanel,
  width: number,
  placeOf: (value: number) => number,
  bottom: number,
  paints: Paints,
  family: string,
): void {
  const { max, step, unit } = panel.axis;
  const spacing = step * stepsPerLabel(panel, width);
  // Rounded as Chart.js rounds: a product a hair too small can end one pixel beside.
  const ticks = Array.from({ length: Math.round(max / spacing) + 1 }, (_, index) =>
    Number((index * spacing).toPrecision(12)),
  );
  ctx.lineWidth = 1;
  ctx.strokeStyle = paints.rule;
  for (const tick of ticks) {
    // In the middle of a pixel, so that a line of one is one.
    const x = Math.round(placeOf(tick) - 0.5) + 0.5;
    ctx.beginPath();
    ctx.moveTo(x, 0);
    ctx.lineTo(x, bottom);
    ctx.stroke();
  }
  ctx.fillStyle = paints.soft;
  ctx.font = `${fontSize}px ${family}`;
  ctx.textBaseline = 'middle';
  for (const [index, tick] of ticks.entries()) {
    const isLast = index === ticks.length - 1;
    ctx.textAlign = index === 0 ? 'left' : isLast ? 'right' : 'center';
    ctx.fillText(tickLabel(tick, isLast ? unit : ''), placeOf(tick), bottom + tickPadding + lineHeight / 2);
  }
  ctx.lineWidth = 2;
  ctx.strokeStyle = paints.ink;
  ctx.beginPath();
  ctx.moveTo(left, -1);
  ctx.lineTo(left, bottom + 1);
  ctx.stroke();
}
