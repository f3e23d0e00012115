import type { Chart, Plugin } from 'chart.js';
import { markPaints, type Paint } from './chart-config.ts';
import { barShift, fontSize, labelGap, lineHeight } from './chart-layout.ts';
import { type ChartMark, type ChartPanel, type FigurePlace, marksOf } from './chart-spec.ts';
import { type Area, columnLabels } from './column-labels.ts';
import type { SvgRecorder } from './svg-recorder.ts';

/** A bar as Chart.js has laid it out; a point stands at the end of its bar. */
interface LaidMark {
  x: number;
  y: number;
  /** The pixel that a bar starts at. */
  base: number;
  width: number;
  height: number;
  draw(context: unknown): void;
}

/** A rectangle by its upper left corner; no negative sizes. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a picture shows while the reader goes from value to value. */
export interface LiveState {
  /** The slot that the reader has gone to. */
  readonly active: number | undefined;
}

type Line = readonly [x1: number, y1: number, x2: number, y2: number];

/**
 * The Chart.js plugin for the marks of a panel. Chart.js draws each bar; the plugin draws points and adds what has a meaning of
 * its own: a dashed frame is a plan or target, hatching is 约, a line across is what an earlier report printed, a broken line on
 * the ground is a report that is silent. Every mark is a link.
 *
 * @param context the context that the chart is drawn on
 * @param href the address of the sentence that prints a figure
 * @param live makes the whole slot of a mark the target of its link, and draws a ring around the active one
 */
export function drawMarks(
  context: SvgRecorder,
  panel: ChartPanel,
  width: number,
  href: (place: FigurePlace) => string,
  live: LiveState | undefined,
): Plugin<'bar'> {
  const { slots, axis, form, joins } = panel;
  const isHorizontal = form === 'bars';
  return {
    id: 'marks',
    afterDatasetsUpdate(chart) {
      if (isHorizontal) for (const laid of laidMarks(chart)) laid.y += barShift(panel, width);
    },
    beforeDatasetDraw(chart) {
      const { chartArea, scales } = chart;
      const laid = laidMarks(chart);
      const pixelOf = (value: number) =>
        scales[isHorizontal ? 'x' : 'y']?.getPixelForValue(value / axis.factor) ?? 0;
      const slotSize = (isHorizontal ? chartArea.bottom : chartArea.right - chartArea.left) / slots.length;
      const slotBox = (index: number): Box =>
        isHorizontal
          ? { x: 0, y: index * slotSize, width, height: slotSize }
          : { x: chartArea.left + index * slotSize, y: 0, width: slotSize, height: chart.height };
      const taken: Area[] = [];
      context.save();
      if (form === 'points') drawJoins(context, laid, joins);
      for (const [index, slot] of slots.entries()) {
        const mark = laid[index];
        if (mark === undefined) continue;
        const tag = slot.kind === 'gap' ? 'g' : 'a';
        // Out of the tab order: the table beside the picture has the same links, with names.
        const link = slot.kind === 'gap' ? {} : { href: href(slot.source), tabindex: -1 };
        context.openTag(tag, { 'data-slot': index, ...link });
        if (live !== undefined) fillBox(context, 'target', slotBox(index));
        if (slot.kind === 'mark') {
          if (form === 'points') drawPoint(context, mark, slot, index === live?.active);
          else drawBar(context, mark, slot, form, index === live?.active);
          if (!isHorizontal) drawEarlier(context, mark, slot, form, pixelOf);
        } else taken.push(...drawGap(context, mark.x, pixelOf(0), slotSize, marksOf(panel).length > 0));
        context.closeTag(tag);
      }
      if (isHorizontal) drawBarValues(context, panel, laid);
      else drawColumnValues(context, panel, laid, chartArea, taken);
      context.restore();
      // Chart.js would draw the bars once more.
      return false;
    },
  };
}

function laidMarks(chart: Chart<'bar'>): LaidMark[] {
  return chart.getDatasetMeta(0).data as unknown as LaidMark[];
}

function drawBar(
  context: SvgRecorder,
  laid: LaidMark,
  mark: ChartMark,
  form: ChartPanel['form'],
  isActive: boolean,
): void {
  const { outline, isHollow } = markPaints(mark);
  const box = barBox(laid, form);
  laid.draw(context);
  if (mark.qualifier === 'about') strokeLines(context, outline, 2, hatchLines(box));
  if (isHollow) strokeFrame(context, outline, box, 1, mark.isPlanned ? [6, 4] : []);
  if (isActive) strokeFrame(context, 'focus', box, -3, []);
}

const pointRadius = 4.5;

/** A disc or, where it isn't comparable, a square. */
function drawPoint(context: SvgRecorder, { x, y }: LaidMark, mark: ChartMark, isActive: boolean): void {
  const { fill, outline, isHollow } = markPaints(mark);
  context.beginPath();
  if (mark.isApart) context.rect(x - pointRadius, y - pointRadius, pointRadius * 2, pointRadius * 2);
  else context.arc(x, y, pointRadius, 0, Math.PI * 2);
  context.fillStyle = fill;
  context.fill();
  if (isHollow) stroke(context, outline, 2, mark.isPlanned ? [3, 2] : []);
  if (!isActive) return;
  context.beginPath();
  context.arc(x, y, pointRadius + 4, 0, Math.PI * 2);
  stroke(context, 'focus', 2);
}

