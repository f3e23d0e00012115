import type { CalendarDate } from '#src/language/time/calendar-date.ts';
import { compareCalendarDates, compareDateRanges } from '#src/language/time/calendar-date.ts';
import { asPeriod, monthsInPeriod, nextPeriod } from '#src/language/time/period.ts';
import type { FigureCoverage } from '#src/records/figure.ts';

/**
 * What two coverages must share for their values to be set side by side: as many whole months; the same days of any
 * year; one day each. Words without ends, plans and undated stocks are like nothing, themselves included.
 */
export function likenessKey(coverage: FigureCoverage): string | undefined {
  if (coverage.kind !== 'days') return undefined;
  const { firstDay, lastDay } = coverage.days;
  if (compareCalendarDates(firstDay, lastDay) === 0) return 'day';
  const period = asPeriod(coverage.days);
  if (period !== undefined) return `${monthsInPeriod(period)} months`;
  return `${dayOfYear(firstDay)}..${dayOfYear(lastDay)}`;
}

/** Whether nothing lies between two like coverages: the next half-year, the same days one year on, a later day. */
export function isNextInLine(earlier: FigureCoverage, later: FigureCoverage): boolean {
  if (earlier.kind !== 'days' || later.kind !== 'days') return false;
  const key = likenessKey(earlier);
  if (key === undefined || key !== likenessKey(later)) return false;
  if (key === 'day') return compareDateRanges(earlier.days, later.days) < 0;
  const period = asPeriod(earlier.days);
  return period === undefined
    ? later.days.firstDay.year === earlier.days.firstDay.year + 1
    : compareDateRanges(nextPeriod(period), later.days) === 0;
}

/** The likeness that most values share; among equals that of the latest. */
export function rulingLikeness(coverages: readonly FigureCoverage[]): string | undefined {
  const counts = new Map<string, number>();
  for (const coverage of coverages) {
    const key = likenessKey(coverage);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return coverages.map(likenessKey).findLast((key) => key !== undefined && counts.get(key) === most);
}

function dayOfYear({ month, day }: CalendarDate): string {
  return `${month}-${day}`;
}
