import type { Catalogue } from '#src/catalogue/catalogue.ts';
import type { ReportReading } from '#src/catalogue/report-reading.ts';
import { containsRange } from '#src/language/time/date-range.ts';
import { monthsInPeriod, nextPeriod, type Period } from '#src/language/time/period.ts';
import { type CalendarStop, commitmentCalendar } from './commitment-calendar.ts';
import { type PromiseUnit, promiseUnits } from './promise-outcomes.ts';

/** A time at which promises fall due. */
export interface RoadStop {
  /** Undefined where the report doesn't say when. */
  readonly due: Period | undefined;
  /** Empty only for a month in which nothing falls due. */
  readonly units: readonly PromiseUnit[];
}

/** What one report promises, along the months of the period that it plans. */
export interface PromiseRoad {
  /** Every month of the planned period where any of them has a promise, otherwise none. */
  readonly months: readonly RoadStop[];
  /** What falls due at another time, the earliest first, and last what has no time. */
  readonly others: readonly RoadStop[];
}

/**
 * The promises of a report by the month they fall due in, each where the newest report leaves it.
 *
 * @returns undefined where it promises nothing
 */
export function promiseRoad(
  { report, commitments }: ReportReading,
  { readings }: Catalogue,
): PromiseRoad | undefined {
  const newest = readings[0]?.report;
  if (commitments.length === 0 || newest === undefined) return undefined;
  const plan = nextPeriod(report.period);
  const isMonth = ({ due }: RoadStop) =>
    due !== undefined && monthsInPeriod(due) === 1 && containsRange(plan, due);
  const stops = commitmentCalendar(commitments, plan).map(
    ({ due, commitments: own }: CalendarStop): RoadStop => ({ due, units: promiseUnits(own, newest) }),
  );
  return { months: stops.filter(isMonth), others: stops.filter((stop) => !isMonth(stop)) };
}
