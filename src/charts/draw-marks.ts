import type { Chart, Plugin } from 'chart.js';
import { labelGap } from './bar-labels.ts';
import type { Paints } from './chart-paint.ts';
import {
  barSlotHeight,
  barThickness,
  fontSize,
  footRoom,
  lineHeight,
  nameInset,
  nameLines,
} from './chart-size.ts';
import { type ChartMark, type ChartPanel, marksOf } from './chart-spec.ts';
import { columnLabels, type TakenBox } from './column-labels.ts';
import { drawPoint } from './draw-point.ts';
import { type Box, hatchLines } from './hatch-lines.ts';
import type { LiveMark } from './live-mark.ts';

/** What the drawing at build tells the recorder, so that a value leads to its sentence; a browser's canvas has it not. */
export interface MarkListener {
  beginMark?(slot: number): void;
  endMark?(): void;
}

type Context = CanvasRenderingContext2D & MarkListener;

/** Where a bar stands: the middle of the end that its value is at, and what it stands on. */
export interface Bar {
  x: number;
  y: number;
  base: number;
  width: number;
  height: number;
}

/** A chart that is laid out: where its bars are, and what the axis of values says. */
export interface LaidChart {
  readonly ctx: Context;
  /** One for each slot. */
  readonly bars: readonly Bar[];
  readonly chartArea: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** The place of a number of the axis, across for lying bars, else down. */
  placeOf(value: number): number;
}

/** The plug-in that draws a panel's marks, names and values where Chart.js has put them. */
export function drawMarks(
  panel: ChartPanel,
  width: number,
  paints: Paints,
  family: string,
  live: LiveMark,
): Plugin<'bar'> {
  const isLying = panel.form === 'bars';
  return {
    id: 'marks',
    /** A lying bar stands at the foot of its place, its name above. */
    afterDatasetsUpdate(chart) {
      if (!isLying) return;
      const slotHeight = barSlotHeight(panel, width);
      for (const bar of barsOf(chart)) {
        bar.y += slotHeight / 2 - barThickness / 2 - footRoom;
        bar.height = barThickness;
      }
    },
    afterDatasetsDraw(chart) {
      const { ctx, chartArea, scales } = chart;
      const placeOf = (value: number) => scales[isLying ? 'x' : 'y']?.getPixelForValue(value) ?? 0;
      paintMarks({ ctx, bars: barsOf(chart), chartArea, placeOf }, panel, width, paints, family, live);
    },
  };
}

/** Draws a panel's marks, names and values where they have been laid out. */
export function paintMarks(
  laid: LaidChart,
  panel: ChartPanel,
  width: number,
  paints: Paints,
  family: string,
  live: LiveMark,
): void {
  const isLying = panel.form === 'bars';
  const { ctx, bars } = laid;
  ctx.save();
  ctx.textBaseline = 'alphabetic';
  if (panel.form === 'points') drawJoins(ctx, panel, bars, paints);
  const written: TakenBox[] = [];
  for (const [index, slot] of panel.slots.entries()) {
    const bar = bars[index];
    if (bar === undefined) continue;
    if (slot.kind === 'gap') {
      written.push(...drawGap(laid, bar.x, panel, paints, family));
      continue;
    }
    ctx.beginMark?.(index);
    if (panel.form === 'points') drawPoint(ctx, bar, slot, paints, live.slot === index);
    else drawBar(ctx, boxOf(laid, bar, slot, panel), slot, paints, live.slot === index);
    if (!isLying) drawEarlier(laid, bar, slot, panel, paints);
    if (isLying) drawName(ctx, bar, slot, width, paints, family);
    ctx.endMark?.();
  }
  if (!isLying) drawColumnWords(laid, panel, written, paints, family);
  ctx.restore();
}

function barsOf(chart: Chart<'bar'>): Bar[] {
  return chart.getDatasetMeta(0).data as unknown as Bar[];
}

/** As long as the number on the axis, to the pixel: Chart.js's own bars give half a pixel to the line they stand on. */
function boxOf({ placeOf }: LaidChart, bar: Bar, { low = 0, value }: ChartMark, panel: ChartPanel): Box {
  const [from, to] = [placeOf(low / panel.axis.factor), placeOf(value / panel.axis.factor)];
  return panel.form === 'bars'
    ? { x: from, y: bar.y - bar.height / 2, width: to - from, height: bar.height }
    : { x: bar.x - bar.width / 2, y: to, width: bar.width, height: from - to };
}

/** Solid has happened, a dashed frame is planned, hatching is 约, grey isn't compared; a zero is a bare line. */
function drawBar(ctx: Context, box: Box, mark: ChartMark, paints: Paints, isLive: boolean): void {
  const colour = mark.isApart ? paints.grey : paints.green;
  const isHatched = mark.qualifier === 'about';
  ctx.beginPath();
  ctx.rect(box.x, box.y, box.width, box.height);
  ctx.fillStyle = mark.isPlanned || isHatched ? paints.wash : colour;
  ctx.fill();
  ctx.strokeStyle = colour;
  if (isHatched) {
    ctx.beginPath();
    for (const [x1, y1, x2, y2] of hatchLines(box)) {
      ctx.moveTo(x1, y1);
      ctx.lineTo(x2, y2);
    }
    ctx.lineWidth = 2;
    ctx.stroke();
  }
  if (mark.isPlanned || isHatched) {
    if (mark.isPlanned) ctx.setLineDash([6, 4]);
    ctx.lineWidth = 2;
    strokeInside(ctx, box, 1);
    ctx.setLineDash([]);
  }
  if (isLive) {
    ctx.strokeStyle = paints.focus;
    ctx.lineWidth = 2;
    strokeInside(ctx, box, -3);
  }
}

