import { inOneWidth } from '#src/language/one-width.ts';
import type { TextRange } from '#src/language/text-range.ts';
import { compareCalendarDates, compareDateRanges, type DateRange } from './calendar-date.ts';
import type { DueFrame } from './due-words.ts';
import { type Period, parsePeriod } from './period.ts';

/** Words that can say for which period a plan or a target is: 2024年, 明年, 下半年, 前三季度, 6月底, “十四五”. */
export interface IntendedWords extends TextRange {
  /** As printed. */
  readonly words: string;
  /** Every period that they can mean: without a year that of the report, and that of the year after. */
  readonly periods: readonly Period[];
  /** They name an end (6月底前): any period that ends there is meant as well. */
  readonly isEnd: boolean;
}

const to = '(?:——|[-\\u2010-\\u2015~～至到])';
const month = '1[0-2]|[1-9]';
const years = `(?<first>[0-9]{4})年?\\s*${to}\\s*(?<last>[0-9]{4})年`;
const fiveYears = '[“"]?十(?<plan>[一二三四五六])五[”"]?';
const year =
  '(?:(?<printed>[0-9]{4})年度?|(?<own>今年|本年度?|当年|(?<![0-9上去今明当本全前半])年度?(?=[^，。；、\\n0-9]{0,4}(?:目标|计划|任务|指标|预算)))|(?<next>明年|来年|下一?年度?|次年))';
const part = [
  '全年|(?<yearEnd>(?<![去上前])年[内底末]|(?<=(?<![去上前])年)[底末内])',
  '(?<half>[上下])半年',
  '前(?<quarters>[二三])季度',
  '第?(?<quarter>[一二三四])季度',
  `(?:(?<from>${month})月?份?(?:${to}|(?<listed>[、和])))?(?<month>${month})月份?(?<monthEnd>底|末|[0-9]{1,2}日)?`,
].join('|');
const forms = new RegExp(
  `(?<![0-9]|\\.(?=[0-9]))(?:${years}|${fiveYears}|${year}?(?:(?:${part})(?<before>之?前)?)?)`,
  'g',
);

type Words = Readonly<
  Partial<
    Record<
      | 'first'
      | 'last'
      | 'plan'
      | 'printed'
      | 'own'
      | 'next'
      | 'yearEnd'
      | 'half'
      | 'quarters'
      | 'quarter'
      | 'from'
      | 'listed'
      | 'month'
      | 'monthEnd'
      | 'before',
      string
    >
  >
>;

/** Every expression of a text that can say for which period something is intended, in reading order. */
export function findIntendedWords(text: string, { period, isPlan }: DueFrame): IntendedWords[] {
  const current = isPlan ? period.firstDay.year : period.lastDay.year;
  const isYearOver = !isPlan && period.lastDay.month === 12;
  return Array.from(inOneWidth(text).matchAll(forms)).flatMap((match): IntendedWords[] => {
    const [said] = match;
    const words: Words = match.groups ?? {};
    // 较上年四季度 is a time that is over.
    if (said === '' || /[去上]一?年$/.test(text.slice(Math.max(0, match.index - 3), match.index))) return [];
    const place = {
      start: match.index,
      end: match.index + said.length,
      words: text.slice(match.index, match.index + said.length),
    };
    if (words.first !== undefined) return expressionOf(place, [`${words.first}-01..${words.last}-12`]);
    if (words.plan !== undefined) {
      const from = 2001 + 5 * '零一二三四五六'.indexOf(words.plan);
      return expressionOf(place, [`${from}-01..${from + 4}-12`]);
    }
    const isOpen = words.printed === undefined && words.next === undefined;
    // 年内 is the year, and 年底 its end.
    const isYearEnd = words.yearEnd !== undefined && !words.yearEnd.endsWith('内');
    const isEnd = isYearEnd || words.monthEnd !== undefined || words.before !== undefined;
    return expressionOf(
      place,
      stillAhead(
        yearsOf(words).map((one) => partOfYear(String(one), words)),
        isOpen,
      ),
      isEnd,
    );
  });

  /** 全年 and 年底 without a year are this year's while it isn't over. */
  function stillAhead(names: string[], isOpen: boolean): string[] {
    const first = parsePeriod(names[0] ?? '');
    const after = isPlan ? period.firstDay : period.lastDay;
    return isOpen && first.ok && compareCalendarDates(first.value.lastDay, after) > 0
      ? names.slice(0, 1)
      : names;
  }

  function yearsOf({ printed, own, next }: Words): number[] {
    if (printed !== undefined) return [Number(printed)];
    if (next !== undefined) return [current + 1];
    // A report on a year that is over is written in the next, which it may call this one.
    return own !== undefined && !isYearOver ? [current] : [current, current + 1];
  }
}

