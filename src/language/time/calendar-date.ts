import { type Parsed, parsed, refused } from '#src/language/parsed.ts';

/**
 * A day of the proleptic Gregorian calendar, 0001-01-01 to 9999-12-31, without time and time zone.
 *
 * Not a JavaScript `Date`: a report's 6月10日 is the same day wherever the build machine stands.
 */
export interface CalendarDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/**
 * The day of these numbers.
 *
 * @throws RangeError where there is no such day; text from people goes through {@link parseCalendarDate}
 */
export function calendarDate(year: number, month: number, day: number): CalendarDate {
  const fault = faultOf(year, month, day);
  if (fault !== undefined) throw new RangeError(fault);
  return { year, month, day };
}

/** Reads `2023-06-10` (ISO 8601, extended format) and nothing else. */
export function parseCalendarDate(text: string): Parsed<CalendarDate> {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (match === null) {
    const meant = meantDate(text);
    const form = meant ?? '2023-06-10 这样的形式（半角，月和日各两位）';
    return refused(`日期要写成 ${form}，现在是“${text}”。`);
  }
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const fault = faultOf(year, month, day);
  return fault === undefined ? parsed({ year, month, day }) : refused(fault);
}

/** The day of 2023.6.10, 2023/6/10 or 2023年6月10日, as it should be written; undefined where it isn't one of these. */
function meantDate(text: string): string | undefined {
  const match = /^([0-9]{4})[-./年]([0-9]{1,2})[-./月]([0-9]{1,2})日?$/.exec(text.normalize('NFKC').trim());
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return faultOf(year, month, day) === undefined ? printCalendarDate({ year, month, day }) : undefined;
}

/** `2023-06-10`: what {@link parseCalendarDate} reads. */
export function printCalendarDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `2023年6月10日`, without padding, as official documents write it (GB/T 9704—2012, 7.3.5.4 成文日期). */
export function calendarDateName({ year, month, day }: CalendarDate): string {
  return `${year}年${month}月${day}日`;
}

/** Negative where `a` is the earlier day, 0 where both are the same day. */
export function compareCalendarDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** 28 to 31. @param month 1–12 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * How many days a stretch has, its first and last day included: 2023-01-01 to 2023-06-10 are 161. Below 1 where
 * `last` comes before `first`.
 */
export function daysInclusive(first: CalendarDate, last: CalendarDate): number {
  return dayNumber(last) - dayNumber(first) + 1;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function faultOf(year: number, month: number, day: number): string | undefined {
  if (![year, month, day].every(Number.isInteger)) return '年、月、日都必须是整数。';
  if (year < 1 || year > 9999) return `没有${year}年，年份要在 0001 到 9999 之间。`;
  if (month < 1 || month > 12) return `没有${month}月，月份要在 01 到 12 之间。`;
  const last = daysInMonth(year, month);
  if (day < 1 || day > last) return `${year}年${month}月没有${day}日，这个月只有${last}天。`;
  return undefined;
}

/** Days since 0000-03-01. Years are counted from March so that the leap day ends one. */
function dayNumber({ year, month, day }: CalendarDate): number {
  const y = month > 2 ? year : year - 1;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + daysBeforeMonth(monthsSinceMarch) + day - 1;
}

/** Five months from March on always have 153 days (31 30 31 30 31), which makes this a straight line. */
function daysBeforeMonth(monthsSinceMarch: number): number {
  return Math.floor((153 * monthsSinceMarch + 2) / 5);
}

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

/**
 * By last day, and of ranges that end together the longer one later, for it could only be told when both were over: June, then the
 * second quarter, then the first half; 0 exactly where both are the same days.
 */
export function compareByEnd(a: DateRange, b: DateRange): number {
  return compareCalendarDates(a.lastDay, b.lastDay) || compareCalendarDates(b.firstDay, a.firstDay);
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

/** Whether a range begins on 1 January and ends in the same year, as the days of a cumulative figure (累计) do. */
export function isFromNewYear({ firstDay, lastDay }: DateRange): boolean {
  return firstDay.month === 1 && firstDay.day === 1 && firstDay.year === lastDay.year;
}

/** How many days the range has; at least 1. */
export function daysInRange(range: DateRange): number {
  return daysInclusive(range.firstDay, range.lastDay);
}

/** A month as a report numbers it, in digits or in Chinese numerals: 10, 十, 十一. */
export const monthForms = '1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]';

/** The number of a month in one of {@link monthForms}. */
export function monthNumber(words: string): number {
  if (/^[0-9]/.test(words)) return Number(words);
  return '一二三四五六七八九十'.indexOf(words.at(-1) ?? '') + 1 + (/^十./.test(words) ? 10 : 0);
}