function barBox({ x, y, base, width, height }: LaidMark, form: ChartPanel['form']): Box {
  return form === 'bars'
    ? { x: base, y: y - height / 2, width: x - base, height }
    : { x: x - width / 2, y, width, height: base - y };
}

/** Distance of the hatching's lines, along the edge. */
const hatchStep = 8;

/**
 * Lines rising at 45° across a box and cut at its edges: as lines rather than a pattern they look the same on paper and in
 * any colour.
 */
export function hatchLines({ x, y, width, height }: Box): Line[] {
  const [right, bottom] = [x + width, y + height];
  const count = Math.ceil((width + height) / hatchStep - 0.5);
  // Each line runs along a constant distance from the lower right corner: it enters at the bottom or right edge.
  return Array.from({ length: count }, (_, index) => (index + 0.5) * hatchStep).map((distance) => [
    right - Math.min(distance, width),
    bottom - Math.max(0, distance - width),
    right - Math.max(0, distance - height),
    bottom - Math.min(distance, height),
  ]);
}

/** What an earlier report printed for the same days: a line across, wider than the mark. */
function drawEarlier(
  context: SvgRecorder,
  { x, width }: LaidMark,
  { earlier = [] }: ChartMark,
  form: ChartPanel['form'],
  pixelOf: (value: number) => number,
): void {
  const half = form === 'points' ? 7 : width / 2 + 5;
  for (const value of earlier) {
    const y = pixelOf(value);
    strokeLines(context, 'ink', 2, [[x - half, y, x + half, y]]);
  }
}

function drawJoins(context: SvgRecorder, laid: readonly LaidMark[], joins: ChartPanel['joins']): void {
  const lines = joins.flatMap(([from, to]): Line[] => {
    const [start, end] = [laid[from], laid[to]];
    return start && end ? [[start.x, start.y, end.x, end.y]] : [];
  });
  strokeLines(context, 'green', 3, lines);
}

const silence = Array.from('本期报告未提及');

/** The broken line on the ground and, where a character fits, the words upright above it; returns where those stand. */
function drawGap(
  context: SvgRecorder,
  x: number,
  ground: number,
  slotWidth: number,
  hasWords: boolean,
): Area[] {
  const half = Math.min(22, slotWidth * 0.4);
  const y = ground - 4;
  strokeLines(
    context,
    'soft',
    3,
    [-1, 1].map((side): Line => [x + side * half, y, x + side * half * 0.45, y]),
  );
  if (slotWidth < fontSize + 4 || !hasWords) return [];
  const pitch = fontSize + 2;
  setText(context, 'soft', 'center');
  for (const [index, char] of silence.entries())
    context.fillText(char, x, ground - 14 - (silence.length - 1 - index) * pitch);
  const reach = fontSize / 2 + 1;
  return [{ left: x - reach, right: x + reach, top: ground - 14 - silence.length * pitch, bottom: ground }];
}

function drawBarValues(context: SvgRecorder, { slots }: ChartPanel, laid: readonly LaidMark[]): void {
  setText(context, 'ink', 'left', 'bold ');
  for (const [index, { x, y }] of laid.entries()) {
    const slot = slots[index];
    if (slot?.kind === 'mark') context.fillText(slot.label, x + labelGap, y + 5);
  }
}

function drawColumnValues(
  context: SvgRecorder,
  panel: ChartPanel,
  laid: readonly LaidMark[],
  area: Area,
  taken: readonly Area[],
): void {
  setText(context, 'ink', 'center', 'bold ');
  for (const { text, x, y } of columnLabels(panel, laid, area, taken)) context.fillText(text, x, y);
  setText(context, 'soft', 'left');
  context.fillText(`单位：${panel.axis.unit}`, 0, area.top - lineHeight - 8);
}

/** A frame along the inside of a box, so that a bar gets no longer than its number; outside where the inset is negative. */
function strokeFrame(
  context: SvgRecorder,
  paint: Paint,
  box: Box,
  inset: number,
  dash: readonly number[],
): void {
  const [width, height] = [box.width - inset * 2, box.height - inset * 2];
  context.beginPath();
  context.rect(box.x + inset, box.y + inset, Math.max(0, width), Math.max(0, height));
  stroke(context, paint, 2, dash);
}

function strokeLines(context: SvgRecorder, paint: Paint, lineWidth: number, lines: readonly Line[]): void {
  context.beginPath();
  for (const [x1, y1, x2, y2] of lines) {
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
  }
  stroke(context, paint, lineWidth);
}

function stroke(context: SvgRecorder, paint: Paint, lineWidth: number, dash: readonly number[] = []): void {
  context.strokeStyle = paint;
  context.lineWidth = lineWidth;
  context.setLineDash(dash);
  context.stroke();
  context.setLineDash([]);
}

function fillBox(context: SvgRecorder, paint: Paint, { x, y, width, height }: Box): void {
  context.beginPath();
  context.rect(x, y, width, height);
  context.fillStyle = paint;
  context.fill();
}

function setText(context: SvgRecorder, paint: Paint, align: 'left' | 'center', weight = ''): void {
  context.fillStyle = paint;
  context.textAlign = align;
  context.textBaseline = 'alphabetic';
  context.font = `${weight}${fontSize}px sans-serif`;
}
