import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import type { DateRange } from './calendar-date.ts';
import {
  type CalendarDate,
  calendarDate,
  calendarDateName,
  compareCalendarDates,
  daysInMonth,
  parseCalendarDate,
  printCalendarDate,
} from './calendar-date.ts';
import { asPeriod, isPlausibleYear, parsePeriod, plausibleYears, samePeriodLastYear } from './period.ts';
import { periodName, printPeriod } from './period-name.ts';

/**
 * Which days a figure covers (数据时段): a period, a run of days, or one day (a count as of that day).
 *
 * A coverage is its days and nothing else: `2023-01-01..2023-06-30` and `2023-h1` are the same coverage.
 * Figures may be compared only where their coverages are alike, and this makes that a comparison of values.
 */
export type Coverage = DateRange;

/** Reads any form of a period, `2023-01-01..2023-06-10`, and `2023-06-10` for a single day; years 1949–2199. */
export function parseCoverage(text: string): Parsed<Coverage> {
  const ends = text.split('..');
  const [first, last] = ends;
  const dayLike = ends.filter(looksLikeDay).length;
  if (dayLike === 0 || first === undefined || ends.length > 2) return parsePeriod(text);
  if (dayLike < ends.length) {
    return refused(`起止两端要写得一样细，如 2023-01-01..2023-06-10 或 2023-01..2023-06，现在是“${text}”。`);
  }
  const firstDay = parsePlausibleDay(first);
  if (!firstDay.ok) return firstDay;
  const lastDay = last === undefined ? firstDay : parsePlausibleDay(last);
  if (!lastDay.ok) return lastDay;
  if (compareCalendarDates(firstDay.value, lastDay.value) > 0) {
    return refused(`起止日期写反了：“${text}”，应为“${last}..${first}”。`);
  }
  return parsed({ firstDay: firstDay.value, lastDay: lastDay.value });
}

/** The shortest form that {@link parseCoverage} reads to this coverage; each coverage has exactly one. */
export function printCoverage(coverage: Coverage): string {
  const period = asPeriod(coverage);
  if (period !== undefined) return printPeriod(period);
  const first = printCalendarDate(coverage.firstDay);
  const last = printCalendarDate(coverage.lastDay);
  return first === last ? first : `${first}..${last}`;
}

/** What a reader sees: a period's name, else `2023年1月1日—6月10日`, `2022年12月20日—2023年1月5日`, `2023年6月10日`. */
export function coverageName(coverage: Coverage): string {
  const period = asPeriod(coverage);
  if (period !== undefined) return periodName(period);
  const { firstDay, lastDay } = coverage;
  const first = calendarDateName(firstDay);
  if (compareCalendarDates(firstDay, lastDay) === 0) return first;
  const isWithinYear = firstDay.year === lastDay.year;
  return `${first}—${isWithinYear ? `${lastDay.month}月${lastDay.day}日` : calendarDateName(lastDay)}`;
}

/**
 * The same days one year before (上年同期). Whole months stay whole months; elsewhere 29 February becomes the 28th.
 */
export function sameCoverageLastYear(coverage: Coverage): Coverage {
  const period = asPeriod(coverage);
  if (period !== undefined) return samePeriodLastYear(period);
  return { firstDay: sameDayLastYear(coverage.firstDay), lastDay: sameDayLastYear(coverage.lastDay) };
}

function sameDayLastYear({ year, month, day }: CalendarDate): CalendarDate {
  return calendarDate(year - 1, month, Math.min(day, daysInMonth(year - 1, month)));
}

/** Two hyphens with digits around them: meant as a day, so that the refusal of the date parser helps most. */
function looksLikeDay(end: string): boolean {
  return /^[0-9]+-[0-9]+-[0-9]+$/.test(end);
}

function parsePlausibleDay(text: string): Parsed<CalendarDate> {
  const date = parseCalendarDate(text);
  if (date.ok && !isPlausibleYear(date.value.year)) {
    return refused(`年份要在 ${plausibleYears} 之间，现在是“${text}”。`);
  }
  return date;
}
