import { comparePeriods } from '#src/language/time/period.ts';
import type { Report } from '#src/records/report.ts';

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
