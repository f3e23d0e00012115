import { inOneWidth } from '#src/language/one-width.ts';
import { findHanNumerals } from './numeral-han.ts';
import { findNumeralMentions, type NumeralMentions } from './numeral-mentions.ts';
import type { NumeralSpan } from './numeral-span.ts';
import { numeralTail } from './numeral-span.ts';
import { joint } from './numeral-text.ts';

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

/**
 * Digits with thousands commas and decimal points, a number of several points (2023.6.10, 2.3.1) whole; characters of any
 * other digits (①, ½, ٣) except 〇, which is a Chinese numeral; Roman numerals, as letters only where a class follows.
 */
const number = new RegExp(
  [
    '[0-9]{1,3}(?:,[0-9]{3}(?![0-9]))+(?:\\.[0-9]+)?',
    '[0-9]+(?:\\.[0-9]+)*',
    '[\\u2160-\\u217f]+',
    '(?:(?![〇0-9\\u2160-\\u217f])\\p{N})+',
    `(?<![A-Za-z])[IVX]{1,4}(?=(?:${joint}[IVX]{1,4})*\\s?(?:级|类|型|期|标段|等[级次]))`,
  ].join('|'),
  'gu',
);

const bullet = /[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289]/;

/** A sign is part of the number only behind words of change or equality (增长-3.2%, 为负5); elsewhere - is a dash. */
const sign = /(?<=[长降低率幅比为是达])[-负]$/;
const share = /[百千万]分之$/;
const shareUnits: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '分之' };

/**
 * The numerals of a text that are written with digits, with their units. No digit is left out.
 *
 * @param text in one width
 */
export function findArabicNumerals(text: string): NumeralSpan[] {
  const found: NumeralSpan[] = [];
  let from = 0;
  for (;;) {
    number.lastIndex = from;
    const match = number.exec(text);
    if (match === null) break;
    const start = match.index;
    const coreEnd = compoundEnd(text, start + match[0].length);
    // ①架桥 begins an entry of a list and counts no 架.
    const tail = bullet.test(match[0]) ? { end: coreEnd, unit: undefined } : numeralTail(text, coreEnd);
    const before = text.slice(Math.max(from, start - 4), start);
    const lead = (sign.exec(before) ?? share.exec(before))?.[0] ?? '';
    const shareUnit = share.test(before) ? shareUnits[lead[0] ?? ''] : undefined;
    from = tail.end;
    found.push({
      range: { start: start - lead.length, end: tail.end },
      core: { start, end: coreEnd },
      script: /^[IVX\u2160-\u217f]/.test(match[0]) ? 'roman' : 'arabic',
      unit: tail.unit ?? shareUnit,
    });
  }
  return shareUnitsAcrossRanges(text, found);
}

/** 1亿2000万元 is one number in two steps. */
function compoundEnd(text: string, end: number): number {
  const second = /^[亿万][0-9]+(?:\.[0-9]+)?(?=[余多]?[万千])/.exec(text.slice(end, end + 24));
  return second === null ? end : end + second[0].length;
}

const onlyJoint = new RegExp(`^(?:${joint.replace('、和及或/', '')})$`);

/** In 8—13% the 8 is of the same unit. A list (3、5座) may number as well as count, so its members keep none. */
function shareUnitsAcrossRanges(text: string, found: readonly NumeralSpan[]): NumeralSpan[] {
  return found.map((numeral, index) => {
    const next = found[index + 1];
    if (numeral.unit !== undefined || next?.unit === undefined) return numeral;
    const isRange = onlyJoint.test(text.slice(numeral.range.end, next.range.start));
    return isRange ? { ...numeral, unit: next.unit } : numeral;
  });
}
