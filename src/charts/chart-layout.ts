import { type ChartPanel, marksOf } from './chart-spec.ts';

/** The smallest text of a chart, in pixels; a drawing is only ever enlarged. */
export const fontSize = 14;
export const lineHeight = 19;

/** The widths a chart is drawn at: in a report on a phone of 320 px, and in a column on a desk. */
export const drawnWidths = { narrow: 240, wide: 672 } as const;

export type DrawnSize = keyof typeof drawnWidths;

export const barThickness = 16;

/** Height of the value axis under horizontal bars, fixed so that a panel's height is known before it is laid out. */
export const barAxisHeight = 28;

/** Room under a horizontal bar, within its slot. */
const footRoom = 6;

/** Space between a horizontal bar and the next one's name. */
const barGap = 14;

/** Between the axis and a horizontal bar's name. */
export const nameInset = 2;

/** Between the end of a horizontal bar and its value. */
export const labelGap = 7;

/** Room for nearly every value: panels of one chart are then equally wide, and their scales show how much one is enlarged. */
const usualLabelRoom = 72;

/** The name of each horizontal bar in lines, as many for each bar of the panel: short names are preceded by empty lines. */
export function nameLines({ slots }: Pick<ChartPanel, 'slots'>, width: number): string[][] {
  const lines = slots.map(({ name, phrases = [name] }) =>
    textLines(phrases, fontSize, width - nameInset * 2, 2),
  );
  const most = Math.max(...lines.map(({ length }) => length));
  return lines.map((own) => [...Array<string>(most - own.length).fill(''), ...own]);
}

/** The height of a horizontal bar's slot, its name above the bar included. */
function barSlotHeight(panel: ChartPanel, width: number): number {
  return (nameLines(panel, width)[0]?.length ?? 0) * lineHeight + barThickness + barGap;
}

/** How far a horizontal bar stands below the middle of its slot, to leave room for its name. */
export function barShift(panel: ChartPanel, width: number): number {
  return (barSlotHeight(panel, width) - barThickness) / 2 - footRoom;
}

/** How many lines stay empty under columns that hang below zero, for the values at their ends. */
export function linesBelow({ axis }: Pick<ChartPanel, 'axis'>): number {
  return axis.min < 0 ? 1 : 0;
}

/** What a drawing with two sides is higher by, so that the words of a silent report find room on one of them. */
const twoSidesRoom = 36;

/** How high a panel is drawn at a width. */
export function panelHeight(panel: ChartPanel, width: number): number {
  if (panel.form === 'bars') return panel.slots.length * barSlotHeight(panel, width) + barAxisHeight;
  const tickLines = linesBelow(panel) + Math.max(...panel.slots.map(({ ticks }) => ticks?.length ?? 1));
  const height = (marksOf(panel).length > 0 ? 216 : 160) + (panel.axis.min < 0 ? twoSidesRoom : 0);
  return height + tickLines * lineHeight;
}

/** The room to the right of horizontal bars, enough for every value behind the end of its bar; below zero it stands behind zero. */
export function labelRoom({ axis, slots }: ChartPanel, width: number): number {
  const { factor, min, max } = axis;
  const roomFor = (value: number, label: string) => {
    const share = (Math.max(0, value / factor) - min) / (max - min);
    return share === 0 ? 0 : width - (width - labelGap - textWidth(label, fontSize) - 3) / share;
  };
  const rooms = slots.map((slot) => {
    if (slot.kind === 'mark') return roomFor(slot.value, slot.label);
    return slot.kind === 'words' ? roomFor(0, slot.printed) : 0;
  });
  return Math.ceil(Math.max(usualLabelRoom, ...rooms));
}

/** The ticks of a horizontal value axis: how far apart they are, and what stands at each. */
interface BarTicks {
  readonly stepSize: number;
  readonly labelOf: (value: number) => string;
}

/**
 * The ticks of a horizontal value axis; the last label has the unit, and none covers another. From zero on they stand at equal
 * distances. With two sides there is a tick at each step, and a label at zero and then at the ends, as long as there is room.
 */
export function barTicks(panel: ChartPanel, width: number): BarTicks {
  const { min, max, step, unit } = panel.axis;
  const steps = Math.round((max - min) / step);
  const stepWidth = (width - labelRoom(panel, width)) / steps;
  const widthOf = (text: string) => textWidth(text, fontSize);
  if (min === 0) {
    const needed = widthOf(`${max}${unit}`) + widthOf(String(max)) / 2 + labelGap;
    const fitting = [1, 2, 3, 4, 5].find((count) => steps % count === 0 && stepWidth * count >= needed);
    return {
      stepSize: step * (fitting ?? steps),
      labelOf: (value) => `${numberSaid(value)}${value === max ? unit : ''}`,
    };
  }
  const all = Array.from({ length: steps + 1 }, (_, index) => tidy(min + index * step));
  const labelled: number[] = [];
  for (const value of new Set([0, max, min, ...all])) {
    const isApart = (other: number) => {
      const right = Math.max(value, other);
      const needed = widthOf(`${numberSaid(right)}${unit}`) + widthOf(numberSaid(Math.min(value, other)));
      return (Math.abs(value - other) / step) * stepWidth >= needed + labelGap;
    };
    if (labelled.every(isApart)) labelled.push(value);
  }
  const last = Math.max(...labelled);
  return {
    stepSize: step,
    labelOf: (value) => {
      const number = tidy(value);
      return labelled.includes(number) ? `${numberSaid(number)}${number === last ? unit : ''}` : '';
    },
  };
}

/** A number of an axis, with a true minus sign. */
export function numberSaid(value: number): string {
  return String(tidy(value)).replace('-', '−');
}

/**
 * The approximate width of a text, in the unit of its size. Every layout goes by this estimate, so that a chart is the same
 * wherever it is drawn, whatever typeface the machine has.
 */
export function textWidth(text: string, size: number): number {
  return Array.from(text).reduce((sum, char) => sum + charWidth(char), 0) * size;
}

/** Full-width characters are as wide as they are high; the rest by Noto Sans, rounded up. */
function charWidth(char: string): number {
  if (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60—“”≈≥≤]/.test(char)) return 1;
  if (/[ .,:;!|'()[\]il]/.test(char)) return 0.34;
  return /[mwMW%]/.test(char) ? 0.9 : 0.6;
}

/** Whether a horizontal bar's name may need two lines on a phone. */
export function isLongName(name: string): boolean {
  return textWidth(name, fontSize) > drawnWidths.narrow - nameInset * 2;
}

/**
 * Fills lines that fit the width with phrases. One that is wider than a line is broken anywhere, and so is the last line,
 * where what doesn't fit is cut, and an ellipsis says so.
 */
export function textLines(
  phrases: readonly string[],
  size: number,
  width: number,
  mostLines: number,
): string[] {
  const fits = (text: string) => textWidth(text, size) <= width;
  // Nearly every name.
  if (fits(phrases.join(''))) return [phrases.join('')];
  const lines: string[] = [''];
  for (const phrase of phrases) {
    const isLast = lines.length === mostLines;
    if (!isLast && !fits((lines.at(-1) ?? '') + phrase) && fits(phrase)) lines.push('');
    for (const char of phrase) {
      const line = lines.at(-1) ?? '';
      if (fits(line + char) || line === '') lines[lines.length - 1] = line + char;
      else if (lines.length < mostLines) lines.push(char);
      else {
        lines[lines.length - 1] = `${line.slice(0, -1)}…`;
        return lines;
      }
    }
  }
  return lines;
}

/** Without the tail that binary fractions leave: 0.30000000000000004 → 0.3. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
