import type { Quantity } from '#src/language/quantity/quantity.ts';
import type { ClauseId } from '#src/language/text/clause.ts';
import type { DateRange } from '#src/language/time/date-range.ts';
import type { Period } from '#src/language/time/period.ts';
import type { Figure } from '#src/records/figure.ts';
import type { Metric } from '#src/records/metric.ts';

/**
 * All that a comparison has to know of one report: plain data, kept in one small file for each report, so that any two
 * can be set side by side in the browser by the rules that the ready-made pages are made by.
 */
export interface ComparisonSide {
  readonly report: ComparedReport;
  /** In the order of the register of metrics, then of projects. */
  readonly values: readonly SideValue[];
  readonly promises: readonly SidePromise[];
}

/** A report as a comparison names it. */
export interface ComparedReport {
  readonly id: string;
  /** 2023年上半年 */
  readonly name: string;
  readonly period: Period;
  readonly href: string;
}

/** One printed number of a report, and what it may be set beside. */
export interface SideValue {
  /** Its place among all series, the same in every side: by this the values of two reports find each other. */
  readonly series: number;
  readonly metric: Named;
  readonly subject: Named | undefined;
  /** Which value of the series it is: two reports that print the number of the same days, or the same plan, have the same. */
  readonly value: string;
  readonly measure: Metric['measure'];
  readonly kind: Figure['kind'];
  readonly days: DateRange | undefined;
  /** The days in words. */
  readonly coverage: string;
  /** As this report prints it, and where. */
  readonly printed: string;
  readonly clause: ClauseId;
  readonly href: string;
  /** What is reckoned with: as the newest report prints it. */
  readonly counted: Quantity;
  /** How the newest report prints it, where that differs. */
  readonly restated:
    | { readonly printed: string; readonly reportName: string; readonly href: string }
    | undefined;
  /** Why it can't be set beside any other; undefined where it can. */
  readonly fault: string | undefined;
}

/** A promise of a report, and what later reports say of it. */
export interface SidePromise {
  readonly title: string;
  readonly href: string;
  /** When it falls due, in the report's words. */
  readonly due: string | undefined;
  readonly answers: readonly SideAnswer[];
}

/** What a later report says of a promise. */
export interface SideAnswer {
  readonly reportId: string;
  readonly reportName: string;
  /** 已完成, 推迟至2022年9月 … */
  readonly outcome: string;
  readonly quote: string;
  readonly clause: ClauseId;
  readonly href: string;
}

/** A name that leads somewhere. */
export interface Named {
  readonly name: string;
  readonly href: string;
}
