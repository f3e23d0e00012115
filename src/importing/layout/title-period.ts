import { parseChineseInteger } from '#src/language/quantity/chinese-number.ts';
import { daysInRange } from '#src/language/time/calendar-date.ts';
import { type Period, periodOfMonths } from '#src/language/time/period.ts';
import { printPeriod } from '#src/language/time/period-name.ts';

/** What a document's title, and where that says too little its text, tells of its period. */
export interface TitlePeriod {
  /** As staff write it, `2023-h1`; undefined where nothing names one. */
  readonly period: string | undefined;
  /** The words of the text that the period is taken from; undefined where the title is enough. */
  readonly from: string | undefined;
  /** What tells its folder from that of another report of the period: `chunyun`. */
  readonly slug: string | undefined;
}

/**
 * Reads the period that a report is about.
 *
 * @param title without white space
 * @param texts the paragraphs below it, without white space
 */
export function titlePeriod(title: string, texts: readonly string[]): TitlePeriod {
  const words = title.normalize('NFKC');
  const plain = texts.map((text) => text.normalize('NFKC'));
  const season = seasonIn(words);
  if (season !== undefined) return { ...seasonDays(season.name, words, plain), slug: season.slug };
  const inTitle = periodOf(words);
  if (inTitle !== undefined) return { period: printPeriod(inTitle), from: undefined, slug: undefined };
  // A year and a part of it that isn't understood: the text is no better guess.
  if (year.test(words)) return { period: undefined, from: undefined, slug: undefined };
  return { ...completed(words, plain), slug: undefined };
}

const partOfYear = '前[三3]个?季度|第?[一二三四1-4]季度|[上下]?半年';
const quarter = '第?([一二三四1-4])';
const month = '[0-9]{1,2}|[一二三四五六七八九十]{1,2}';
const joined = '[-—–~至到]+';

/** Parts of a year as they stand behind it, and their first and last months. */
const parts: readonly (readonly [form: RegExp, months: (first: number, last: number) => [number, number]])[] =
  [
    [new RegExp(`^(?:${quarter}季度[暨和及])?上?半年|^年?中期?(?=工作|总结|小结|汇报)`), () => [1, 6]],
    [new RegExp(`^(?:${quarter}季度[暨和及])?下半年`), () => [7, 12]],
    [/^(?:第?四季度[暨和及])?全年/, () => [1, 12]],
    [
      new RegExp(`^${quarter}(?:季度)?(?:[、,和及]|${joined})${quarter}个?季度`),
      (first, last) => [3 * first - 2, 3 * last],
    ],
    [new RegExp(`^${quarter}季度`), (first) => [3 * first - 2, 3 * first]],
    [/^前([一二两三123])个?季度/, (first) => [1, 3 * first]],
    [new RegExp(`^前(${month})个?月`), (first) => [1, first]],
  ];
/** What begins a part of a year, understood or not: 第36周, 以来. */
const otherPart = new RegExp(`^(?:第|前|上|下|以来|(?:${month})(?:月|周|季|个))`);

/** 2023年, 二〇二三年, 2023上半年, 2023.1-6月, 23年上半年. */
const year = new RegExp(
  `([0-9]{4})(?:年|[./](?=[0-9]{1,2}(?:月|${joined}))|(?=度?(?:${partOfYear})|年?度))|` +
    `([一二][〇○零Oo0一二三四五六七八九]{3})年|(?<![0-9])([0-9]{2})年(?=度?(?:${partOfYear}|[0-9]{1,2}月))`,
);
const years = new RegExp(`([0-9]{4})年?度?${joined}([0-9]{4})年`);
/** One month, or two with what is between them: 1月1日至6月30日. */
const months = new RegExp(
  `^(${month})(?:(?:月(?:[0-9]{1,2}日|份)?)?${joined}(?:([0-9]{4})年)?(${month})月|月)`,
);

/** The period that a text names first. */
function periodOf(text: string): Period | undefined {
  const several = years.exec(text);
  if (several !== null) return periodBetween(Number(several[1]), 1, Number(several[2]), 12);
  const match = year.exec(text);
  if (match === null) return undefined;
  const [, digits, han = '', short] = match;
  const hanDigits = Array.from(han, (char) => Math.max(0, '〇一二三四五六七八九'.indexOf(char))).join('');
  const named = digits ?? (short === undefined ? hanDigits : `20${short}`);
  const rest = text.slice(match.index + match[0].length).replace(/^度/, '');
  const between = (first: number, last: number, lastYear = named) =>
    periodBetween(Number(named), first, Number(lastYear), last);
  if (/截[至止到]$/.test(text.slice(0, match.index))) return undefined;
  for (const [form, monthsOf] of parts) {
    const [found, first = '', last = ''] = form.exec(rest) ?? [];
    if (found !== undefined) return between(...monthsOf(numberOf(first), numberOf(last)));
  }
  const [ofMonths, first = '', lastYear, last] = months.exec(rest) ?? [];
  if (ofMonths !== undefined)
    // 6月30日 is a date, and 6月以来 has no end.
    return /^[0-9]{1,2}日|^份?以来/.test(rest.slice(ofMonths.length)) && last === undefined
      ? undefined
      : between(numberOf(first), numberOf(last ?? first), lastYear);
  // A 月报 of no month would be taken for the whole year.
  return otherPart.test(rest) || /月报|季报|季度报/.test(text) ? undefined : between(1, 12);
}

