import { comparePeriods } from '#src/domain/time/period.ts';
import type { Report } from './report.ts';

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
  const ofKind = all
    .filter((other) => other.kind === report.kind && comparePeriods(other.period, report.period) !== 0)
    .toSorted((a, b) => comparePeriods(a.period, b.period));
  const isBefore = (other: T) => comparePeriods(other.period, report.period) < 0;
  return { previous: ofKind.findLast(isBefore), next: ofKind.find((other) => !isBefore(other)) };
}
