import {
  type CalendarDate,
  calendarDate,
  compareCalendarDates,
  type DateRange,
  daysInMonth,
  monthNumber,
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
  /** 春运期间, 国庆假期, 近三年, 本月: a time whose days the words don't fix, and which aren't guessed; not the report's period. */
  | { readonly kind: 'season' };

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
/** A month that a range begins with: 元 is January. */
const anyMonth = `1[0-2]|[1-9]|元|${hanMonth}`;
/** No end of a range or a list, which have forms of their own or none, and no part of a longer number (二十一月). */
const alone = '(?<![0-9.、和及至到~～\\u2010-\\u2015-]\\s*)(?<![十百])';
/** A month or a day that something is due by, began with, or is named after (5月前, 5月起, 5月1日至…). */
const noPoint =
  '(?!\\s*(?:[、和及至到~～\\u2010-\\u2015-]\\s*[0-9]|之?前|以[来前后]|之后|后|起|开始|[度均龄票饼季]|[上中下]旬|初|[0-9]{1,2}[日号]|当天|上午|下午|晚|凌晨))';
const han = '一二三四';
/** What a year names when it doesn't say when something was counted: 2022年度计划, 2022年项目. */
const ofYear =
  '度?(?:计划|目标|任务|指标|工作|预算|项目|工程|考核|报告|专项|资金|中央|省级|批|第|版|竣工|决算|债券|以)';
/** What the groups of a form mean in a report on a period; undefined where they name no time that there is. */
type Meaning = (groups: readonly (string | undefined)[], period: Period) => TimeMeaning | undefined;

/** The forms, those first that hold others; each behind what it surely holds, with the days that its groups name. */
export const timeForms: readonly (readonly [
  holds: string,
  form: RegExp,
  meaningOf: Meaning,
  reach?: 'point',
])[] = [
  // 1月至6月10日, 2023年1—11月, 7-12月, 1一6月
  [
    '月',
    new RegExp(
      `${year}(${anyMonth})月?份?(?:([0-9]{1,2})日)?(?:起|开始)?\\s*(?:——|[-\\u2010-\\u2015~～至到]|一(?=[0-9]))\\s*(?:\\1年)?(${anyMonth})月份?(?:([0-9]{1,2})日)?`,
      'g',
    ),
    ([printed, word, firstMonth, firstDay, lastMonth, lastDay], period) => {
      const inYear = yearOf(printed, word, period);
      const last = monthOf(lastMonth);
      return range(
        [inYear, monthOf(firstMonth), Number(firstDay ?? 1)],
        [inYear, last, Number(lastDay ?? daysInMonth(inYear, last))],
      );
    },
  ],
  // 自9月15日启用以来: with a day; 自2月开通以来 is as far as the report goes
  [
    '以来',
    new RegExp(`[自从]${year}(1[0-2]|[1-9])月([0-9]{1,2})日(?:起|\\p{sc=Han}{2})?以来`, 'gu'),
    ([printed, word, month, day], period) =>
      range([yearOf(printed, word, period), Number(month), Number(day)], partsOf(period.lastDay)),
  ],
  // 今年已累计更新 in a report on a month is of all months since the year began.
  [
    '累计',
    /(?:今年(?:以来)?|本年)(?=[已共\p{sc=Han}]{0,4}累计)/gu,
    (_, { lastDay, firstDay }) =>
      firstDay.month === 1 ? { kind: 'as-reported' } : range([lastDay.year, 1, 1], partsOf(lastDay)),
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
  // 前5个月, 前五个月
  [
    '月',
    new RegExp(`${year}前(1[0-2]|[2-9]|${hanMonth})个月`, 'g'),
    ([printed, word, month], period) => {
      const inYear = yearOf(printed, word, period);
      return range([inYear, 1, 1], [inYear, monthOf(month), daysInMonth(inYear, monthOf(month))]);
    },
  ],
  // 1、2月, 1月和2月: two that follow each other
  [
    '月',
    new RegExp(`${alone}${year}(${anyMonth})月?份?[、和及](${anyMonth})月份?(?![0-9底末前])`, 'g'),
    ([printed, word, first, second], period) => {
      const inYear = yearOf(printed, word, period);
      if (monthOf(second) !== monthOf(first) + 1) return undefined;
      return range(
        [inYear, monthOf(first), 1],
        [inYear, monthOf(second), daysInMonth(inYear, monthOf(second))],
      );
    },
    'point',
  ],
  // 截至6月10日, 截止6月底, 到11月末
  [
    '月',
    new RegExp(
      `(?:截至|截止到?|到|(?<![0-9年月日起])至)${year}(1[0-2]|[1-9]|${hanMonth})月(?:份)?(?:底|末|([0-9]{1,2})日)|截[至止]${year}(1[0-2]|[1-9]|${hanMonth})月(?!初)`,
      'g',
    ),
    ([printedOf, wordOf, monthOfDay, day, printedMonth, wordMonth, bareMonth], period) => {
      const inYear = yearOf(printedOf ?? printedMonth, wordOf ?? wordMonth, period);
      const month = monthOf(monthOfDay ?? bareMonth);
      const last = day === undefined ? daysInMonth(inYear, month) : Number(day);
      return isDay(inYear, month, last)
        ? { kind: 'until', lastDay: calendarDate(inYear, month, last) }
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
  // 5月中旬
  [
    '旬',
    new RegExp(`${alone}${year}(1[0-2]|[1-9]|${hanMonth})月([上中下])旬(?!之?前|以[前后来]|起)`, 'g'),
    ([printed, word, month, part], period) => {
      const inYear = yearOf(printed, word, period);
      const first = 1 + 10 * '上中下'.indexOf(part ?? '上');
      const last = part === '下' ? daysInMonth(inYear, monthOf(month)) : first + 9;
      const days = range([inYear, monthOf(month), first], [inYear, monthOf(month), last]);
      const isOver = days?.kind === 'days' && compareCalendarDates(days.days.lastDay, period.lastDay) <= 0;
      return isOver ? days : undefined;
    },
    'point',
  ],
  // 2022年底, 上年末, 截至去年底
  [
    '年',
    /(?:截[至止]|截止到|到|至)?(?<![0-9.—-])(?:([0-9]{4})年|去年|上年)年?[底末](?!之?前|以?前)/g,
    ([printed], period) => {
      const lastDay = calendarDate(printed === undefined ? period.lastDay.year - 1 : Number(printed), 12, 31);
      return compareCalendarDates(lastDay, period.lastDay) <= 0 ? { kind: 'until', lastDay } : undefined;
    },
    'point',
  ],
  // 去年同期, 2022年同期
  [
    '同期',
    /(?:([0-9]{4})年|去年|上年)(?:上半年|下半年)?同期/g,
    ([printed], period) => {
      const years = period.lastDay.year - (printed === undefined ? period.lastDay.year - 1 : Number(printed));
      return years > 0 ? { kind: 'days', days: yearsEarlier(period, years) } : undefined;
    },
    'point',
  ],
  // 2020—2023年, 2020年以来, 自2020年起: whole years up to now
  [
    '年',
    /([0-9]{4})年?\s*(?:[-\u2010-\u2015~至到]\s*([0-9]{4})年(?![0-9]{1,2}月|底|末|之?前)|年(?:以来|起(?!点|步)))/g,
    ([first, last], period) => {
      if (Number(first) >= period.lastDay.year)
        return last === undefined ? { kind: 'as-reported' } : undefined;
      if (last !== undefined && Number(last) > period.lastDay.year) return undefined;
      const end = Number(last ?? period.lastDay.year);
      const isNow = end === period.lastDay.year;
      return range([Number(first), 1, 1], isNow ? partsOf(period.lastDay) : [end, 12, 31]);
    },
    'point',
  ],
  // 去年, 2022年度: a year that was over before the report's period begins
  [
    '年',
    new RegExp(
      `(?<![0-9.—-])(?:([0-9]{4})年度?|去年|上一?年度?|(前年))(?!${ofYear}|[0-9半初末底内间前后起来]|以[来前后]|同期|上半|下半|全年|[一二三四]季|(?:${hanMonth})月)`,
      'g',
    ),
    ([printed, beforeLast], period) => {
      const back = beforeLast === undefined ? 1 : 2;
      const inYear = printed === undefined ? period.lastDay.year - back : Number(printed);
      return inYear < period.firstDay.year ? named(String(inYear)) : undefined;
    },
    'point',
  ],
  // 近三年, 五年来, “十四五”以来, 本月, 专项行动期间: not the report's period, and no days are guessed for them
  [
    '',
    /近(?:[0-9]{1,2}|[两二三四五六七八九十]+)年来?|(?<!近)(?:[2-9]|[两二三四五六七八九十])年来|历年(?:累计|来)|[“"]?十[一二三四五]五[”"]?(?:以来|期间|时期)|(?:建局|建县|成立|组建|改革开放|党的十[八九]大|党的二十大)以来|[\p{sc=Han}]{2,6}(?:行动|攻坚|攻坚战|整治|战役)期间/gu,
    () => ({ kind: 'season' }),
    'point',
  ],
  [
    '',
    /本[月周旬](?!度)|上个?[月周](?!度|转)|当[日天周](?!地)|当月|昨[天日晚夜]|前[天日](?!起)|当[晚夜]/g,
    (_, { firstDay, lastDay }) => (firstDay.month === lastDay.month ? undefined : { kind: 'season' }),
    'point',
  ],
  [
    '',
    /(?:今年|本年|年初|半年|一年|[0-9]{4}年|入汛|开工|建成)以来(?!最)|[半一]年来|(?:到|截至)?目前|至今|现已|当前/g,
    () => ({ kind: 'as-reported' }),
  ],
  [
    '',
    /[“"]?(?:春运|暑运|国庆|五一|清明|端午|中秋|元旦|春节|汛期?|高考|中考|两会)[”"]?节?(?:期间|假期|长假|小长假|黄金周)|(?<!度)(?:春运|暑运)(?=[，,运发完共累])|(?:国庆|五一|春节|清明|端午|中秋|元旦)[”"]?节?(?:假期|长假|小长假|黄金周)?[0-9一二三四五六七八九十两]+天|(?:双节|两节|小长假)(?:期间)?|(?<=^|[，,。；：\n])(?:今年)?主?汛期(?=[，,])|历史累计|(?<![0-9]月[^，。；]{0,8})(?:入[冬夏春秋]|开通|投用|启用|运营)以来/g,
    () => ({ kind: 'season' }),
  ],
];

function monthOf(words: string | undefined): number {
  return words === '元' ? 1 : monthNumber(words ?? '');
}

function yearOf(printed: string | undefined, word: string | undefined, period: Period): number {
  const { year: inYear } = period.lastDay;
  if (printed !== undefined) return Number(printed);
  return word === '去年' || word === '上年' ? inYear - 1 : inYear;
}

/** The days of a period so many years earlier; the end of February is its last day. */
function yearsEarlier({ firstDay, lastDay }: Period, years: number): DateRange {
  const year = lastDay.year - years;
  const isMonthEnd = lastDay.day === daysInMonth(lastDay.year, lastDay.month);
  return {
    firstDay: calendarDate(firstDay.year - years, firstDay.month, firstDay.day),
    lastDay: calendarDate(year, lastDay.month, isMonthEnd ? daysInMonth(year, lastDay.month) : lastDay.day),
  };
}

function partsOf({ year: inYear, month, day }: CalendarDate): [number, number, number] {
  return [inYear, month, day];
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
