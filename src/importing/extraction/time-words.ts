import { compareCalendarDates, daysInMonth } from '#src/language/time/calendar-date.ts';
import { parseCoverage, printCoverage } from '#src/language/time/coverage.ts';
import { type Period, parsePeriod } from '#src/language/time/period.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import { narrowDigits } from '#src/proofreading/personal-number.ts';

/** The coverage that a sentence gives its numbers: a range of dates, or words that name no dates. */
export type WrittenCoverage = { readonly coverage: string } | { readonly coverageSaid: string } | undefined;

const span =
  /(?:([0-9]{4})年|今年)?([0-9]{1,2})月?(?:份)?(?:([0-9]{1,2})日)?\s*(?:[-\u2010-\u2015~～至到]|一(?=[0-9]))+\s*([0-9]{1,2})月(?:份)?(?:([0-9]{1,2})日)?/g;
const words =
  /春运期间|暑运期间|国庆期间|五一期间|汛期|截至目前|到目前|目前|当前|现已|截至[0-9]{1,2}月(?:底|末|[0-9]{1,2}日)/g;

/**
 * The coverage that a figure's own sentence gives it; undefined where there is none and the report's period applies.
 *
 * @param before the sentence up to the figure
 * @param clause the figure's clause up to the figure: words like 目前 apply only within it
 */
export function findCoverage(before: string, clause: string, period: Period): WrittenCoverage {
  const range = Array.from(before.matchAll(span)).at(-1);
  if (range !== undefined) {
    const [, year = String(period.lastDay.year), firstMonth = '', firstDay, lastMonth = '', lastDay] = range;
    const pad = (part: string | number) => String(part).padStart(2, '0');
    const first = `${year}-${pad(firstMonth)}`;
    const last = `${year}-${pad(lastMonth)}`;
    const isDays = firstDay !== undefined || lastDay !== undefined;
    const written = isDays
      ? `${first}-${pad(firstDay ?? 1)}..${last}-${pad(lastDay ?? daysInMonth(Number(year), Number(lastMonth)))}`
      : `${first}..${last}`;
    const coverage = parseCoverage(written);
    // A range that ends after the report's period can't be the coverage of a counted number.
    if (coverage.ok && compareCalendarDates(coverage.value.lastDay, period.lastDay) <= 0)
      return { coverage: printCoverage(coverage.value) };
  }
  const near = Array.from(clause.matchAll(words)).at(-1)?.[0];
  if (near !== undefined) return { coverageSaid: near };
  const season = /(?:春运|暑运|国庆|五一)期间/.exec(before)?.[0];
  return season === undefined ? undefined : { coverageSaid: season };
}

/** A due date, as a period and in the words of the report. */
export interface DueDate {
  readonly due: string;
  readonly dueSaid: string;
  /** Offset of the words in the text that was searched. */
  readonly at: number;
}

const forms =
  /(今年|明年|([0-9]{4})年)?\s*(?:(1[0-2]|[1-9])月(?:份|底|末|中旬|上旬|下旬|初|[0-9]{1,2}日)?|((?<![0-9一二三四五六七八九十两])(?:年底|年末|年内))|([上下])半年|第?([一二三四])季度|(全年)|(国庆|元旦|五一)节?(?=之?前))(?:之?前)?|([0-9]{4})年(?:底|末|内)?(?:之?前)?(?=开工|完工|建成|通车|竣工|投入|完成|全面|启动|动工)/g;

/** The month that ends as the holiday begins. Holidays of the lunar calendar are left out: their month varies. */
const monthBefore: Readonly<Record<string, string>> = { 国庆: '-09', 元旦: '-12', 五一: '-04' };

/**
 * Finds every due date of a text, in reading order. A month without a year is the first such month after the
 * report's period: 7月份 in a report on 上半年 is this year's, 6月底 in one on 下半年 is next year's.
 */
export function findDueDates(text: string, period: Period): DueDate[] {
  return Array.from(narrowDigits(text).matchAll(forms)).flatMap((match): DueDate[] => {
    const [said, word, year, month, end, half, quarter, , feast, bareYear] = match;
    const written = year ?? bareYear;
    const ends = period.lastDay.year;
    const years = written !== undefined ? [Number(written)] : word === '明年' ? [ends + 1] : [ends, ends + 1];
    let suffix = '';
    if (month !== undefined) suffix = `-${month.padStart(2, '0')}`;
    else if (end !== undefined) suffix = '-12';
    else if (half !== undefined) suffix = half === '上' ? '-h1' : '-h2';
    else if (quarter !== undefined) suffix = `-q${'一二三四'.indexOf(quarter) + 1}`;
    else if (feast !== undefined) suffix = monthBefore[feast] ?? '';
    for (const candidate of years) {
      const due = parsePeriod(`${candidate}${suffix}`);
      if (!due.ok || compareCalendarDates(due.value.lastDay, period.lastDay) <= 0) continue;
      const dueSaid = text.slice(match.index, match.index + said.length);
      return [{ due: printPeriod(due.value), dueSaid, at: match.index }];
    }
    return [];
  });
}
