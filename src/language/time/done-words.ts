import { inOneWidth } from '#src/language/one-width.ts';
import {
  calendarDate,
  compareCalendarDates,
  type DateRange,
  daysInMonth,
  monthForms,
  monthNumber,
} from './calendar-date.ts';
import type { Period } from './period.ts';

const time = `(?:([0-9]{4})年|(今年|本年|去年|上年))?(${monthForms})月(?:份|底|末|初|中旬|上旬|下旬|([1-9]|[12][0-9]|3[01])日)?(?:之?前)?`;
const form = new RegExp(`^${time}$`);
/** A month of its own, not the end of a range (1—6月), nor 12个月. */
const inText = new RegExp(
  `(?<![0-9.十百\\u2010-\\u2015~至到]\\s*)${time}(?!\\s*(?:[\\u2010-\\u2015~至到-]|以来))`,
  'g',
);

/** When a text says that things were done, in reading order. */
export function findTimesOfDoing(
  text: string,
  period: Period,
): { said: string; days: DateRange; at: number }[] {
  return Array.from(inOneWidth(text).matchAll(inText)).flatMap(({ 0: found, index: at }) => {
    const said = text.slice(at, at + found.length);
    const days = timeOfDoing(said, period);
    return days === undefined ? [] : [{ said, days, at }];
  });
}

/**
 * The time that words like 9月底前, 已于3月份, 去年12月, 11月8日 name in a report that looks back: the day, or the month. A month without a year
 * is the last such month that the report's period has seen the beginning of.
 *
 * @returns undefined for words that name no month, or a day that doesn't exist
 */
export function timeOfDoing(said: string, period: Period): DateRange | undefined {
  const words = inOneWidth(said)
    .replace(/\s/g, '')
    .replace(/^(?:已经?)?(?:[于在])?/, '');
  const match = form.exec(words);
  if (match === null) return undefined;
  const [, printed, word, monthWords, dayWords] = match;
  const month = monthNumber(monthWords ?? '');
  const { year: current } = period.lastDay;
  const isOver = compareCalendarDates(calendarDate(current, month, 1), period.lastDay) > 0;
  const named = word === '去年' || word === '上年' ? current - 1 : word === undefined ? undefined : current;
  const year = printed === undefined ? (named ?? (isOver ? current - 1 : current)) : Number(printed);
  const length = daysInMonth(year, month);
  if (dayWords === undefined) {
    return { firstDay: calendarDate(year, month, 1), lastDay: calendarDate(year, month, length) };
  }
  if (Number(dayWords) > length) return undefined;
  const day = calendarDate(year, month, Number(dayWords));
  return { firstDay: day, lastDay: day };
}
