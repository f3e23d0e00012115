import type { CalendarDate } from './calendar-date.ts';
import { isCalendarPart, monthsInPeriod, type Period } from './period.ts';

const quarterNames = ['第一季度', '第二季度', '第三季度', '第四季度'];

/**
 * The period's id, the shortest form that `parsePeriod` reads to it: year, half, quarter, month, else
 * a range of months. Every period has exactly one, so it serves in addresses and file names.
 */
export function printPeriod(period: Period): string {
  const { firstDay, lastDay } = period;
  const year = printYear(firstDay);
  switch (partOfYear(period)) {
    case 'year':
      return year;
    case 'half':
      return `${year}-h${lastDay.month / 6}`;
    case 'quarter':
      return `${year}-q${lastDay.month / 3}`;
    case 'month':
      return printMonth(firstDay);
    default:
      return `${printMonth(firstDay)}..${printMonth(lastDay)}`;
  }
}

/**
 * What a reader sees: `2023年` · `2023年上半年` · `2023年第一季度` · `2023年6月` · `2023年前三季度` · `2023年1—8月` · `2022年7月—2023年6月`
 * · `2022—2023年`.
 */
export function periodName(period: Period): string {
  const { firstDay, lastDay } = period;
  const year = `${firstDay.year}年`;
  if (firstDay.year !== lastDay.year) {
    const isWholeYears = firstDay.month === 1 && lastDay.month === 12;
    return isWholeYears
      ? `${firstDay.year}—${lastDay.year}年`
      : `${year}${firstDay.month}月—${lastDay.year}年${lastDay.month}月`;
  }
  switch (partOfYear(period)) {
    case 'year':
      return year;
    case 'half':
      return `${year}${firstDay.month === 1 ? '上' : '下'}半年`;
    case 'quarter':
      return `${year}${quarterNames[lastDay.month / 3 - 1]}`;
    case 'month':
      return `${year}${firstDay.month}月`;
    default:
      return firstDay.month === 1 && lastDay.month === 9
        ? `${year}前三季度`
        : `${year}${firstDay.month}—${lastDay.month}月`;
  }
}

const partNames: Readonly<Record<number, 'year' | 'half' | 'quarter' | 'month'>> = {
  12: 'year',
  6: 'half',
  3: 'quarter',
  1: 'month',
};

/** Which named part of one year the period is; undefined for any other run of months. */
export function partOfYear(period: Period): 'year' | 'half' | 'quarter' | 'month' | undefined {
  return isCalendarPart(period) ? partNames[monthsInPeriod(period)] : undefined;
}

function printYear({ year }: CalendarDate): string {
  return String(year).padStart(4, '0');
}

function printMonth(date: CalendarDate): string {
  return `${printYear(date)}-${String(date.month).padStart(2, '0')}`;
}

/** A period's name without the year, where that goes without saying: 下半年 beside 2023年上半年, 2024年上半年 beside 2023年下半年. */
export function periodNameBeside(period: Period, other: Period): string {
  const name = periodName(period);
  const year = `${period.firstDay.year}年`;
  const isSameYear =
    period.firstDay.year === other.lastDay.year && period.lastDay.year === other.lastDay.year;
  return isSameYear && name !== year && name.startsWith(year) ? name.slice(year.length) : name;
}

/** The months of a period in order, by their number in the year (1–12): 7 to 12 for 2023-h2. */
export function monthsOf(period: Period): number[] {
  const first = period.firstDay.month - 1;
  return Array.from({ length: monthsInPeriod(period) }, (_, index) => ((first + index) % 12) + 1);
}

/** A period by its months alone, where the year goes without saying: `1—6月`, `3月`. */
export function monthsName(period: Period): string {
  const { firstDay, lastDay } = period;
  return monthsInPeriod(period) === 1 ? `${firstDay.month}月` : `${firstDay.month}—${lastDay.month}月`;
}
