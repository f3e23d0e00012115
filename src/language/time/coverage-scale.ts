import {
  type CalendarDate,
  compareDateRanges,
  containsRange,
  type DateRange,
  daysInMonth,
} from './calendar-date.ts';
import { monthsInPeriod, type Period, periodOfMonths } from './period.ts';

/** How much of one month a coverage fills: from `start` up to `end`, as shares of the month; both 0 for nothing. */
export interface MonthFill {
  readonly start: number;
  readonly end: number;
}

/** The months of a ruler, and for a single day, which is too short to fill anything, where it stands. */
export interface CoverageScale {
  readonly months: readonly MonthFill[];
  /** The month of the day, counted from 0, and how far into it the day's middle is, as a share of the month. */
  readonly day: { readonly month: number; readonly at: number } | undefined;
}

/** With more months the cells would be too narrow to read; only the words are shown then. */
const mostMonths = 12;

/**
 * What 时段尺 draws: one cell for each month, filled to the day, or marked at the day where it is a single one. The
 * ruler is as long as `period`, or as the calendar half-years around the coverage where it reaches beyond the period
 * (or none is given).
 *
 * @returns undefined where that would be more than twelve months
 */
export function coverageScale(days: DateRange, period?: Period): CoverageScale | undefined {
  const frame = period !== undefined && containsRange(period, days) ? period : halfYearsAround(days);
  const length = monthsInPeriod(frame);
  if (length > mostMonths) return undefined;
  const firstMonth = monthNumber(frame.firstDay);
  if (compareDateRanges(days, { firstDay: days.firstDay, lastDay: days.firstDay }) === 0) {
    const { year, month, day } = days.firstDay;
    return {
      months: Array.from({ length }, () => ({ start: 0, end: 0 })),
      day: {
        month: monthNumber(days.firstDay) - firstMonth,
        at: clamp((day - 0.5) / daysInMonth(year, month)),
      },
    };
  }
  const start = position(days.firstDay, days.firstDay.day - 1) - firstMonth;
  const end = position(days.lastDay, days.lastDay.day) - firstMonth;
  const months = Array.from({ length }, (_, month) => {
    const fill = { start: clamp(start - month), end: clamp(end - month) };
    return fill.start < fill.end ? fill : { start: 0, end: 0 };
  });
  return { months, day: undefined };
}

function halfYearsAround({ firstDay, lastDay }: DateRange): Period {
  return periodOfMonths(
    firstDay.year,
    firstDay.month <= 6 ? 1 : 7,
    lastDay.year,
    lastDay.month <= 6 ? 6 : 12,
  );
}

/** Months since the year 0, with the part of the month that `days` make. */
function position(date: CalendarDate, days: number): number {
  return monthNumber(date) + days / daysInMonth(date.year, date.month);
}

function monthNumber({ year, month }: CalendarDate): number {
  return year * 12 + month - 1;
}

function clamp(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;
}
