import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { whyNotComparable } from '#src/catalogue/series/comparability.ts';
import type { Printing } from '#src/catalogue/series/printing.ts';
import {
  haveSameValue,
  newestPrinting,
  type Series,
  type SeriesValue,
  seriesOfMetric,
  valuesOf,
} from '#src/catalogue/series/series.ts';
import { answerInFull } from '#src/catalogue/timeliness.ts';
import type { Quantity } from '#src/language/quantity/quantity.ts';
import type { ClauseId } from '#src/language/text/clause.ts';
import type { DateRange } from '#src/language/time/calendar-date.ts';
import type { Period } from '#src/language/time/period.ts';
import { periodName } from '#src/language/time/period-name.ts';
import type { Commitment } from '#src/records/commitment.ts';
import { daysOf, type Figure, figureCoverageName, figureKey } from '#src/records/figure.ts';
import type { Metric } from '#src/records/metric.ts';
import type { Project } from '#src/records/project.ts';

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
  /** Where the series of its metric breaks; left out where it doesn't. */
  readonly breaks?: Metric['breaks'];
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
  /** 逾期完成（原定2023年7月，2023年9月完成）, 延期至2022年9月 … */
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

/** Where what a comparison names is found on the site. */
export interface ComparisonPlaces {
  report(reportId: string, clause?: ClauseId): string;
  figure(figure: Figure): string;
  metric(metric: Metric): string;
  project(project: Project): string;
  commitment(commitment: Commitment): string;
}

/** What a comparison has to know of each report, by the report's id. */
export function comparisonSides(
  catalogue: Catalogue,
  places: ComparisonPlaces,
): ReadonlyMap<string, ComparisonSide> {
  const names = new Map(catalogue.reportRecords.map(({ report }) => [report.id, periodName(report.period)]));
  const values = Map.groupBy(
    catalogue.metrics
      .flatMap((metric) => seriesOfMetric(catalogue, metric))
      .flatMap((series, place) => sideValues(series, place, places)),
    ({ reportId }) => reportId,
  );
  return new Map(
    catalogue.reportRecords.map(({ report, commitments }) => [
      report.id,
      {
        report: {
          id: report.id,
          name: periodName(report.period),
          period: report.period,
          href: places.report(report.id),
        },
        values: (values.get(report.id) ?? []).map(({ value }) => value),
        promises: commitments.map((commitment) => sidePromise(commitment, names, places)),
      },
    ]),
  );
}

function sideValues(
  series: Series,
  place: number,
  places: ComparisonPlaces,
): { reportId: string; value: SideValue }[] {
  return valuesOf(series).flatMap((value) =>
    value.printings.map((printing) => ({
      reportId: printing.report.id,
      value: sideValue(series, place, value, printing, places),
    })),
  );
}

function sideValue(
  series: Series,
  place: number,
  value: SeriesValue,
  { figure }: Printing,
  places: ComparisonPlaces,
): SideValue {
  const newest = newestPrinting(value);
  return {
    series: place,
    metric: { name: series.metric.name, href: places.metric(series.metric) },
    subject: series.subject && {
      name: series.subject.shortName ?? series.subject.name,
      href: places.project(series.subject),
    },
    value: figureKey(value.printings[0].figure),
    measure: series.metric.measure,
    kind: figure.kind,
    days: daysOf(figure),
    coverage: figureCoverageName(figure.coverage),
    printed: figure.quantity.printed,
    clause: figure.clause,
    href: places.figure(figure),
    counted: newest.figure.quantity,
    restated: haveSameValue(newest.figure, figure)
      ? undefined
      : {
          printed: newest.figure.quantity.printed,
          reportName: periodName(newest.report.period),
          href: places.figure(newest.figure),
        },
    fault: whyNotComparable(series, newest.figure),
    ...(series.metric.breaks !== undefined && { breaks: series.metric.breaks }),
  };
}

function sidePromise(
  commitment: Commitment,
  names: ReadonlyMap<string, string>,
  places: ComparisonPlaces,
): SidePromise {
  return {
    title: commitment.title,
    href: places.commitment(commitment),
    due: commitment.due?.said,
    answers: commitment.answers.map(({ reportId, clause, quote, ...answer }) => ({
      reportId,
      reportName: names.get(reportId) ?? reportId,
      outcome: answerInFull(answer),
      quote,
      clause,
      href: places.report(reportId, clause),
    })),
  };
}
