import { latestReport } from '#src/catalogue/reports/ends-of-periods.ts';
import { comparePeriods, monthsInPeriod, samePeriodLastYear } from '#src/language/time/period.ts';
import type { Report } from '#src/records/report.ts';

/** The earlier report that one is best compared with, and in what relation it stands. */
export interface ComparisonPartner<T extends Report> {
  readonly earlier: T;
  readonly relation: 'previous' | 'last-year' | 'both';
}

/** How a relation is spoken of. */
export const partnerRelationNames: Readonly<Record<ComparisonPartner<Report>['relation'], string>> = {
  previous: '上一期',
  'last-year': '去年同期',
  both: '去年',
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
