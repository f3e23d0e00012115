import { comparePeriods } from '#src/language/time/period.ts';
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
