import { compareCalendarDates } from '#src/domain/time/calendar-date.ts';
import { containsDate } from '#src/domain/time/date-range.ts';
import { comparePeriods, monthsInPeriod, type Period, periodOfMonths } from '#src/domain/time/period.ts';
import { monthsOf } from '#src/domain/time/period-months.ts';
import { periodName, printPeriod } from '#src/domain/time/period-name.ts';
import type { Commitment } from './commitment.ts';

/** A place on the calendar of commitments: a month, a year or another time, or none that is said. */
export interface CalendarStop {
  /** Its anchor on `/commitments/`: `m-2023-07`, `m-2024`, `m-undated`. */
  readonly id: string;
  /** Undefined where the reports don't say when. */
  readonly due: Period | undefined;
  /** In the order given. Empty only for a month of the horizon in which nothing falls due. */
  readonly commitments: readonly Commitment[];
}

/**
 * The commitments by the time they were first said to fall due, the earliest end first and of equal ends the most
 * exact, so that 12月 stands before 2023年; those without a time come last. A postponement moves nothing.
 *
 * @param horizon the period that is running; where any of its months has a commitment, all of its months are there
 */
export function commitmentCalendar(commitments: readonly Commitment[], horizon?: Period): CalendarStop[] {
  const stops = new Map<string, CalendarStop & { commitments: Commitment[] }>();
  const stopFor = (due: Period | undefined) => {
    const id = calendarStopId(due);
    const stop = stops.get(id) ?? { id, due, commitments: [] };
    stops.set(id, stop);
    return stop;
  };
  for (const commitment of commitments) stopFor(commitment.due?.by).commitments.push(commitment);
  const months = horizon === undefined ? [] : monthPeriods(horizon);
  if (months.some((month) => stops.has(calendarStopId(month)))) {
    for (const month of months) stopFor(month);
  }
  return [...stops.values()].sort((a, b) => compareDues(a.due, b.due));
}

/** The anchor of the stop that a time of falling due has on the calendar. */
export function calendarStopId(due: Period | undefined): string {
  return `m-${due === undefined ? 'undated' : printPeriod(due)}`;
}

/** The commitments whose last day of falling due lies in the period. */
export function commitmentsDueIn(commitments: readonly Commitment[], period: Period): Commitment[] {
  return commitments.filter(({ due }) => due !== undefined && containsDate(period, due.by.lastDay));
}

/** Each month of a period as a period of its own, in order. */
export function monthPeriods(period: Period): Period[] {
  const { year, month } = period.firstDay;
  return monthsOf(period).map((ofYear, index) => {
    const inYear = year + Math.floor((month - 1 + index) / 12);
    return periodOfMonths(inYear, ofYear, inYear, ofYear);
  });
}

function compareDues(a: Period | undefined, b: Period | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return (
    compareCalendarDates(a.lastDay, b.lastDay) ||
    monthsInPeriod(a) - monthsInPeriod(b) ||
    comparePeriods(a, b)
  );
}

/** What stands on the plate of a stop: 7 and 月 with 2023年 beside them, 2024 and 年, 下半年; undefined where no time is said. */
export interface StopPlate {
  readonly number: string;
  readonly unit: string;
  /** Undefined where the plate itself says it. */
  readonly year: string | undefined;
}

/** What the plate of a time of falling due shows. */
export function stopPlate(due: Period): StopPlate {
  const { firstDay, lastDay } = due;
  const year = `${firstDay.year}年`;
  if (firstDay.year === lastDay.year) {
    const months = monthsInPeriod(due);
    if (months === 1) return { number: String(firstDay.month), unit: '月', year };
    if (months === 12) return { number: String(firstDay.year), unit: '年', year: undefined };
    return { number: '', unit: periodName(due).slice(year.length), year };
  }
  return { number: '', unit: periodName(due), year: undefined };
}
