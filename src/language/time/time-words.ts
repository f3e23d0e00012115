import { inOneWidth } from '#src/language/one-width.ts';
import type { TextRange } from '#src/language/text-range.ts';
import {
  type CalendarDate,
  calendarDate,
  compareCalendarDates,
  type DateRange,
  daysInMonth,
} from './calendar-date.ts';
import { type Period, parsePeriod } from './period.ts';

/** What an expression of time says of the numbers it governs. */
export type TimeMeaning =
  /** 全年, 1—11月, 第三季度, 1月至6月10日: these days and no others. */
  | { readonly kind: 'days'; readonly days: DateRange }
  /** 截至6月10日: up to this day, from whenever the report begins to count. */
  | { readonly kind: 'until'; readonly lastDay: CalendarDate }
  /** 今年以来, 半年来, 目前, 至今: as far as the report goes. */
  | { readonly kind: 'as-reported' }
  /** 春运期间, 国庆假期: a time whose days aren't the same every year, and aren't guessed. */
  | { readonly kind: 'season' };

/** An expression of time, as long as it goes, and what it means in a report on one period. */
export interface TimeExpression extends TextRange {
  /** As printed. */
  readonly words: string;
  readonly meaning: TimeMeaning;
  /** A single month or day: it may say when something began (5月启动的专项行动), so it governs only what it stands by. */
  readonly isPoint: boolean;
}

/** Times of the year whose days aren't the same every year. */
const seasons = '春运|暑运|国庆|五一|清明|端午|中秋|元旦|春节|汛期?|寒假|暑假|高考|春耕|三夏|两会';
/** A season as it is named alone (春运, 中秋国庆双节), which 两会精神 and 春节前 aren't. */
const namedSeason = new RegExp(
  `(?:${seasons}|黄金周|小长假)[“”"]?(?:节|双节|期间|假期|假日|长假|小长假|黄金周|高峰|[，,、)）]|$|(?=${seasons}|[运发完共累接投]))`,
);

/** Whether words of time name something that comes once a year: 春运期间, 国庆假期, 汛期; 目前 and 半年来 don't. */
export function namesSeason(words: string): boolean {
  return namedSeason.test(words);
}

const year = '(?:([0-9]{4})年?|(今年|本年|去年|上年))?';
const hanMonth = '十[一二]?|[一二三四五六七八九]';
/** No end of a range or a list, which have forms of their own or none, and no part of a longer number (二十一月). */
const alone = '(?<![0-9.、和及至到~～\\u2010-\\u2015-]\\s*)(?<![十百])';
/** A month or a day that something is due by, began with, or is named after (5月前, 5月起, 5月1日至…). */
const noPoint =
  '(?!\\s*(?:[、和及至到~～\\u2010-\\u2015-]\\s*[0-9]|之?前|以[来前后]|之后|后|起|开始|[度均龄票饼季]|[上中下]旬|初|[0-9]{1,2}[日号]|当天|上午|下午|晚|凌晨))';
const han = '一二三四';

/** Every expression of time holds one of these. */
const anyTime = /[年月季]|以来|目前|至今|现已|当前|期间|假|黄金周|春运|暑运/;

type Meaning = (groups: readonly (string | undefined)[], period: Period) => TimeMeaning | undefined;