function periodBetween(firstYear: number, first: number, lastYear: number, last: number): Period | undefined {
  try {
    return periodOfMonths(firstYear, first, lastYear, last);
  } catch {
    return undefined;
  }
}

function numberOf(text: string): number {
  const number = parseChineseInteger(text);
  return number.ok ? number.value : Number(text);
}

const signing =
  /^((?:[0-9]{4}|[一二][〇○零Oo0一二三四五六七八九]{3})年)([0-9]{1,2}|[一二三四五六七八九十]{1,2})月.{1,3}日$/;

/**
 * The period of a title that names no year (上半年工作总结): the year is the one that the text begins with (2025年上半年，…), or
 * else that of the last such part of a year before it was signed.
 */
function completed(title: string, texts: readonly string[]): Omit<TitlePeriod, 'slug'> {
  const nothing = { period: undefined, from: undefined };
  const [named] =
    new RegExp(`${partOfYear}|(?<![0-9])[0-9]{1,2}月?(?:${joined}[0-9]{1,2})?月`).exec(title) ?? [];
  if (named === undefined) return nothing;
  const part = named === '半年' ? '上半年' : named;
  const said = new RegExp(`(?:${year.source})度?${part}`);
  for (const text of texts.slice(0, 6)) {
    const from = said.exec(text)?.[0];
    const period = from === undefined ? undefined : periodOf(from);
    if (from !== undefined && period !== undefined) return { period: printPeriod(period), from };
  }
  for (const text of texts.slice(-6)) {
    const [from, written = '', signed = ''] = signing.exec(text) ?? [];
    const period = from === undefined ? undefined : periodOf(`${written}${part}`);
    if (from === undefined || period === undefined) continue;
    const { firstDay, lastDay } = period;
    const before = lastDay.month <= numberOf(signed) ? 0 : 1;
    const last = periodOfMonths(firstDay.year - before, firstDay.month, lastDay.year - before, lastDay.month);
    return { period: printPeriod(last), from };
  }
  return nothing;
}

/** Times of the year that begin and end on days of their own, and how the folders of their reports are called. */
const seasons: readonly (readonly [name: RegExp, slug: string])[] = [
  [/春运/, 'chunyun'],
  [/暑运/, 'shuyun'],
  [/元旦/, 'yuandan'],
  [/春节/, 'chunjie'],
  [/清明/, 'qingming'],
  [/五一|劳动节/, 'wuyi'],
  [/端午/, 'duanwu'],
  [/中秋/, 'zhongqiu'],
  [/国庆|[“"]十一[”"]|十一(?=假|黄金)/, 'guoqing'],
];

/** A season that a title names as its time. */
interface NamedSeason {
  readonly name: RegExp;
  readonly slug: string;
}

/** The season of 2024年春运工作总结, 2023年“十一”假期运输情况; undefined where a title is of something else, too. */
function seasonIn(title: string): NamedSeason | undefined {
  const match = year.exec(title);
  const rest = match === null ? title : title.slice(match.index + match[0].length);
  const before = /^[^,，总结报告计划安排年月]*/.exec(rest)?.[0] ?? '';
  const found = seasons.find(([name]) => name.test(before));
  return found === undefined ? undefined : { name: found[0], slug: found[1] };
}

/** The season that all of a report is about, as its title writes that: 春运, 国庆假期. A name alone, 国庆, may be of something else. */
export function seasonOfTitle(title: string): string | undefined {
  const season = seasonIn(title.replace(/\s+/g, ''));
  if (season === undefined) return undefined;
  const behind = '[”"]?(?:假期|长假|小长假|黄金周|期间|节)';
  return new RegExp(`(?:${season.name.source})${behind}|[春暑]运|春节`).exec(title)?.[0];
}

const days = new RegExp(
  `(?:([0-9]{4})年[^,。;]{0,8}?)?([0-9]{1,2})月[0-9]{1,2}日[^。;]{0,6}?${joined}(?:([0-9]{4})年)?(?:([0-9]{1,2})月)?[0-9]{1,2}日`,
);
/** No season is longer than the two months of 暑运, which begin and end within three. */
const longestSeason = 93;

/** The months that a season's days lie in, as the text says them; undefined where it doesn't. */
function seasonDays(season: RegExp, title: string, texts: readonly string[]): Omit<TitlePeriod, 'slug'> {
  const ofTitle = year.exec(title) === null ? undefined : periodOf(title)?.lastDay.year;
  for (const text of texts.slice(0, 6)) {
    if (!season.test(text) && !/期间|假期|为期|历时/.test(text)) continue;
    const [from, firstYear, first = '', lastYear, last = first] = days.exec(text) ?? [];
    // Of 12月30日至1月1日 the later day is in the year that is named.
    const crosses = Number(last) < Number(first) ? 1 : 0;
    const end = lastYear ?? (firstYear === undefined ? ofTitle : Number(firstYear) + crosses);
    if (from === undefined || end === undefined) continue;
    const begin = firstYear ?? Number(end) - crosses;
    const period = periodBetween(Number(begin), Number(first), Number(end), Number(last));
    if (period !== undefined && daysInRange(period) <= longestSeason)
      return { period: printPeriod(period), from };
  }
  return { period: undefined, from: undefined };
}
