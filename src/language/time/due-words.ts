import { inOneWidth } from '#src/language/one-width.ts';
import { compareCalendarDates, monthNumber } from './calendar-date.ts';
import { type Period, parsePeriod } from './period.ts';

/** A time by which something is to be done, in the words of a report and as a period. */
export interface DueWords {
  readonly due: Period;
  /** As printed. */
  readonly dueSaid: string;
  /** Where the words begin in the text that was searched. */
  readonly at: number;
}

/** What a report looks forward from: a plan speaks of its own period, any other report of what comes after it. */
export interface DueFrame {
  readonly period: Period;
  readonly isPlan: boolean;
}

const forms =
  /(今年|明年|([0-9]{4})年)?\s*(?:(1[0-2]|[1-9]|(?<![〇零一二三四五六七八九十百])(?:十[一二]?|[一二三四五六七八九])(?=月(?:份|[底末初前]|[上中下]旬|[0-9]{1,2}日|开工|完工|建成|通车|完成)))月(?:份|底|末|中旬|上旬|下旬|初|[0-9]{1,2}日)?|((?<![0-9一二三四五六七八九十两去上前])(?:年底|年末|年内))|([上下])半年|第?([一二三四])季度|(全年)|[“"]?(国庆|元旦|五一|清明|春节|端午|中秋|双十一)[”"]?节?(?:假期)?(?=之?前))(?:之?前)?|([0-9]{4})年(?:底|末|内)?(?:之?前)?(?=计划|力争|确保|拟|开工|完工|建成|通车|竣工|投入|完成|全面|启动|动工|$)|(明年|今年)(?=计划|力争|确保|拟|将|开工|完工|建成|通车|竣工|投入|完成|全面|启动|动工|$)/g;

/** The month by which what is due before a holiday is due, of the holidays that are on the same day every year. */
const monthBefore: Readonly<Record<string, string>> = {
  国庆: '-09',
  元旦: '-12',
  五一: '-04',
  清明: '-04',
  双十一: '-11',
};

/** Month and day of the others in the lunar calendar. */
const lunarDays: Readonly<Record<string, string>> = { 春节: '1/1', 端午: '5/5', 中秋: '8/15' };
const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/** The months found so far, by holiday and year. */
const monthsBeforeLunar = new Map<string, string>();

/** The month of the day before a holiday, as a period's name has it: `-01` for 春节 of 2025; empty for an unknown holiday. */
function monthBeforeFeast(feast: string, year: number): string {
  const fixed = monthBefore[feast];
  if (fixed !== undefined) return fixed;
  const key = `${feast} ${year}`;
  let found = monthsBeforeLunar.get(key);
  for (let day = 0; found === undefined && day < 300; day += 1) {
    const date = new Date(Date.UTC(year, 0, 20 + day));
    if (lunar.format(date) !== lunarDays[feast]) continue;
    const eve = new Date(date.getTime() - 24 * 60 * 60 * 1000);
    found = `-${String(eve.getUTCMonth() + 1).padStart(2, '0')}`;
  }
  monthsBeforeLunar.set(key, found ?? '');
  return found ?? '';
}

/**
 * Every time of a text by which something is to be done, in reading order.
 *
 * A month without a year is the first such month that the report looks forward to: 7月份 in a report on 上半年 is this year's,
 * 6月底 in one on 下半年 is next year's, and 6月底 in a plan for 2024 is June 2024.
 */
export function findDueWords(text: string, { period, isPlan }: DueFrame): DueWords[] {
  const after = isPlan ? period.firstDay : period.lastDay;
  return Array.from(inOneWidth(text).matchAll(forms)).flatMap((match): DueWords[] => {
    const [said, word, year, month, end, half, quarter, , feast, bareYear, nextYear] = match;
    const written = year ?? bareYear;
    const { year: current } = isPlan ? period.firstDay : period.lastDay;
    let years = [current, current + 1];
    if (written !== undefined) years = [Number(written)];
    else if ([word, nextYear].includes('明年')) years = [current + 1];
    else if (nextYear === '今年') years = [current];
    let suffix = '';
    if (month !== undefined) suffix = `-${String(monthNumber(month)).padStart(2, '0')}`;
    else if (end !== undefined) suffix = '-12';
    else if (half !== undefined) suffix = half === '上' ? '-h1' : '-h2';
    else if (quarter !== undefined) suffix = `-q${'一二三四'.indexOf(quarter) + 1}`;
    for (const candidate of years) {
      const due = parsePeriod(
        `${candidate}${feast === undefined ? suffix : monthBeforeFeast(feast, candidate)}`,
      );
      if (!due.ok || compareCalendarDates(due.value.lastDay, after) <= 0) continue;
      const dueSaid = text.slice(match.index, match.index + said.length);
      return [{ due: due.value, dueSaid, at: match.index }];
    }
    return [];
  });
}
