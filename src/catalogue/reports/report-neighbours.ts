import { comparePeriods } from '#src/language/time/period.ts';
import type { Report } from '#src/records/report.ts';
import { earliestReport, latestReport } from './ends-of-periods.ts';

/** The reports that a reader turns to from one: the same kind of report, one period earlier and one later. */
export interface ReportNeighbours<T extends Report> {
  readonly previous: T | undefined;
  readonly next: T | undefined;
}

/**
 * Finds a report's neighbours among reports in any order. A 专项报告 in between is no 上一期 of a 工作总结, and a
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
