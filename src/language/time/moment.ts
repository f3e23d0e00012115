import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import {
  type CalendarDate,
  calendarDateName,
  compareCalendarDates,
  parseCalendarDate,
  printCalendarDate,
} from './calendar-date.ts';

/** A minute of a day, as the clock stands where the bureau works: Asia/Shanghai, UTC+8 all year. */
export interface Moment {
  readonly date: CalendarDate;
  /** Minutes since midnight, 0–1439. */
  readonly minute: number;
}

/** Reads `2023-07-10 09:00`, or a day alone, which is then its midnight. */
export function parseMoment(text: string): Parsed<Moment> {
  const [day = '', time = '00:00', ...more] = text.split(' ');
  const date = parseCalendarDate(day);
  if (!date.ok) return date;
  const match = /^([01][0-9]|2[0-3]):([0-5][0-9])$/.exec(time);
  if (match === null || more.length > 0)
    return refused(`时间要写成 2023-07-10 09:00 这样的形式（半角，24 小时制），现在是“${text}”。`);
  return parsed({ date: date.value, minute: Number(match[1]) * 60 + Number(match[2]) });
}

/** `2023-07-10 09:00`: what {@link parseMoment} reads. */
export function printMoment({ date, minute }: Moment): string {
  return `${printCalendarDate(date)} ${clock(minute)}`;
}

/** `2023年7月10日 09:00`; a midnight is its day alone. */
export function momentName({ date, minute }: Moment): string {
  return minute === 0 ? calendarDateName(date) : `${calendarDateName(date)} ${clock(minute)}`;
}

/** `2023-07-10T09:00:00+08:00`: for machines (RFC 3339). */
export function momentStamp({ date, minute }: Moment): string {
  return `${printCalendarDate(date)}T${clock(minute)}:00+08:00`;
}

/** Negative where `a` is the earlier, 0 where both are the same minute. */
export function compareMoments(a: Moment, b: Moment): number {
  return compareCalendarDates(a.date, b.date) || a.minute - b.minute;
}

/** A day's first minute. */
export function startOfDay(date: CalendarDate): Moment {
  return { date, minute: 0 };
}

/** What the clock in Shanghai says at an instant, wherever the machine stands. */
export function momentInShanghai(instant: Date): Moment {
  const local = new Date(instant.getTime() + 8 * 3_600_000);
  return {
    date: { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() },
    minute: local.getUTCHours() * 60 + local.getUTCMinutes(),
  };
}

function clock(minute: number): string {
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${digits(Math.floor(minute / 60))}:${digits(minute % 60)}`;
}
