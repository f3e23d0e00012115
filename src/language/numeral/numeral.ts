import { inOneWidth } from '#src/language/one-width.ts';
import { refused } from '#src/language/parsed.ts';
import { expressionAt, type MayJoin, type NumberExpression } from '#src/language/quantity/expression.ts';
import { inPlainNumerals } from '#src/language/quantity/han-number.ts';
import { hanNumerals } from '#src/language/quantity/number-value.ts';
import { unitAt } from '#src/language/quantity/unit-at.ts';
import { holderOf, isWithin, type TextRange } from '#src/language/text-range.ts';
import { findNumeralMentions, type NumeralMentions } from './numeral-mentions.ts';
import { hideIdioms, joint, more } from './numeral-text.ts';

/** What a numeral is written in: digits of any kind, Chinese characters, or Roman letters (I类). */
export type NumeralScript = 'arabic' | 'han' | 'roman';

/** A number that a text prints, whatever it stands for: one whole expression. */
export interface Numeral extends NumberExpression {
  /** The text of `range`, as printed. */
  readonly printed: string;
  readonly script: NumeralScript;
}

/**
 * Every number of a text, each as long as it goes, in reading order, none overlapping another.
 *
 * Digits: each digit of the text, in any script or width, is in exactly one numeral. A decimal point, groups of three (11,980,
 * 11，980, 1 234.5) and powers (1亿零500万) join digits; a range (8—13%) is one; what stands before and behind and belongs to
 * the number (约, a sign, 余, the unit, 元/吨, 半, 以上) is part of `whole`.
 *
 * Chinese numerals are found where they are used as a number:
 * - with a unit of the register behind them, always (三座, 无一起, 两个确立, 半年); with a word that counts without being a
 *   unit (三大, 两级, 两死), where a lone 一 counts only in 一成, 一折, 一死; in a fraction (百分之四十, 三分之一) and 一半;
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
  const seen = inPlainNumerals(inOneWidth(text));
  const plain = hideIdioms(seen);
  const isMentioned = holderOf([...mentions.dates, ...mentions.codes, ...mentions.ordinals]);
  // 6月8—10日 and 第1—3标段 name their ends; only quantities make a range.
  const mayJoin = (first: TextRange, second: TextRange) => !isMentioned(first) && !isMentioned(second);
  const numerals: Numeral[] = [];
  let from = 0;
  for (;;) {
    begin.lastIndex = from;
    const match = begin.exec(plain);
    if (match === null) return withSharedDirections(seen, numerals);
    const script = scriptOf(match[0]);
    const found = expressionIn(script === 'han' ? plain : seen, match, script, isMentioned, mayJoin);
    if (found !== undefined)
      numerals.push({ ...found, script, printed: text.slice(found.range.start, found.range.end) });
    from = found?.range.end ?? match.index + match[0].length;
  }
}

/** 分别下降5%、3%: what stands before the first number of a list holds for all of it. */
function withSharedDirections(text: string, numerals: readonly Numeral[]): Numeral[] {
  const shared: Numeral[] = [];
  for (const numeral of numerals) {
    const before = shared.at(-1);
    const direction = before?.direction;
    const isListed =
      direction?.isComparison === true &&
      numeral.direction === undefined &&
      numeral.unit !== undefined &&
      /^[、，,]?[和及与]?$/.test(text.slice(before?.whole.end, numeral.whole.start)) &&
      /分别[^。；;\n]*$/.test(text.slice(Math.max(0, numeral.whole.start - 80), numeral.whole.start));
    shared.push(isListed ? { ...numeral, direction: { ...direction, isInherited: true } } : numeral);
  }
  return shared;
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
}

/**
 * What a number may begin with: a digit; characters of any other digits (①, ½, ٣) except 〇, which is a Chinese numeral;
 * Roman numerals, as letters only where a class follows; a run of Chinese numerals, 数 or 几 before a power of ten, 半.
 */
const begin = new RegExp(
  [
    '[0-9]',
    '[\\u2160-\\u217f]+',
    '(?:(?![〇0-9\\u2160-\\u217f])\\p{N})+',
    `(?<![A-Za-z])[IVX]{1,4}(?=(?:${joint}[IVX]{1,4})${more}\\s?(?:级|类|型|期|标段|等[级次]))`,
    `(?:几|(?<![总人户件次辆台基指参多少系])数)(?=[十百千万亿]+(?![一二三四五六七八九]))[${hanNumerals}]+`,
    `[${hanNumerals}]+`,
    '(?<![上下前后一大])半',
  ].join('|'),
  'gu',
);

