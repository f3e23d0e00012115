import type { DateRange } from '#src/language/time/calendar-date.ts';
import { asPeriod } from '#src/language/time/period.ts';
import { periodName } from '#src/language/time/period-name.ts';

/**
 * Days as short lines to stand under a column, the year last: 上半年/2023年, 1月1日/—6月10日/2023年.
 */
export function coverageTicks(days: DateRange): string[] {
  const { firstDay, lastDay } = days;
  const year = `${firstDay.year}年`;
  const period = asPeriod(days);
  if (firstDay.year !== lastDay.year)
    return [`${firstDay.year}.${firstDay.month}`, `—${lastDay.year}.${lastDay.month}`];
  if (period === undefined) {
    const first = `${firstDay.month}.${firstDay.day}`;
    const last = `${lastDay.month}.${lastDay.day}`;
    return first === last ? [first, year] : [first, `—${last}`, year];
  }
  const part = periodName(period).slice(year.length);
  return part === ''
    ? ['全年', year]
    : [part.replace(/^第(.季)度$/, '$1').replace(/^前三季度$/, '前三季'), year];
}
