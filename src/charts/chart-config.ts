import type { ChartConfiguration } from 'chart.js';
import { labelRoom, stepsPerLabel } from './bar-labels.ts';
import { type Paints, unpainted } from './chart-paint.ts';
import { barAxisHeight, fontSize, lineHeight } from './chart-size.ts';
import type { ChartPanel } from './chart-spec.ts';
import { drawMarks } from './draw-marks.ts';
import type { LiveMark } from './live-mark.ts';

/**
 * A panel of the specification as the one Chart.js configuration, for the build and the browser alike. Chart.js lays out
 * axes and places, and finds what is pointed at; our own plug-in draws the marks, for dashes and hatching mean something.
 *
 * @param width the drawn width; a larger picture is the same one enlarged
 * @param family typeface; at build the page's own, by CSS
 */
export function chartConfig(
  panel: ChartPanel,
  width: number,
  paints: Paints,
  family = 'sans-serif',
  live: LiveMark = { slot: undefined },
): ChartConfiguration<'bar', ([number, number] | null)[]> {
  const isLying = panel.form === 'bars';
  const { factor, max, step, unit } = panel.axis;
  const font = { family, size: fontSize, lineHeight: lineHeight / fontSize };
  const border = { color: paints.ink, width: 2 };
  const valueAxis = {
    type: 'linear',
    min: 0,
    max,
    border: { display: false },
    grid: { color: paints.rule, drawTicks: false, lineWidth: 1 },
    ticks: {
      stepSize: isLying ? step * stepsPerLabel(panel, width) : step,
      color: paints.soft,
      font,
      padding: isLying ? 6 : 4,
      // The ends mustn't be pushed inwards, or the same picture would have another scale in another typeface.
      includeBounds: true,
      autoSkip: false,
      maxRotation: 0,
      align: isLying ? 'inner' : 'center',
      callback: (value: number | string) =>
        tickLabel(Number(value), isLying && Number(value) === max ? unit : ''),
    },
    ...(isLying ? { afterFit: makeHigh } : {}),
  } as const;
  const nameAxis = {
    type: 'category',
    border,
    grid: { display: false },
    ticks: {
      display: !isLying,
      color: paints.soft,
      font,
      padding: 2,
      maxRotation: 0,
      autoSkip: true,
      autoSkipPadding: 2,
      callback: (_: number | string, index: number) => [...(panel.slots[index]?.ticks ?? [])],
    },
    ...(isLying ? { afterFit: makeNarrow } : {}),
  } as const;
  return {
    type: 'bar',
    data: {
      labels: panel.slots.map(({ name }) => name),
      datasets: [
        {
          data: panel.slots.map((slot) =>
            slot.kind === 'gap' ? null : [(slot.low ?? 0) / factor, slot.value / factor],
          ),
          backgroundColor: unpainted,
          hoverBackgroundColor: unpainted,
          maxBarThickness: 56,
          categoryPercentage: 1,
          barPercentage: panel.form === 'points' ? 1 : 0.62,
          clip: false,
        },
      ],
    },
    options: {
      indexAxis: isLying ? 'y' : 'x',
      responsive: false,
      maintainAspectRatio: false,
      animation: false,
      events: [],
      layout: {
        padding: isLying
          ? { right: labelRoom(panel, width), left: 1 }
          : { top: lineHeight * 2 + 4, right: 4 },
      },
      scales: isLying ? { x: valueAxis, y: nameAxis } : { x: nameAxis, y: valueAxis },
    },
    plugins: [drawMarks(panel, width, paints, family, live)],
  } as ChartConfiguration<'bar', ([number, number] | null)[]>;
}

/** A figure of the axis, with its unit where that is given. */
export function tickLabel(value: number, unit: string): string {
  return `${Number(value.toPrecision(12))}${unit}`;
}

/** Lying bars have a fixed room for the figures of their axis, so that the height is known before anything is drawn. */
function makeHigh(scale: { height: number }): void {
  scale.height = barAxisHeight;
}

/** Their names stand above them, not beside. */
function makeNarrow(scale: { width: number }): void {
  scale.width = 0;
}