const beginsHan = new RegExp(`^[${hanNumerals}数几半]`);

function scriptOf(begun: string): NumeralScript {
  if (/^[IVX\u2160-\u217f]/.test(begun)) return 'roman';
  return beginsHan.test(begun) ? 'han' : 'arabic';
}

function expressionIn(
  text: string,
  { 0: begun, index: at }: RegExpExecArray,
  script: NumeralScript,
  isMentioned: (range: TextRange) => boolean,
  mayJoin: MayJoin,
): NumberExpression | undefined {
  if (/^[0-9]/.test(begun)) return expressionAt(text, at, mayJoin) ?? unreadable(text, at, begun);
  // ①架桥 begins an entry of a list and counts no 架.
  if (script !== 'han') return unreadable(text, at, begun);
  const read = expressionAt(text, at, mayJoin);
  const whole = { start: at, end: at + begun.length };
  if (isMentioned(whole)) {
    return read !== undefined && isWithin(whole, read.core) ? read : unreadable(text, at, begun);
  }
  if (read !== undefined && isCounted(text, read)) return read;
  if (!isNumberByItself(text, begun, at)) return undefined;
  return read !== undefined && read.core.end >= whole.end ? read : unreadable(text, at, begun);
}

/** A numeral that no quantity is read from: ①, Ⅱ, 二〇三五. */
function unreadable(text: string, at: number, printed: string): NumberExpression {
  const core = { start: at, end: at + printed.length };
  const isHan = /^\p{sc=Han}/u.test(printed);
  const range = { start: at, end: (isHan ? unitAt(text, core.end)?.end : undefined) ?? core.end };
  const quantity = refused(`“${printed}”不是一个数值。`);
  return { whole: range, range, core, unit: undefined, quantity, direction: undefined };
}

/** Whether a numeral in Chinese characters counts something: it has a unit, or says by itself what share it is. */
function isCounted(text: string, { core, range, whole, unit }: NumberExpression): boolean {
  const printed = text.slice(core.start, core.end);
  if (/分之/.test(printed) || printed === '一半' || printed === '百分百') return true;
  if (unit === undefined) return false;
  // 三方 and 四方 are parties; cubic metres come with a larger number.
  if (unit === '方' && printed.length === 1) return false;
  const isBare = whole.start === core.start && !/^[余多]/.test(text.slice(core.end, range.end));
  return !(isBare && isUnitName(text, printed, core.start, range.end));
}

/** （万元） and 单位：万元 name a unit and give no number, and so does 万元 that fills the cell of a table. */
function isUnitName(text: string, printed: string, start: number, end: number): boolean {
  if (!/^[百千万亿]+$/.test(printed)) return false;
  const isLineEnd = (char: string | undefined) => char === undefined || char === '\n';
  if (isLineEnd(text[start - 1]) && isLineEnd(text[end])) return true;
  return /(?:[(:：/每]|单位|单位为)[^\S\n]*$/.test(text.slice(Math.max(0, start - 5), start));
}

/** Words that count without being units of the register. */
const counters =
  /^(?:大(?!量|力|批|大|小|型|桥|队|道|会|学|气|数)|级|类|番|款|方面|[折成]|期(?!间)|只|点[建意要])/;
const casualties = /^(?:死|伤|亡|人死|人伤)/;

function isNumberByItself(text: string, printed: string, start: number): boolean {
  const after = text.slice(start + printed.length, start + printed.length + 4);
  const before = text.slice(Math.max(0, start - 24), start);
  if (printed === '半') return false;
  if (/^[数几]/.test(printed) || /^点[〇零一二三四五六七八九]/.test(after)) return true;
  if (printed.length > 1 && /[十百千万亿]/.test(printed)) return true;
  if (/^[〇零一二三四五六七八九]{2,}$/.test(printed) && (/[〇零]/.test(printed) || printed.length > 3))
    return true;
  if (/^[百千万亿]$/.test(printed)) {
    return /[上近超过逾破约达]$/.test(before) || isInQuotationMarks(before, text.slice(start, start + 24));
  }
  if (printed.includes('一') && printed.length === 1)
    return /^(?:成(?!不变|套)|折)/.test(after) || casualties.test(after);
  return counters.test(after) || casualties.test(after);
}

/** Only short quotations: a slogan, and not the text after a mark that nobody closed. */
function isInQuotationMarks(before: string, after: string): boolean {
  return /[“‘「"][^“”‘’「」"\n]*$/.test(before) && /^[^“”‘’「」"\n]*[”’」"]/.test(after);
}
