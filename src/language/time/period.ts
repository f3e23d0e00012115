import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import {
  type CalendarDate,
  calendarDate,
  compareByEnd,
  compareDateRanges,
  type DateRange,
  daysInMonth,
} from './calendar-date.ts';

declare const wholeMonths: unique symbol;

/**
 * A report period (报告期): one or more whole calendar months on end.
 *
 * A period is its days and nothing else, so `2023-01..2023-06` and `2023-h1` read to equal values, and
 * `printPeriod` gives both the shortest name. Every period is a {@link DateRange}; the mark, which exists
 * for the type checker only, says that its ends are the ends of months.
 */
export type Period = DateRange & { readonly [wholeMonths]: true };

const [earliestYear, latestYear] = [1949, 2199];

/** Whether a year read from a person's text is kept; those outside 1949–2199 are taken for slips of the keyboard. */
export function isPlausibleYear(year: number): boolean {
  return year >= earliestYear && year <= latestYear;
}

/** The years of {@link isPlausibleYear} in words, for refusals. */
export const plausibleYears = `${earliestYear} 到 ${latestYear}`;

const forms =
  '2023（全年）、2023-h1（上半年）、2023-q3（第三季度）、2023-06（6月）、2023-01..2023-09（1月到9月）';

/**
 * The period from one month to another, both included.
 *
 * @throws RangeError where a month doesn't exist or the last comes before the first
 */
export function periodOfMonths(
  firstYear: number,
  firstMonth: number,
  lastYear: number,
  lastMonth: number,
): Period {
  const firstDay = calendarDate(firstYear, firstMonth, 1);
  const lastDay = calendarDate(lastYear, lastMonth, daysInMonth(lastYear, lastMonth));
  const period = asPeriod({ firstDay, lastDay });
  if (period === undefined) throw new RangeError('A period ends no earlier than it begins.');
  return period;
}

/** The range as a period, or undefined where it doesn't begin and end with whole months. */
export function asPeriod(range: DateRange): Period | undefined {
  const { firstDay, lastDay } = range;
  const isWhole = firstDay.day === 1 && lastDay.day === daysInMonth(lastDay.year, lastDay.month);
  return isWhole && monthNumber(firstDay) <= monthNumber(lastDay) ? (range as Period) : undefined;
}

/** Reads every form of a period: `2023` · `2023-h1` · `2023-q1` · `2023-06` · `2023-01..2023-09`; years 1949–2199. */
export function parsePeriod(text: string): Parsed<Period> {
  const parts = text.split('..');
  const [first, last] = parts;
  if (first === undefined || parts.length > 2) return refused(notAPeriod(text));
  if (last === undefined) return parseNamedPeriod(text);
  if (![first, last].every((end) => /^[0-9]{4}-[0-9]{2}$/.test(end))) {
    return refused(`一段时间的两端都要写成月份，如 2023-01..2023-09，现在是“${text}”。`);
  }
  const from = parseNamedPeriod(first);
  if (!from.ok) return from;
  const to = parseNamedPeriod(last);
  if (!to.ok) return to;
  if (compareDateRanges(from.value, to.value) > 0) {
    return refused(`起止月份写反了：“${text}”，应为“${last}..${first}”。`);
  }
  const { firstDay } = from.value;
  const { lastDay } = to.value;
  return parsed(periodOfMonths(firstDay.year, firstDay.month, lastDay.year, lastDay.month));
}

function parseNamedPeriod(text: string): Parsed<Period> {
  const match = /^([0-9]{4})(?:-(?:h([0-9])|q([0-9])|([0-9]{2})))?$/.exec(text);
  if (match === null) return refused(notAPeriod(text));
  const [year, half, quarter, month] = [match[1], match[2], match[3], match[4]].map((part) =>
    part === undefined ? undefined : Number(part),
  );
  if (year === undefined || !isPlausibleYear(year)) {
    return refused(`年份要在 ${plausibleYears} 之间，现在是“${text}”。`);
  }
  const months = (first: number, last: number) => parsed(periodOfMonths(year, first, year, last));
  if (half !== undefined) {
    if (half < 1 || half > 2) return refused(`半年只有 h1（上半年）和 h2（下半年），没有“${text}”。`);
    return months(half * 6 - 5, half * 6);
  }
  if (quarter !== undefined) {
    if (quarter < 1 || quarter > 4) return refused(`季度只有 q1 到 q4，没有“${text}”。`);
    return months(quarter * 3 - 2, quarter * 3);
  }
  if (month !== undefined) {
    if (month < 1 || month > 12) return refused(`月份要在 01 到 12 之间，没有“${text}”。`);
    return months(month, month);
  }
  return months(1, 12);
}

function notAPeriod(text: string): string {
  if (/\s/.test(text)) return `报告期里不能有空格，现在是“${text}”。可以写：${forms}。`;
  if (/[０-９ａ-ｚＡ-Ｚ－．]/.test(text)) {
    return `报告期要用半角的数字、字母和符号，现在是“${text}”，应为“${text.normalize('NFKC')}”。`;
  }
  if (/^[0-9]{4}-[HQ][0-9]$/.test(text)) return `字母要小写，现在是“${text}”，应为“${text.toLowerCase()}”。`;
  if (/^[0-9]{4}-[1-9]$/.test(text)) {
    return `月份要写两位，现在是“${text}”，应为“${text.replace('-', '-0')}”。`;
  }
  return `“${text}”不是报告期。可以写：${forms}。`;
}

/**
 * By last day, the longer of two that end together later: 2023-01 < 2023-06 < 2023-q2 < 2023-h1 < 2023-h2 < 2023; 0
 * exactly for equal periods.
 */
export function comparePeriods(a: Period, b: Period): number {
  return compareByEnd(a, b);
}

/**
 * The period of as many months that ends just before this one: h1 → h2 of the year before, 2023-q1 → 2022-q4,
 * 2023-01..2023-09 → 2022-04..2022-12.
 */
export function previousPeriod(period: Period): Period {
  return shiftMonths(period, -monthsInPeriod(period));
}

/** The period of as many months that begins just after this one; undoes {@link previousPeriod}. */
export function nextPeriod(period: Period): Period {
  return shiftMonths(period, monthsInPeriod(period));
}

/** The same months one year before (上年同期). The years 1949–2199 limit what is parsed, not this arithmetic. */
export function samePeriodLastYear(period: Period): Period {
  return shiftMonths(period, -12);
}

/** How many months the period has; at least 1. */
export function monthsInPeriod({ firstDay, lastDay }: Period): number {
  return monthNumber(lastDay) - monthNumber(firstDay) + 1;
}

/** Months are shifted as such, so that months of unlike length never pull a day of the next month in. */
function shiftMonths({ firstDay, lastDay }: Period, months: number): Period {
  const first = monthNumber(firstDay) + months;
  const last = monthNumber(lastDay) + months;
  return periodOfMonths(yearOf(first), monthOf(first), yearOf(last), monthOf(last));
}

/** Whether people have a name for it as a part of the calendar: a year, a half, a quarter, a month. */
export function isCalendarPart(period: Period): boolean {
  const months = monthsInPeriod(period);
  return [1, 3, 6, 12].includes(months) && (period.firstDay.month - 1) % months === 0;
}

function monthNumber({ year, month }: CalendarDate): number {
  return year * 12 + month - 1;
}

function yearOf(number: number): number {
  return Math.floor(number / 12);
}

function monthOf(number: number): number {
  return number - yearOf(number) * 12 + 1;
}
