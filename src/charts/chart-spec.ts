import type { Qualifier } from '#src/language/quantity/qualifier.ts';
import type { FigureCoverage } from '#src/records/figure.ts';

/** One chart as plain data: its title, the finding, what is drawn, and what had to be refused. Knows no library. */
export interface ChartSpec {
  /** ASCII, unique on its page; names its files, too. */
  readonly id: string;
  /** What it shows; where one number is the conclusion, that. */
  readonly title: string;
  /** The printed value in the title, which mustn't be broken over two lines. */
  readonly titleValue?: string;
  /** The leading number, in the report's own words, where the title doesn't say it. */
  readonly finding?: ChartFinding;
  /** The days that all of its values are about, where they are the same; drawn as a 时段尺. */
  readonly coverage?: FigureCoverage;
  /** How to read the drawing: what is dashed, hatched or grey. */
  readonly legend: readonly string[];
  /** Why something isn't joined, compared or added up, and what the reports leave out; each a sentence. */
  readonly notes: readonly string[];
  /** The drawing in words, for those who can't see it. */
  readonly description: string;
  /** Each with an axis of its own; several only where the values span orders of magnitude. */
  readonly panels: readonly ChartPanel[];
}

/** A sentence around one printed value, which mustn't be broken over two lines. */
export interface ChartFinding {
  readonly before: string;
  readonly value: string;
  readonly after: string;
}

/** One drawing. The page carries it as JSON ({@link panelJson}), so that the browser can draw it again. */
export interface ChartPanel {
  /**
   * `bars` are horizontal, each under its name; `columns` follow one another in time; `points` do where there are too
   * many for columns.
   */
  readonly form: 'bars' | 'columns' | 'points';
  /** Which part of the values this is, where there are several panels. */
  readonly caption?: string;
  readonly axis: ChartAxis;
  readonly slots: readonly ChartSlot[];
  /** Pairs of slots, next to each other in time and of like coverage, that a line may join. */
  readonly joins: readonly (readonly [number, number])[];
}

/** A linear axis that holds zero: from it, up to it, or across it. */
export interface ChartAxis {
  /** As people say it: 亿元, 万人次, km. */
  readonly unit: string;
  /** How many canonical units one of the axis is. */
  readonly factor: number;
  /** In units of the axis, 0 or less; like {@link max} a whole number of steps from zero. */
  readonly min: number;
  /** 0 or more. */
  readonly max: number;
  readonly step: number;
}

export type ChartSlot = ChartMark | ChartWords | ChartGap;

interface SlotName {
  readonly name: string;
  /** A name that may need two lines, cut where the first may end. */
  readonly phrases?: readonly string[];
  /** The name in short lines, to stand under a column. */
  readonly ticks?: readonly string[];
}

/** One value. */
export interface ChartMark extends SlotName {
  readonly kind: 'mark';
  /** In canonical units, a fall below zero; of a band its upper end. */
  readonly value: number;
  /** The lower end of a band: of a range (8%—13%), or of what vague words allow (十几台). */
  readonly low?: number;
  /** The words are vague: a band of what is possible, of which no number is meant. */
  readonly isVague?: boolean;
  /** At the mark: `≈ 63亿元`, `减2.3%`. */
  readonly label: string;
  /** The unit at the label's end, which narrow places leave out. */
  readonly unit?: string;
  /** As the report prints it: 约63亿元. */
  readonly printed: string;
  /** What the number is of: `总投资，计划数，秀从高速（新晃段）`. */
  readonly about: string;
  readonly qualifier: Qualifier;
  readonly isPlanned?: boolean;
  /** Not comparable with the others; drawn in grey. */
  readonly isApart?: boolean;
  readonly source: FigurePlace;
  /** What earlier reports print for the same days, where it differs; in canonical units. */
  readonly earlier?: readonly number[];
}

/** A value in words that give no number to draw (近百台, 三分之一): its place is kept, and the words stand there. */
export interface ChartWords extends SlotName {
  readonly kind: 'words';
  readonly printed: string;
  /** As in {@link ChartMark}. */
  readonly about: string;
  readonly source: FigurePlace;
}

/** Where a value is printed: enough to make its address of. */
export interface FigurePlace {
  readonly reportId: string;
  readonly id: string;
}

/** A report that is silent (本期报告未提及). */
export interface ChartGap extends SlotName {
  readonly kind: 'gap';
}

/** The marks of a panel: what is drawn. */
export function marksOf({ slots }: Pick<ChartPanel, 'slots'>): ChartMark[] {
  return slots.filter((slot) => slot.kind === 'mark');
}

/** Every number that the axis of some slots has to hold. */
export function numbersOf(slots: readonly ChartSlot[]): number[] {
  return marksOf({ slots }).flatMap(({ value, low = value, earlier = [] }) => [low, value, ...earlier]);
}

/** A slot as a sentence, its number first: `约63亿元，总投资，计划数，秀从高速（新晃段）`. */
export function slotSaid(slot: ChartSlot): string {
  return slot.kind === 'gap' ? `${slot.name}：本期报告未提及` : `${slot.printed}，${slot.about}`;
}

/** A panel as JSON that can stand in a `<script>`, without the flags that are false. */
export function panelJson(panel: ChartPanel): string {
  return JSON.stringify(panel, (_, value) => (value === false ? undefined : value)).replaceAll(
    '<',
    '\\u003c',
  );
}
