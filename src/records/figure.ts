import { printedUnitOf, type Quantity } from '#src/language/quantity/quantity.ts';
import type { ClauseId } from '#src/language/text/clause.ts';
import type { TextRange } from '#src/language/text-range.ts';
import { compareDateRanges } from '#src/language/time/calendar-date.ts';
import { type Coverage, coverageName } from '#src/language/time/coverage.ts';
import type { Period } from '#src/language/time/period.ts';
import type { Metric } from './metric.ts';
import type { Project } from './project.ts';
import type { Amendment } from './publication.ts';

/** Which days a figure speaks of (数据时段), and how the site knows. */
export type FigureCoverage =
  /** The sentence itself says which days, or the figure has the report's period because nothing says otherwise. */
  | { readonly kind: 'days'; readonly days: Coverage; readonly isPrinted: boolean }
  /** The report names the time without its ends: 春运期间, 目前. */
  | { readonly kind: 'said'; readonly words: string }
  /** A stock (桥长, 里程) that the report gives without a day. */
  | { readonly kind: 'undated' }
  /** A plan or a target: it hasn't happened on any day yet. `for` is the period that it is for, where the words give one. */
  | { readonly kind: 'intended'; readonly as: 'planned' | 'target'; readonly for?: Period };

/** Whether a figure tells what happened, what is planned, or what is aimed at. */
export type FigureKind = 'actual' | 'planned' | 'target';

/** One printed number (数据), traced to the sentence that says it. */
export interface Figure {
  /** Unique within its report; in the report's page it is `#f-<id>`. */
  readonly id: string;
  readonly reportId: string;
  readonly metric: Metric;
  readonly subject: Project | undefined;
  readonly quantity: Quantity;
  readonly kind: FigureKind;
  readonly coverage: FigureCoverage;
  readonly quote: string;
  /** The sentence the quote stands in, as printed. */
  readonly sentence: string;
  readonly clause: ClauseId;
  /** Where the printed value stands in the body's text; in a table that gives the unit elsewhere, where its number does. */
  readonly valueRange: TextRange;
  /** The words that stand there. */
  readonly valueWords: string;
  /** Id of the figure of this report that this one is a part of (其中). */
  readonly parent: string | undefined;
  /** 本站理解, where the site reads something into the text. */
  readonly reading: string | undefined;
  /** How what this site published of it was changed (更正, 修订), the newest first. */
  readonly amendments: readonly Amendment[];
}

/** A figure's name across all reports: `2023-h1/overload-inspected`. */
export function figureKey(figure: Pick<Figure, 'reportId' | 'id'>): string {
  return `${figure.reportId}/${figure.id}`;
}

/** The days that a figure speaks of; undefined where the report names none. */
export function daysOf({ coverage }: Pick<Figure, 'coverage'>): Coverage | undefined {
  return coverage.kind === 'days' ? coverage.days : undefined;
}

/** The days that a plan or a target is for; undefined for what happened, and where the report names none. */
export function intendedDaysOf({ kind, coverage }: Pick<Figure, 'kind' | 'coverage'>): Coverage | undefined {
  if (kind === 'actual') return undefined;
  if (coverage.kind === 'days') return coverage.days;
  return coverage.kind === 'intended' ? coverage.for : undefined;
}

/** Whether a figure says how much more or less than before (增减), which is another measure than how much. */
export function isOfChange({ quantity }: Pick<Figure, 'quantity'>): boolean {
  return quantity.change !== undefined;
}

/**
 * The value as printed, for a list in which it stands alone; in brackets what its sentence says elsewhere: the 下降 that the 3% of
 * 分别下降5%、3% shares, the unit of 3.2亿.
 */
export function printedInFull({ quantity, metric }: Pick<Figure, 'quantity' | 'metric'>): string {
  const { printed, change, kind } = quantity;
  const isFallUnsaid = change === 'fall' && !/[降减少低落跌滑负−－-]/.test(printed);
  const isUnitUnsaid = kind === 'single' && change !== 'same' && printedUnitOf(quantity) === '';
  return `${isFallUnsaid ? '（下降）' : ''}${printed}${isUnitUnsaid ? `（${metric.unit}）` : ''}`;
}

/** A coverage in words, the way it stands under a figure. */
export function figureCoverageName(coverage: FigureCoverage): string {
  switch (coverage.kind) {
    case 'days':
      // 数据时段 that the sentence doesn't print is the site's reading, and says so.
      return coverage.isPrinted ? coverageName(coverage.days) : `${coverageName(coverage.days)}（按报告期）`;
    case 'said':
      return `“${coverage.words}”，起止日未写明`;
    case 'undated':
      return '时点数，日期未写明';
    case 'intended':
      if (coverage.for === undefined) return coverage.as === 'planned' ? '计划数' : '目标数';
      return `${coverage.as === 'planned' ? '计划' : '目标'}（${coverageName(coverage.for)}）`;
  }
}

/** Whether two figures of one report speak of the same time and so may be reckoned together; words without ends never do. */
export function haveSameCoverage(a: FigureCoverage, b: FigureCoverage): boolean {
  if (a.kind === 'undated') return b.kind === 'undated';
  if (a.kind === 'intended') return b.kind === 'intended' && isSamePeriod(a.for, b.for);
  return a.kind === 'days' && b.kind === 'days' && compareDateRanges(a.days, b.days) === 0;
}

function isSamePeriod(a: Period | undefined, b: Period | undefined): boolean {
  return a === undefined || b === undefined ? a === b : compareDateRanges(a, b) === 0;
}