/** The forms, those first that hold others; each behind what it surely holds, with the days that its groups name. */
const forms: readonly (readonly [holds: string, form: RegExp, meaningOf: Meaning, reach?: 'point'])[] = [
  // 1月至6月10日, 2023年1—11月, 7-12月, 1一6月
  [
    '月',
    new RegExp(
      `${year}(1[0-2]|[1-9])月?份?(?:([0-9]{1,2})日)?\\s*(?:——|[-\\u2010-\\u2015~～至到]|一(?=[0-9]))\\s*(1[0-2]|[1-9])月份?(?:([0-9]{1,2})日)?`,
      'g',
    ),
    ([printed, word, firstMonth, firstDay, lastMonth, lastDay], period) => {
      const inYear = yearOf(printed, word, period);
      return range(
        [inYear, Number(firstMonth), Number(firstDay ?? 1)],
        [inYear, Number(lastMonth), Number(lastDay ?? daysInMonth(inYear, Number(lastMonth)))],
      );
    },
  ],
  // 10月1日至7日
  [
    '月',
    new RegExp(
      `${year}(1[0-2]|[1-9])月([0-9]{1,2})日?\\s*(?:——|[-\\u2010-\\u2015~～至到])\\s*([0-9]{1,2})日`,
      'g',
    ),
    ([printed, word, month, firstDay, lastDay], period) => {
      const inYear = yearOf(printed, word, period);
      return range([inYear, Number(month), Number(firstDay)], [inYear, Number(month), Number(lastDay)]);
    },
  ],
  // 截至6月10日, 截止6月底, 到11月末
  [
    '月',
    new RegExp(`(?:截至|截止到?|到)${year}(1[0-2]|[1-9])月(?:份)?(?:底|末|([0-9]{1,2})日)`, 'g'),
    ([printed, word, month, day], period) => {
      const inYear = yearOf(printed, word, period);
      const last = day === undefined ? daysInMonth(inYear, Number(month)) : Number(day);
      return isDay(inYear, Number(month), last)
        ? { kind: 'until', lastDay: calendarDate(inYear, Number(month), last) }
        : undefined;
    },
  ],
  // 前三季度, 第三季度, 一季度, 一至三季度
  [
    '季度',
    new RegExp(`${year}(?:前([二三])季度|第?([${han}1-4])季度)`, 'g'),
    ([printed, word, first, quarter], period) => {
      const inYear = yearOf(printed, word, period);
      if (first !== undefined) return named(`${inYear}-01..${inYear}-${first === '二' ? '06' : '09'}`);
      const number = /[1-4]/.test(quarter ?? '') ? Number(quarter) : han.indexOf(quarter ?? '') + 1;
      return named(`${inYear}-q${number}`);
    },
  ],
  // 上半年, 2023年下半年; not 半年来
  [
    '半年',
    new RegExp(`${year}([上下])半年(?!度?计划)`, 'g'),
    ([printed, word, half], period) => named(`${yearOf(printed, word, period)}-h${half === '上' ? 1 : 2}`),
  ],
  // 全年, 2023年全年, 全年累计; 年度任务 and 全年计划 name a plan, not a time
  [
    '全年',
    new RegExp(`${year}全年(?!度?(?:计划|目标|任务|指标|工作|预算))`, 'g'),
    ([printed, word], period) => named(String(yearOf(printed, word, period))),
  ],
  // 6月底累计, 5月末，累计: up to the end of the month
  [
    '月',
    new RegExp(
      `${year}(1[0-2]|[1-9]|${hanMonth})月[底末](?!之?前)(?=[，,]?(?:[^，,。；;]{0,8})(?:累计|共|已))`,
      'g',
    ),
    ([printed, word, month], period) => {
      const inYear = yearOf(printed, word, period);
      const lastDay = calendarDate(inYear, monthOf(month), daysInMonth(inYear, monthOf(month)));
      return compareCalendarDates(lastDay, period.lastDay) <= 0 ? { kind: 'until', lastDay } : undefined;
    },
  ],
  // 6月份, 2023年5月, 五月份, 6月8日: a month or a day by itself
  [
    '月',
    new RegExp(
      `${alone}${year}(1[0-2]|[1-9]|${hanMonth})月(?:份(?!额)|(?![底末])(?:([0-9]{1,2})[日号])?)${noPoint}`,
      'g',
    ),
    ([printed, word, month, day], period) => {
      const inYear = yearOf(printed, word, period);
      const inMonth = monthOf(month);
      const first = day === undefined ? 1 : Number(day);
      const last = day === undefined ? daysInMonth(inYear, inMonth) : first;
      const days = range([inYear, inMonth, first], [inYear, inMonth, last]);
      // 7月 in a report on 上半年 is to come.
      const isOver = days?.kind === 'days' && compareCalendarDates(days.days.lastDay, period.lastDay) <= 0;
      return isOver ? days : undefined;
    },
    'point',
  ],
  [
    '',
    /(?:今年|本年|年初|半年|一年|[0-9]{4}年|入汛|开工|建成)以来|[半一]年来|(?:到|截至)?目前|至今|现已|当前/g,
    () => ({ kind: 'as-reported' }),
  ],
  [
    '',
    /(?:春运|暑运|国庆|五一|清明|端午|中秋|元旦|春节|汛期?)(?:期间|假期|长假|小长假|黄金周)|(?<!度)(?:春运|暑运)(?=[，,运发完共累])/g,
    () => ({ kind: 'season' }),
  ],
];

