import { inOneWidth } from '#src/language/one-width.ts';
import { gap } from '#src/language/quantity/number-value.ts';
import type { TextRange } from '#src/language/text-range.ts';
import { hideIdioms, joint, more } from './numeral-text.ts';

const year = '(?:19|20)[0-9]{2}';
const month = '(?:1[0-2]|0?[1-9])';
const day = '(?:[12][0-9]|3[01]|0?[1-9])';
const hanMonth = '(?:十[一二]?|[一二三四五六七八九])';
const hanDay = '(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';
/** 一 for a dash is a slip of the input method that reports are full of: 1一6月. */
const to = `(?:${joint}|一)`;
const afterPlan = '(?:规划|计划|时期|期间|中期|前期|后期|末|初|以来|收官|开局)';

const clock = '(?:[01]?[0-9]|2[0-4]):[0-5][0-9]';

const forms: readonly RegExp[] = [
  // 2023年 · 2022-2035年 · 2021、2022年 · 2023上半年. A year has four digits: 3年 and 18个月 are durations.
  new RegExp(
    `(?<![0-9.])${year}(?:(?:年?${joint}${year})${more}|[-\\u2010-\\u2015~至][0-9]{2}(?=年))(?=${gap}(?:年(?!级)|[上下]半年|春运|暑运))`,
    'g',
  ),
  // （2021-2025）: without 年 only where the brackets or the sentence end behind it.
  new RegExp(
    `(?<![0-9.])${year}${gap}[-\\u2010-\\u2015~至]${gap}${year}(?=${gap}(?:$|[)》”"，。、:;\\n]))`,
    'g',
  ),
  // 2023-06-10 · 2023.6.10 · 2023/6/10
  new RegExp(`(?<![0-9.])${year}([-/.])${month}\\1${day}(?![0-9])`, 'g'),
  // “3·15” and 12·4: a day that is known by its numbers; 1·2亿元 has a unit.
  new RegExp(`(?<![0-9.·])${month}·${day}(?![0-9.·%‰十百千万亿元米吨台人辆公平立千])`, 'g'),
  // 7月份 · 1—6月 · 1月至6月10日 · 6月8—10日 · 12月底. 6个月 has 个 between and is a duration.
  new RegExp(
    `(?<![0-9.A-Za-z])${month}(?:${gap}(?:月份?)?${to}${month})${more}${gap}月(?:${gap}(?:${dayList('日')}|${dayList('号')}))?`,
    'g',
  ),
  // A day without its month: 截至20日, 本月12日, 12日上午. Any other 10日 may be ten days.
  new RegExp(
    `(?<=截至|截止|[本当同上次每下]月)${gap}${dayList('日')}|(?<![0-9.])${day}日(?=[上下]午|凌晨|晚|当天)`,
    'g',
  ),
  // 二季度 · 前三季度 · 一、二季度 · 第1季度. 三个季度 is a duration.
  new RegExp(`(?<!连续|[0-9.])[1-4一二三四](?:${joint}[1-4一二三四])${more}${gap}季度`, 'g'),
  // 二〇二三年六月八日; 六月份; 三至五月
  /[一二][〇零○0Oo一二三四五六七八九]{3}(?=年)/g,
  new RegExp(
    `(?<![十百千])${hanMonth}(?:月?${joint}${hanMonth})${more}月(?:${hanDay}(?:日?${joint}${hanDay})${more}[日号])?`,
    'g',
  ),
  // “十四五”: a five-year plan is a period; so is “九五”规划, but 九五 alone is not, nor 十四五个.
  /(?<![二三四五六七八九百千])十[一二三四五六七八九]五(?![个名项家座条处人件次天起台辆户所十百千万亿])/g,
  new RegExp(`(?<=[“"])[五六七八九十]五(?=[”"]${afterPlan})`, 'g'),
  // “五一” · 十一黄金周
  /(?<=[“"])(?:五一|十一|七一|八一|五四|三八)(?=[”"])|(?:五一|十一)(?=黄金周|假期|长假|小长假|国庆|劳动节|期间)/g,
  // 半年来 and 一年来 are the period reported on; 是…关键一年 is the year that the text is about. Any other 半年 is a duration.
  /(?<![上下前后])[半一]年(?=来)|(?<=是[^，。；\n]{0,30}(?:关键|重要|的))一年(?=[，。；;\n]|$)/g,
  // 8:00—18:00: with one digit only where it is one of two, or a word of the day stands before it
  new RegExp(`(?<![0-9:.])${clock}${to}${clock}(?![0-9:])`, 'g'),
  new RegExp(`(?<=[早晚]上|凌晨|时间[为从自]?)${clock}(?![0-9:])`, 'g'),
  // 08:30 · 上午9点 · 8日9时30分. 1:5 is a ratio.
  /(?<![0-9:.])(?:[01][0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?![0-9:])/g,
  /(?<=[午晨早晚日])[0-9]{1,2}(?::[0-5][0-9]|[点时](?:[0-9]{1,2}分)?)(?![0-9])/g,
  // 19时30分
  /(?<![0-9.])(?:1?[0-9]|2[0-4])[点时][0-5]?[0-9]分(?!钟)/g,
];

/**
 * Where a text speaks of a date, a time of day or a named period: 2023年, 1—6月, 6月8日, “十四五”, 前三季度, 半年来.
 *
 * Durations (3年, 18个月, 半年, 10日内) are none, nor is a bare 2023. A range holds the digits and the words between them;
 * mentions may overlap and come in no order.
 */
export function findDateMentions(text: string): TextRange[] {
  const seen = hideIdioms(inOneWidth(text));
  return forms.flatMap((form) =>
    Array.from(seen.matchAll(form), (match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}

/** 8日 · 8、9日 · 8日至10日; the closing word is the same throughout, so that 8日、12号桥 stops at 8日. */
function dayList(closing: string): string {
  return `${day}(?:${closing}?${to}${day}(?=[^月]))${more}${gap}${closing}`;
}