/** Along the inside, so that the frame makes nothing longer than its number. */
function strokeInside(ctx: Context, { x, y, width, height }: Box, by: number): void {
  ctx.beginPath();
  ctx.rect(x + by, y + by, Math.max(0, width - by * 2), Math.max(0, height - by * 2));
  ctx.stroke();
}

function drawName(
  ctx: Context,
  bar: Bar,
  mark: ChartMark,
  width: number,
  paints: Paints,
  family: string,
): void {
  const lines = nameLines(mark.name, width);
  const top = bar.y - bar.height / 2;
  ctx.textAlign = 'left';
  ctx.fillStyle = paints.ink;
  ctx.font = `${fontSize}px ${family}`;
  lines.forEach((line, index) => {
    ctx.fillText(line, bar.base + nameInset, top - 5 - (lines.length - 1 - index) * lineHeight);
  });
  ctx.font = `bold ${fontSize}px ${family}`;
  ctx.fillText(mark.label, bar.x + labelGap, bar.y + 5);
}

function drawColumnWords(
  { ctx, bars, chartArea }: LaidChart,
  panel: ChartPanel,
  written: readonly TakenBox[],
  paints: Paints,
  family: string,
): void {
  const places = panel.slots.map((slot, index) => {
    const bar = bars[index];
    return slot.kind === 'gap' || bar === undefined ? undefined : { x: bar.x, y: bar.y };
  });
  ctx.fillStyle = paints.ink;
  ctx.textAlign = 'center';
  ctx.font = `bold ${fontSize}px ${family}`;
  for (const { slot, text, x, y } of columnLabels(panel, places, chartArea, written)) {
    ctx.beginMark?.(slot);
    ctx.fillText(text, x, y);
    ctx.endMark?.();
  }
  ctx.font = `${fontSize}px ${family}`;
  ctx.fillStyle = paints.soft;
  ctx.textAlign = 'left';
  ctx.fillText(`单位：${panel.axis.unit}`, 0, chartArea.top - lineHeight - 8);
}

/** What an earlier report printed for the same days: a line across, wider than the column. */
function drawEarlier(
  { ctx, placeOf }: LaidChart,
  bar: Bar,
  { earlier }: ChartMark,
  panel: ChartPanel,
  paints: Paints,
): void {
  const half = panel.form === 'points' ? 7 : bar.width / 2 + 5;
  for (const { value } of earlier) {
    const y = placeOf(value / panel.axis.factor);
    ctx.strokeStyle = paints.ink;
    ctx.lineWidth = 2;
    ctx.beginPath();
    ctx.moveTo(bar.x - half, y);
    ctx.lineTo(bar.x + half, y);
    ctx.stroke();
  }
}

function drawJoins(ctx: Context, { joins }: ChartPanel, bars: readonly Bar[], paints: Paints): void {
  if (joins.length === 0) return;
  ctx.strokeStyle = paints.green;
  ctx.lineWidth = 3;
  ctx.beginPath();
  for (const [from, to] of joins) {
    const [start, end] = [bars[from], bars[to]];
    if (start === undefined || end === undefined) continue;
    ctx.moveTo(start.x, start.y);
    ctx.lineTo(end.x, end.y);
  }
  ctx.stroke();
}

const silence = '本期报告未提及';

/** The broken line on the ground, and the words upright above it where a character fits; where those stand. */
function drawGap(
  { ctx, chartArea, placeOf }: LaidChart,
  x: number,
  panel: ChartPanel,
  paints: Paints,
  family: string,
): TakenBox[] {
  const slotWidth = (chartArea.right - chartArea.left) / panel.slots.length;
  const ground = placeOf(0);
  const half = Math.min(22, slotWidth * 0.4);
  ctx.strokeStyle = paints.soft;
  ctx.lineWidth = 3;
  ctx.beginPath();
  for (const side of [-1, 1]) {
    ctx.moveTo(x + side * half, ground - 4);
    ctx.lineTo(x + side * half * 0.45, ground - 4);
  }
  ctx.stroke();
  if (slotWidth < fontSize + 4 || marksOf(panel).length === 0) return [];
  ctx.fillStyle = paints.soft;
  ctx.textAlign = 'center';
  ctx.font = `${fontSize}px ${family}`;
  const pitch = fontSize + 2;
  Array.from(silence).forEach((char, index) => {
    ctx.fillText(char, x, ground - 14 - (silence.length - 1 - index) * pitch);
  });
  const reach = fontSize / 2 + 1;
  return [{ left: x - reach, right: x + reach, top: ground - 14 - silence.length * pitch, bottom: ground }];
}
