import { findArabicNumerals } from './numeral-arabic.ts';
import { findHanNumerals } from './numeral-han.ts';
import { findNumeralMentions, type NumeralMentions } from './numeral-mentions.ts';
import type { NumeralSpan } from './numeral-span.ts';
import { inOneWidth } from './numeral-text.ts';

/** A number that a text prints, whatever it stands for. */
export interface Numeral extends NumeralSpan {
  /** The text of `range`, as printed. */
  readonly printed: string;
}

/**
 * Every numeral of a text, in reading order, none overlapping another.
 *
 * Digits: each digit of the text, in any script or width, is in exactly one numeral; a decimal point and thousands
 * commas join digits, and 1亿2000万 is one. The figure in a unit (m2, or `m 2` where a superscript was lost) belongs to the
 * numeral before it.
 *
 * Chinese numerals are found where they are used as a number:
 * - with a unit of the register behind them, always (三座, 无一起, 两个确立, 半年); with a word that counts without being a
 *   unit (三轮, 三大, 两级, 两番, 九成, 两死), where a lone 一 counts only in 一成, 一折, 一半, 一死; in a fraction (百分之四十);
 * - written with a power of ten (二十, 百亿, 三百余), or a power of ten alone behind 上 近 超 过 逾 破 约 达 数 几, or alone within
 *   quotation marks (“千乡万村”), or digit by digit (二〇三五);
 * - in a date, a code or an ordinal (十四五, 三级公路, 第四批, 一是).
 *
 * A single character without any of these is a word's (一体化, 三会一课, 三高四新, 四好农村路), and so are the idioms of
 * `hideIdioms` (统一, 十分, 每一个). Where it is doubtful the numeral is found: an excuse costs a line, a missed quantity the
 * promise that every number is accounted for.
 */
export function findNumerals(
  text: string,
  mentions: NumeralMentions = findNumeralMentions(text, lineStarts(text)),
): Numeral[] {
  const seen = inOneWidth(text);
  const arabic = findArabicNumerals(seen);
  const han = findHanNumerals(seen, arabic, [...mentions.dates, ...mentions.codes, ...mentions.ordinals]);
  return [...arabic, ...han]
    .sort((a, b) => a.range.start - b.range.start)
    .map((numeral) => ({ ...numeral, printed: text.slice(numeral.range.start, numeral.range.end) }));
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
}
