import { type CalendarDate, compareCalendarDates, daysInclusive } from './calendar-date.ts';

/** A stretch of days with its first and last day included, in this order. Two ranges are equal when both days are. */
export interface DateRange {
  readonly firstDay: CalendarDate;
  /** Never before `firstDay`. */
  readonly lastDay: CalendarDate;
}

/** By first day, then by last day; 0 exactly where both ranges are the same days. */
export function compareDateRanges(a: DateRange, b: DateRange): number {
  return compareCalendarDates(a.firstDay, b.firstDay) || compareCalendarDates(a.lastDay, b.lastDay);
}

/** Whether the day lies in the range, its ends included. */
export function containsDate(range: DateRange, date: CalendarDate): boolean {
  return compareCalendarDates(range.firstDay, date) <= 0 && compareCalendarDates(date, range.lastDay) <= 0;
}

/** Whether every day of `inner` lies in `outer`; a range contains itself. */
export function containsRange(outer: DateRange, inner: DateRange): boolean {
  return containsDate(outer, inner.firstDay) && containsDate(outer, inner.lastDay);
}

/** Whether the two ranges share a day. */
export function rangesOverlap(a: DateRange, b: DateRange): boolean {
  return compareCalendarDates(a.firstDay, b.lastDay) <= 0 && compareCalendarDates(b.firstDay, a.lastDay) <= 0;
}

/** How many days the range has; at least 1. */
export function daysInRange(range: DateRange): number {
  return daysInclusive(range.firstDay, range.lastDay);
}
