import { comparePeriods, monthsInPeriod, samePeriodLastYear } from '#src/language/time/period.ts';
import type { Report } from '#src/records/report.ts';

/** The report of the latest period; of several of that period the last in the list. */
export function latestReport<T extends Pick<Report, 'period'>>(reports: readonly T[]): T | undefined {
  return reports.reduce<T | undefined>(
    (latest, report) =>
      latest === undefined || comparePeriods(report.period, latest.period) >= 0 ? report : latest,
    undefined,
  );
}

/** The report of the earliest period; of several of that period the first in the list. */
export function earliestReport<T extends Pick<Report, 'period'>>(reports: readonly T[]): T | undefined {
  return reports.reduce<T | undefined>(
    (earliest, report) =>
      earliest === undefined || comparePeriods(report.period, earliest.period) < 0 ? report : earliest,
    undefined,
  );
}

/** The reports that a reader turns to from one: the same kind of report, one period earlier and one later. */
export interface ReportNeighbours<T extends Report> {
  readonly previous: T | undefined;
  readonly next: T | undefined;
}

/**
 * Finds a report's neighbours among reports in any order. A 专项报告 in between is no 上期 of a 工作总结, and a
 * second document of the same period is no neighbour either.
 */
export function reportNeighbours<T extends Report>(report: T, all: readonly T[]): ReportNeighbours<T> {
  const others = all.filter((other) => other.kind === report.kind);
  const order = (other: T) => comparePeriods(other.period, report.period);
  return {
    previous: latestReport(others.filter((other) => order(other) < 0)),
    next: earliestReport(others.filter((other) => order(other) > 0)),
  };
}

/** The earlier report that one is best compared with, and in what relation it stands. */
export interface ComparisonPartner<T extends Report> {
  readonly earlier: T;
  readonly relation: 'previous' | 'last-year' | 'both';
}

/** The name that readers see for each relation. */
export const partnerRelationNames: Readonly<Record<ComparisonPartner<Report>['relation'], string>> = {
  previous: '上期',
  'last-year': '上年同期',
  both: '上年',
};

/**
 * The earlier reports of the same kind and of as many months that a report has a ready-made comparison with: the last
 * one before it, and that of the same period of the year before. For a report on a year the two are one.
 *
 * @param all reports in any order
 */
export function comparisonPartners<T extends Report>(report: T, all: readonly T[]): ComparisonPartner<T>[] {
  const before = all.filter(
    ({ kind, period }) =>
      kind === report.kind &&
      monthsInPeriod(period) === monthsInPeriod(report.period) &&
      comparePeriods(period, report.period) < 0,
  );
  const previous = latestReport(before);
  const yearBefore = samePeriodLastYear(report.period);
  const lastYear = before.find(({ period }) => comparePeriods(period, yearBefore) === 0);
  if (previous !== undefined && previous === lastYear) return [{ earlier: previous, relation: 'both' }];
  return [
    ...(previous === undefined ? [] : [{ earlier: previous, relation: 'previous' } as const]),
    ...(lastYear === undefined ? [] : [{ earlier: lastYear, relation: 'last-year' } as const]),
  ];
}
