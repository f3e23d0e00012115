import type { ReportReading } from '#src/domain/report/report-reading.ts';
import { containsRange } from '#src/domain/time/date-range.ts';
import { monthsInPeriod, nextPeriod } from '#src/domain/time/period.ts';
import { type CalendarStop, commitmentCalendar } from './commitment-calendar.ts';

/** What one report promises, along the months of the period that it plans. */
export interface PromiseRoad {
  /** Every month of the planned period, those without a promise too. */
  readonly months: readonly CalendarStop[];
  /** What falls due at another time, the earliest first, and last what has no time. */
  readonly others: readonly CalendarStop[];
}

/**
 * The promises of a report by the month they fall due in.
 *
 * @returns undefined where it promises nothing
 */
export function promiseRoad({ report, commitments }: ReportReading): PromiseRoad | undefined {
  if (commitments.length === 0) return undefined;
  const plan = nextPeriod(report.period);
  const stops = commitmentCalendar(commitments, plan);
  const isMonth = ({ due }: CalendarStop) =>
    due !== undefined && monthsInPeriod(due) === 1 && containsRange(plan, due);
  return { months: stops.filter(isMonth), others: stops.filter((stop) => !isMonth(stop)) };
}
