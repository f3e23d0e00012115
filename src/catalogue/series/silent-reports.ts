import type { ReportReading } from '#src/catalogue/report-reading.ts';
import { comparePeriods, monthsInPeriod } from '#src/language/time/period.ts';
import type { Report } from '#src/records/report.ts';

/** A report that mentions a thing. */
export interface Mention {
  readonly report: Report;
  /** It speaks of a whole year or of the year's end, which comes once a year. */
  readonly isYearly: boolean;
}

/**
 * The reports that don't mention a thing which an earlier report of their kind and of as many months does; of what comes
 * once a year, one of the same months. A special report on 春运 isn't silent about fines, nor a quarter's about what only
 * half-years speak of, nor a first half's about a figure of the year; the next half-year's 工作总结 is.
 *
 * @returns the earliest first
 */
export function silentReports(readings: readonly ReportReading[], mentions: readonly Mention[]): Report[] {
  const ids = new Set(mentions.map(({ report }) => report.id));
  const firstOf = new Map<string, Report>();
  for (const { report, isYearly } of mentions) {
    const key = isYearly ? yearlyKey(report) : anyKey(report);
    const first = firstOf.get(key);
    if (first === undefined || isBefore(report, first)) firstOf.set(key, report);
  }
  const isExpected = (report: Report) =>
    [yearlyKey(report), anyKey(report)].some((key) => {
      const first = firstOf.get(key);
      return first !== undefined && isBefore(first, report);
    });
  return readings
    .map(({ report }) => report)
    .filter((report) => !ids.has(report.id) && isExpected(report))
    .toSorted((a, b) => comparePeriods(a.period, b.period));
}

function isBefore(a: Report, b: Report): boolean {
  return comparePeriods(a.period, b.period) < 0;
}

/** What reports are alike in of which each is expected to mention what another does. */
function anyKey({ kind, period }: Report): string {
  return `${kind} ${monthsInPeriod(period)}`;
}

function yearlyKey(report: Report): string {
  return `${anyKey(report)} ${report.period.firstDay.month}`;
}
