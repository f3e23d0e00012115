import type { Chart, Plugin } from 'chart.js';
import { markPaints, type Paint } from './chart-config.ts';
import {
  barShift,
  barThickness,
  fontSize,
  labelGap,
  lineHeight,
  linesBelow,
  textWidth,
} from './chart-layout.ts';
import { type ChartMark, type ChartPanel, type ChartWords, type FigurePlace, marksOf } from './chart-spec.ts';
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
 * the ground is a report that is silent, words without a mark are a value that gives no number. Every mark and word is a link.
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
  const { slots, axis, form } = panel;
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
      const ground = pixelOf(0);
      const slotSize = (isHorizontal ? chartArea.bottom : chartArea.right - chartArea.left) / slots.length;
      const slotBox = (index: number): Box =>
        isHorizontal
          ? { x: 0, y: index * slotSize, width, height: slotSize }
          : { x: chartArea.left + index * slotSize, y: 0, width: slotSize, height: chart.height };
      const taken: Area[] = [];
      context.save();
      if (axis.min < 0 && isHorizontal) drawUprightGround(context, chartArea, ground, laid);
      else if (axis.min < 0) taken.push(drawGround(context, chartArea, ground));
      if (form === 'points') drawJoins(context, laid, panel);
      for (const [index, slot] of slots.entries()) {
        const mark = laid[index];
        if (mark === undefined) continue;
        const tag = slot.kind === 'gap' ? 'g' : 'a';
        // Out of the tab order: the table beside the picture has the same links, with names.
        const link = slot.kind === 'gap' ? {} : { href: href(slot.source), tabindex: -1 };
        context.openTag(tag, { 'data-slot': index, ...link });
        if (live !== undefined) fillBox(context, 'target', slotBox(index));
        if (slot.kind === 'mark') {
          if (form === 'points' && slot.low === undefined)
            drawPoint(context, mark, slot, index === live?.active);
          else drawBar(context, mark, slot, form, index === live?.active);
          if (!isHorizontal) drawEarlier(context, mark, slot, form, pixelOf);
        } else if (!isHorizontal) {
          const place: SlotPlace = { x: mark.x, ground, width: slotSize, area: chartArea };
          if (slot.kind === 'words') taken.push(...drawPrinted(context, slot, place));
          else taken.push(...drawGap(context, place, marksOf(panel).length > 0));
        }
        context.closeTag(tag);
      }
      if (isHorizontal) drawBarValues(context, panel, laid, ground);
      else {
        const area = { ...chartArea, bottom: chartArea.bottom + linesBelow(panel) * (lineHeight + 6) };
        drawColumnValues(context, panel, laid, area, taken, ground);
      }
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
  const { fill, outline, isHollow } = markPaints(mark);
  const box = barBox(laid, form);
  if (form === 'points') fillBox(context, fill, box);
  else laid.draw(context);
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

/** Where a bar lies, whichever way it grows; the band of a range among points is as wide as they are. */
function barBox({ x, y, base, width, height }: LaidMark, form: ChartPanel['form']): Box {
  if (form === 'bars') return { x: Math.min(base, x), y: y - height / 2, width: Math.abs(x - base), height };
  const drawn = form === 'points' ? pointRadius * 2 : width;
  return { x: x - drawn / 2, y: Math.min(y, base), width: drawn, height: Math.abs(base - y) };
}

/** The line of zero, where it isn't at the edge of the drawing; returns where no value may be written, clear of the line. */
function drawGround(context: SvgRecorder, { left, right }: Area, ground: number): Area {
  strokeLines(context, 'ink', 2, [[left, ground, right, ground]]);
  return { left, right, top: ground - 4, bottom: ground + 1 };
}

