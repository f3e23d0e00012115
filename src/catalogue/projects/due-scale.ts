import {
  type CalendarDate,
  calendarDate,
  compareCalendarDates,
  daysInclusive,
} from '#src/language/time/calendar-date.ts';
import type { DueHistory } from './due-history.ts';

/** A stretch of time that the promises of a project are drawn along, the same for all of them. */
export interface DueScale {
  /** How far along the end of a day is, 0–1. */
  shareOf(day: CalendarDate): number;
  /** Years that begin within it, and where; so many that their numbers have room. */
  readonly years: readonly { readonly year: number; readonly share: number }[];
}

const mostYears = 6;

/** From the first day of the earliest report to the last day that is promised or reported on. */
export function dueScale(histories: readonly DueHistory[]): DueScale | undefined {
  const steps = histories.flatMap(({ steps }) => steps);
  const periods = steps.flatMap((step) =>
    step.kind === 'silent'
      ? step.reports.map(({ period }) => period)
      : [step.report.period, ...(step.due === undefined ? [] : [step.due])],
  );
  const [first] = periods.map(({ firstDay }) => firstDay).sort(compareCalendarDates);
  const last = periods
    .map(({ lastDay }) => lastDay)
    .sort(compareCalendarDates)
    .at(-1);
  if (first === undefined || last === undefined) return undefined;
  const all = daysInclusive(first, last);
  const shareOf = (day: CalendarDate) => daysInclusive(first, day) / all;
  const years = Array.from({ length: last.year - first.year + 1 }, (_, index) => first.year + index);
  const step = Math.ceil(years.length / mostYears);
  return {
    shareOf,
    years: years
      .filter((_, index) => index % step === 0)
      .map((year) => ({
        year,
        share: year === first.year ? 0 : shareOf(calendarDate(year - 1, 12, 31)),
      })),
  };
}
