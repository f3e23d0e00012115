import type { ChartConfiguration, Scale } from 'chart.js';
import {
  barAxisHeight,
  barThickness,
  barTicks,
  fontSize,
  labelRoom,
  lineHeight,
  linesBelow,
  nameInset,
  nameLines,
  numberSaid,
} from './chart-layout.ts';
import type { ChartMark, ChartPanel } from './chart-spec.ts';

/** What a chart is painted with, by role; the style sheet gives each role its colour. */
export type Paint = 'ink' | 'soft' | 'rule' | 'green' | 'grey' | 'wash' | 'focus' | 'target';

type PanelConfig = ChartConfiguration<'bar', ([number, number] | null)[]>;

const font = { family: 'sans-serif', size: fontSize, lineHeight: lineHeight / fontSize };

/**
 * The Chart.js configuration of a panel: axes, scales and the solid part of each bar. The marks plugin adds what means
 * something of its own (dashes, hatching, labels, gaps) and draws points in the place of bars, because the code of Chart.js
 * for line charts would add a tenth to what the browser loads.
 *
 * @param width the drawn width in pixels; the page enlarges the drawing as a whole
 */
export function chartConfig(panel: ChartPanel, width: number): PanelConfig {
  const isHorizontal = panel.form === 'bars';
  const { factor } = panel.axis;
  const [valueAxis, nameAxis] = isHorizontal ? horizontalAxes(panel, width) : verticalAxes(panel);
  return {
    type: 'bar',
    data: {
      labels: panel.slots.map(({ name }) => name),
      datasets: [
        {
          data: panel.slots.map((slot) =>
            slot.kind === 'mark' ? [(slot.low ?? 0) / factor, slot.value / factor] : null,
          ),
          backgroundColor: panel.slots.map((slot) => (slot.kind === 'mark' ? markPaints(slot).fill : 'soft')),
          inflateAmount: 0,
          categoryPercentage: 1,
          ...(isHorizontal ? { barThickness } : { barPercentage: 0.62, maxBarThickness: 56 }),
        },
      ],
    },
    options: {
      indexAxis: isHorizontal ? 'y' : 'x',
      responsive: false,
      maintainAspectRatio: false,
      devicePixelRatio: 1,
      animation: false,
      events: [],
      layout: {
        padding: isHorizontal
          ? { right: labelRoom(panel, width), left: 1 }
          : { top: lineHeight * 2 + 4, right: 4 },
      },
      scales: isHorizontal ? { x: valueAxis, y: nameAxis } : { x: nameAxis, y: valueAxis },
    },
  };
}

/** How a mark is painted: solid for what has happened, hollow for plans and 约, grey for what isn't comparable. */
export function markPaints({ isApart, isPlanned, qualifier }: ChartMark): {
  readonly fill: Paint;
  readonly outline: Paint;
  readonly isHollow: boolean;
} {
  const outline = isApart ? 'grey' : 'green';
  const isHollow = isPlanned === true || qualifier === 'about';
  return { fill: isHollow ? 'wash' : outline, outline, isHollow };
}

function horizontalAxes(panel: ChartPanel, width: number): [object, object] {
  const names = nameLines(panel, width);
  const { stepSize, labelOf } = barTicks(panel, width);
  const valueAxis = valueAxisOf(panel, stepSize, { padding: 6, align: 'inner', callback: labelOf });
  return [
    {
      ...valueAxis,
      afterFit: (scale: Partial<Scale>) => {
        scale.height = barAxisHeight;
      },
    },
    {
      ...nameAxisOf(panel),
      ticks: {
        color: 'ink',
        font,
        autoSkip: false,
        padding: nameInset,
        // Mirrored, the names stand inside the chart; the offset lifts them above their bars.
        mirror: true,
        labelOffset: -7.5,
        callback: (_: unknown, index: number) => names[index],
      },
      // The names take no room beside the bars, nor above the first and below the last.
      afterFit: (scale: Partial<Scale>) => {
        Object.assign(scale, { width: 0, paddingTop: 0, paddingBottom: 0 });
      },
    },
  ];
}

function verticalAxes(panel: ChartPanel): [object, object] {
  return [
    valueAxisOf(panel, panel.axis.step, { padding: 4, callback: numberSaid }),
    {
      ...nameAxisOf(panel),
      ticks: {
        color: 'soft',
        font,
        padding: 2,
        maxRotation: 0,
        autoSkip: true,
        autoSkipPadding: 2,
        callback: (_: unknown, index: number) => [
          ...Array<string>(linesBelow(panel)).fill(''),
          ...(panel.slots[index]?.ticks ?? []),
        ],
      },
    },
  ];
}

function nameAxisOf({ axis }: ChartPanel): object {
  return {
    type: 'category',
    offset: true,
    // Where zero isn't at the edge, the plugin draws its line.
    border: { display: axis.min === 0, color: 'ink', width: 2 },
    grid: { display: false },
  };
}

function valueAxisOf({ axis }: ChartPanel, stepSize: number, ticks: object): object {
  return {
    type: 'linear',
    min: axis.min,
    max: axis.max,
    border: { display: false },
    grid: {
      color: 'rule',
      drawTicks: false,
      // The axis itself stands at zero. Beside a line of any width Chart.js would shorten the bars by half of it.
      lineWidth: ({ tick }: { tick?: { value: number } }) => (tick?.value === 0 ? 0 : 1),
    },
    ticks: {
      stepSize,
      color: 'soft',
      font,
      // The ends mustn't be pushed inwards, or the scale would depend on the typeface.
      includeBounds: true,
      autoSkip: false,
      maxRotation: 0,
      ...ticks,
    },
  };
}