/** The line of zero among horizontal bars: strong only beside them, so that it doesn't strike through their names. */
function drawUprightGround(
  context: SvgRecorder,
  { top, bottom }: Area,
  ground: number,
  laid: readonly LaidMark[],
): void {
  const reach = barThickness / 2 + 4;
  strokeLines(context, 'rule', 1, [[ground, top, ground, bottom]]);
  strokeLines(
    context,
    'ink',
    2,
    laid.map(({ y }): Line => [ground, y - reach, ground, y + reach]),
  );
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

/** The lines between points; grey between those that aren't comparable with the others. */
function drawJoins(
  context: SvgRecorder,
  laid: readonly LaidMark[],
  { joins, slots }: Pick<ChartPanel, 'joins' | 'slots'>,
): void {
  const isApart = (index: number) => {
    const slot = slots[index];
    return slot?.kind === 'mark' && slot.isApart === true;
  };
  for (const paint of ['grey', 'green'] as const) {
    const lines = joins
      .filter(([from, to]) => (isApart(from) || isApart(to)) === (paint === 'grey'))
      .flatMap(([from, to]): Line[] => {
        const [start, end] = [laid[from], laid[to]];
        return start && end ? [[start.x, start.y, end.x, end.y]] : [];
      });
    if (lines.length > 0) strokeLines(context, paint, 3, lines);
  }
}

/** Where a slot of an upright drawing has room for words. */
interface SlotPlace {
  /** The middle of the slot. */
  readonly x: number;
  /** Where zero is. */
  readonly ground: number;
  readonly width: number;
  readonly area: Area;
}

const silence = '本期报告未提及';

/** The broken line on the ground and, where a character fits, the words upright; returns where those stand. */
function drawGap(context: SvgRecorder, place: SlotPlace, hasWords: boolean): Area[] {
  const { x, ground, width } = place;
  const half = Math.min(22, width * 0.4);
  const y = isAtTop(place) ? ground + 4 : ground - 4;
  strokeLines(
    context,
    'soft',
    3,
    [-1, 1].map((side): Line => [x + side * half, y, x + side * half * 0.45, y]),
  );
  return hasWords ? drawUpright(context, 'soft', silence, place) : [];
}

/** A value that gives no number, as printed: level where it fits, else upright, else left to the note; returns where it stands. */
function drawPrinted(context: SvgRecorder, { printed }: ChartWords, place: SlotPlace): Area[] {
  const { x, ground, width } = place;
  const half = textWidth(printed, fontSize) / 2 + 2;
  if (half * 2 > width) return drawUpright(context, 'ink', printed, place);
  const y = isAtTop(place) ? ground + lineHeight + 1 : ground - 7;
  setText(context, 'ink', 'center');
  context.fillText(printed, x, y);
  return [{ left: x - half, right: x + half, top: y - lineHeight, bottom: y }];
}

/** Whether everything hangs below zero. */
function isAtTop({ ground, area }: SlotPlace): boolean {
  return ground - area.top < 1;
}

/** From one upright character to the next. */
const uprightPitch = fontSize + 2;

/** Between the ground and the upright characters nearest to it. */
const uprightGap = 14;

/**
 * Words a character under another: above the ground, or below it, or on both sides, wherever there is room for all of them;
 * nowhere where a character is wider than the slot. Returns where they stand.
 */
function drawUpright(context: SvgRecorder, paint: Paint, words: string, place: SlotPlace): Area[] {
  const { x, ground, width, area } = place;
  const characters = Array.from(words);
  const fits = (room: number) => Math.max(0, Math.floor((room - uprightGap) / uprightPitch));
  const [above, below] = [fits(ground - area.top), fits(area.bottom - ground)];
  const half = Math.ceil(characters.length / 2);
  const up = [characters.length, 0, half].find(
    (count) => above >= count && below >= characters.length - count,
  );
  if (width < fontSize + 4 || up === undefined) return [];
  setText(context, paint, 'center');
  for (const [index, character] of characters.entries()) {
    const steps = index - up;
    const y =
      steps < 0 ? ground - uprightGap + (steps + 1) * uprightPitch : ground + 26 + steps * uprightPitch;
    context.fillText(character, x, y);
  }
  const reach = fontSize / 2 + 1;
  const sides = { left: x - reach, right: x + reach };
  const top = ground - uprightGap - up * uprightPitch;
  const bottom = ground + uprightGap + (characters.length - up) * uprightPitch;
  return [
    ...(up > 0 ? [{ ...sides, top, bottom: ground }] : []),
    ...(up < characters.length ? [{ ...sides, top: ground, bottom }] : []),
  ];
}

/** Each value behind the end of its bar; of one that grows to the left, behind zero, so that it has room. */
function drawBarValues(
  context: SvgRecorder,
  { slots }: ChartPanel,
  laid: readonly LaidMark[],
  ground: number,
): void {
  for (const [index, { x, y }] of laid.entries()) {
    const slot = slots[index];
    if (slot?.kind === 'mark') {
      setText(context, 'ink', 'left', 'bold ');
      context.fillText(slot.label, Math.max(x, ground) + labelGap, y + 5);
    } else if (slot?.kind === 'words') {
      setText(context, 'ink', 'left');
      context.fillText(slot.printed, ground + labelGap, y + 5);
    }
  }
}

function drawColumnValues(
  context: SvgRecorder,
  panel: ChartPanel,
  laid: readonly LaidMark[],
  area: Area,
  taken: readonly Area[],
  ground: number,
): void {
  setText(context, 'ink', 'center', 'bold ');
  for (const { text, x, y } of columnLabels(panel, laid, area, taken, ground)) context.fillText(text, x, y);
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
