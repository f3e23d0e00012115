import type { Qualifier } from '#src/language/quantity/qualifier.ts';
import type { FigureCoverage } from '#src/records/figure.ts';

/** One chart as plain data: what is asked, what is drawn, and what had to be refused. Knows no library; may be written as JSON. */
export interface ChartSpec {
  /** ASCII, unique on its page; names its files, too. */
  readonly id: string;
  /** What a resident would ask. */
  readonly title: string;
  /** The short answer, in the report's own words. */
  readonly finding: ChartFinding;
  /** Which days all of its values speak of, where they are the same; drawn as a 时段尺. */
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

/**
 * `bars` lie, one under the other, with their names above them; `columns` stand in the order of time; `points` do, too,
 * where there are too many for columns.
 */
export type ChartForm = 'bars' | 'columns' | 'points';

export interface ChartPanel {
  readonly form: ChartForm;
  /** Which part of the values this is, where there are several panels. */
  readonly caption: string | undefined;
  readonly axis: ChartAxis;
  readonly slots: readonly ChartSlot[];
  /** Pairs of slots, next to each other in time and of like coverage, that a line may join. */
  readonly joins: readonly (readonly [number, number])[];
}

/** A linear axis from zero. */
export interface ChartAxis {
  /** As people say it: 亿元, 万人次, km. */
  readonly unit: string;
  /** How many canonical units one of the axis is. */
  readonly factor: number;
  /** In units of the axis; a whole number of steps. */
  readonly max: number;
  readonly step: number;
}

export type ChartSlot = ChartMark | ChartGap;

interface SlotName {
  readonly name: string;
  /** The name in short lines, to stand under a column. */
  readonly ticks: readonly string[];
}

/** One value. */
export interface ChartMark extends SlotName {
  readonly kind: 'mark';
  /** In canonical units; of a range its upper end. */
  readonly value: number;
  /** The lower end of a range. */
  readonly low?: number;
  /** At the mark: `≈ 63亿元`. */
  readonly label: string;
  /** As the report prints it: 约63亿元. */
  readonly printed: string;
  /** The label without its unit, for narrow places. */
  readonly shortLabel: string;
  readonly qualifier: Qualifier;
  readonly isPlanned: boolean;
  /** Not to be compared with the others; drawn in grey. */
  readonly isApart: boolean;
  /** As a sentence: `约63亿元，总投资，计划数，秀从高速（新晃段）`. */
  readonly said: string;
  readonly source: FigurePlace;
  /** What earlier reports print for the same days, where it differs. */
  readonly earlier: readonly EarlierValue[];
}

export interface EarlierValue {
  readonly value: number;
  readonly printed: string;
  readonly said: string;
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
  readonly said: string;
}

/** The marks of a panel, gaps left out. */
export function marksOf({ slots }: Pick<ChartPanel, 'slots'>): ChartMark[] {
  return slots.filter((slot) => slot.kind === 'mark');
}