/** Whether one of the expressions can mean a period. */
export function meanPeriod(found: readonly IntendedWords[], wanted: DateRange): boolean {
  return found.some(({ periods, isEnd }) =>
    periods.some((period) =>
      isEnd
        ? compareCalendarDates(period.lastDay, wanted.lastDay) === 0
        : compareDateRanges(period, wanted) === 0,
    ),
  );
}

/** What begins or ends at a time; a number behind it (2024年开工，总投资3亿元) isn't meant for that time. */
const atOneTime =
  /(?:开工|动工|开建|启动|建成|完工|竣工|通车|交付|投入|列入|纳入|申报|立项|入库)[^，0-9]*，|(?:列入|纳入)|^[”"]?(?:规划|期末)/;

/** “十四五” that names no time: 围绕“十四五”收官, “十四五”规划项目. */
const noTime = /^[”"]?(?:规划|中期|收官|开局|国家|省|交通|综合)/;
/** 达到年度计划的50%: the year is that of the plan, and not of the number. */
const ofPlan = /^(?:投资)?(?:计划|目标|任务)[^0-9，]*的/;

/**
 * The period that the words before a plan or a target give it, where they leave no doubt: the last expression of time that names a
 * period and not only its end (6月底前); the end of a year is as good as the year. Without a year it is the first such period that
 * isn't over.
 *
 * @param before what stands before the number: its part of the sentence up to it, or a heading
 * @param isAhead whether the words speak of what comes after the report's period
 */
export function intendedPeriod(before: string, frame: DueFrame, isAhead: boolean): Period | undefined {
  const clause = Math.max(...[...'，：；'].map((mark) => before.lastIndexOf(mark)));
  const governing = findIntendedWords(before, frame).findLast(({ words, start, end, isEnd }) => {
    const isYearEnd = /年[底末]/.test(words);
    // What happens in another clause in a month of its own isn't the time of this one.
    const isFarMonth = start < clause && /月/.test(words);
    return (
      !(isEnd && !isYearEnd) &&
      !isFarMonth &&
      !atOneTime.test(before.slice(end)) &&
      !noTime.test(before.slice(end)) &&
      !(/^(?:年度?|全年)$/.test(words) && ofPlan.test(before.slice(end)))
    );
  });
  if (governing === undefined) return undefined;
  const { period, isPlan } = frame;
  const after = isPlan ? period.firstDay : period.lastDay;
  return governing.periods.find(({ lastDay }) => {
    const order = compareCalendarDates(lastDay, after);
    return isAhead && !isPlan ? order > 0 : order >= 0;
  });
}

/** Whether words name a year or a half of one by which nothing is due: 2025年, 下半年. */
export function namesLongPeriod({ words, isEnd }: IntendedWords): boolean {
  return !isEnd && /年/.test(words) && !/月|季/.test(words);
}

function expressionOf(
  place: Pick<IntendedWords, 'start' | 'end' | 'words'>,
  names: readonly string[],
  isEnd = false,
): IntendedWords[] {
  const periods = names.flatMap((name) => {
    const period = parsePeriod(name);
    return period.ok ? [period.value] : [];
  });
  return periods.length === 0 ? [] : [{ ...place, periods, isEnd }];
}

/** The name of a part of a year; the whole year where nothing says which part. */
function partOfYear(inYear: string, { half, quarters, quarter, from, listed, month: last }: Words): string {
  const ofMonth = (number: string) => `${inYear}-${number.padStart(2, '0')}`;
  if (half !== undefined) return `${inYear}-h${half === '上' ? 1 : 2}`;
  if (quarters !== undefined) return `${inYear}-01..${inYear}-${quarters === '二' ? '06' : '09'}`;
  if (quarter !== undefined) return `${inYear}-q${'一二三四'.indexOf(quarter) + 1}`;
  if (last === undefined) return inYear;
  // 11、12月 runs on; 3、9月 doesn't.
  const isApart = listed !== undefined && Number(last) !== Number(from) + 1;
  return from === undefined || isApart ? ofMonth(last) : `${ofMonth(from)}..${ofMonth(last)}`;
}
