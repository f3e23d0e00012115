import type { ReportRecord } from '#src/catalogue/catalogue.ts';
import { comparePeriods, monthsInPeriod } from '#src/language/time/period.ts';
import type { Report } from '#src/records/report.ts';

/** A report that mentions a thing. */
export interface Mention {
  readonly report: Report;
  /** It speaks of a whole year, of the year's end or of a season, which come once a year. */
  readonly isYearly?: boolean;
}

/**
 * The reports that don't mention a thing which an earlier report of their kind and of as many months does; of what comes
 * once a year, one of the same months. A special report on 春运 isn't silent about fines, nor a quarter's about what only
 * half-years speak of, nor a first half's about a figure of the year; the next half-year's 工作总结 is.
 *
 * @returns the earliest first
 */
export function silentReports(
  reportRecords: readonly ReportRecord[],
  mentions: readonly Mention[],
): Report[] {
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
  return reportRecords
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

/** Reports in a row that say nothing of a thing. */
export interface SilentRun {
  readonly kind: 'silent';
  /** The oldest first; never empty. */
  readonly reports: readonly [Report, ...Report[]];
}

/**
 * What reports say, the oldest first, with the silent ones between: those that follow each other make one run, so that
 * a list stays short however many there are.
 */
export function withSilentRuns<T extends { readonly report: Report }>(
  said: readonly T[],
  silent: readonly Report[],
): (T | SilentRun)[] {
  const all = [...said, ...silent.map((report) => ({ kind: 'silent', reports: [report] }) as const)].sort(
    (a, b) => comparePeriods(periodOf(a), periodOf(b)),
  );
  const runs: (T | SilentRun)[] = [];
  for (const entry of all) {
    const last = runs.at(-1);
    if ('reports' in entry && last !== undefined && 'reports' in last) {
      runs[runs.length - 1] = { kind: 'silent', reports: [...last.reports, ...entry.reports] };
    } else runs.push(entry);
  }
  return runs;
}

function periodOf(entry: { readonly report: Report } | SilentRun) {
  return ('reports' in entry ? entry.reports[0] : entry.report).period;
}