/** Behind these an expression says what a number is compared with, and not when it was counted. */
const compared = /(?:[较比]|同比|环比|与|和|同|对比)$/;
const comparedBehind = /^(?:同期|相比|比较)/;

/**
 * The expressions of time in a text that can say when a number was counted, in reading order; those that something is compared with
 * (比上年同期) aren't among them.
 *
 * @param period what the report is about: a month without a year lies in its last year
 */
export function findTimes(text: string, period: Period): TimeExpression[] {
  if (!anyTime.test(text)) return [];
  const seen = inOneWidth(text);
  const found: TimeExpression[] = [];
  for (const [holds, form, meaningOf, reach] of forms) {
    if (!seen.includes(holds)) continue;
    for (const match of seen.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      const isInside = found.some((other) => other.start < end && start < other.end);
      const isCompared =
        compared.test(seen.slice(Math.max(0, start - 2), start)) ||
        comparedBehind.test(seen.slice(end, end + 2));
      const isCut = /[0-9.]/.test(seen[start - 1] ?? '') && /^[0-9]/.test(match[0]);
      if (isInside || isCompared || isCut) continue;
      const meaning = meaningOf(match.slice(1), period);
      const isPoint = reach === 'point';
      if (meaning !== undefined) found.push({ start, end, words: text.slice(start, end), meaning, isPoint });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The expression of time that governs a number: the nearest before it in its sentence.
 *
 * @param sentence up to and without the number
 */
export function governingTime(sentence: string, period: Period): TimeExpression | undefined {
  return reachingTimes(sentence, period).at(-1);
}

/** The expressions of time in a sentence that can govern what follows it, the nearest last. */
export function reachingTimes(sentence: string, period: Period): TimeExpression[] {
  return findTimes(sentence, period).filter(
    ({ isPoint, end }) => !isPoint || isReachedFrom(sentence.slice(end)),
  );
}

/** What makes a month the time of something else than the count: 5月启动的行动, 5月建成的大桥, 6月的通知. */
const ofSomethingElse =
  /的|以来|(?:开工|启动|开始|印发|下发|出台|成立|召开|开通|通车|投用|投入(?:使用|运营)|竣工|交工|验收|开标|招标|签订|批复|立项|获批)[^0-9]*$/;

/**
 * Whether a month or a day reaches a number: by the words between, in its own clause, or right behind a comma, or over clauses that count,
 * too (6月份检查企业45家次，排查隐患12处).
 */
function isReachedFrom(between: string): boolean {
  // 于5月16日开工；大修工程18.7公里: what follows the semicolon has its own time.
  if (/[；;]/.test(between)) return false;
  const clauses = between.split(/[，,：:]/);
  const own = clauses[0]?.trim() === '' ? clauses.slice(1) : clauses;
  return own.every((clause, index) => {
    const isLast = index === own.length - 1;
    return isLast ? !ofSomethingElse.test(clause) : /[0-9]/.test(clause) && !/的/.test(clause);
  });
}

function monthOf(words: string | undefined): number {
  return /^[0-9]/.test(words ?? '')
    ? Number(words)
    : '一二三四五六七八九十'.indexOf(words?.at(-1) ?? '') + 1 + (/^十./.test(words ?? '') ? 10 : 0);
}

function yearOf(printed: string | undefined, word: string | undefined, period: Period): number {
  const { year: inYear } = period.lastDay;
  if (printed !== undefined) return Number(printed);
  return word === '去年' || word === '上年' ? inYear - 1 : inYear;
}

function named(text: string): TimeMeaning | undefined {
  const days = parsePeriod(text);
  return days.ok ? { kind: 'days', days: days.value } : undefined;
}

function range(
  first: readonly [number, number, number],
  last: readonly [number, number, number],
): TimeMeaning | undefined {
  if (!isDay(...first) || !isDay(...last)) return undefined;
  const days = { firstDay: calendarDate(...first), lastDay: calendarDate(...last) };
  return compareCalendarDates(days.firstDay, days.lastDay) <= 0 ? { kind: 'days', days } : undefined;
}

function isDay(inYear: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(inYear, month);
}
