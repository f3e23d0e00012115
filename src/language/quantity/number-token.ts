import { parseChineseInteger } from './chinese-number.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  multiplyDecimals,
  placesOf,
  powerOfTen,
  subtractDecimals,
} from './decimal.ts';
import { isMultiplier, type Multiplier, multiplierExponent, multiplierFactor } from './multiplier.ts';

/** White space that stays on its line, any amount of it, as the source of a regular expression. */
export const gap = '[^\\S\\n]*';

/** The Chinese numerals that a run of them may hold, for use inside a character class; 半 and 几 are no numerals by themselves. */
export const hanNumerals = '〇零一二三四五六七八九十百千万亿两';

/** What a number without its unit comes to. */
export type NumberValue =
  | {
      readonly kind: 'number';
      /** The number before the multiplier: `63` of 63亿元. */
      readonly number: Decimal;
      /** How many digits were printed after the point: 2 for `8.40`. */
      readonly decimals: number;
      readonly multiplier: Multiplier;
      /** 余 or 多 beside the number says that it is more, 来 that it is about so many. */
      readonly spread: 'none' | 'more' | 'about';
    }
  /** A power of ten with no number before it: the 百 of 近百, 上百, 百余. */
  | { readonly kind: 'power'; readonly multiplier: Multiplier; readonly spread: 'none' | 'more' }
  /** 十几, 三四十: between two numbers, both included; 数十, 几百: neither is known. */
  | { readonly kind: 'vague'; readonly low: Decimal | undefined; readonly high: Decimal | undefined }
  /** 三分之一 */
  | { readonly kind: 'fraction'; readonly numerator: Decimal; readonly denominator: Decimal }
  /** Something in digits that no quantity is printed as: 2023.6.10, 012. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** A number that a text prints, without what stands before it and without its unit. */
export interface NumberToken {
  /** Where the number itself ends: behind 30 of 30余万台. */
  readonly coreEnd: number;
  /** Where it ends with its multiplier and 余, 多, 来 or 几. */
  readonly end: number;
  readonly value: NumberValue;
  /** The unit that the number itself says: `%` of 百分之四十 and 一半, `‰` of 千分之三. */
  readonly unit?: '%' | '‰' | '‱';
}

/**
 * Every way to read the number that begins at `at`, the likeliest first; none where no number begins there.
 *
 * There are several because the last character may belong to the unit (三千瓦 are 3 千瓦, 三千元 are 3000 元), and only who
 * knows the units can tell.
 *
 * @param text in one width
 */
export function numberTokensAt(text: string, at: number): NumberToken[] {
  const share = shareTokenAt(text, at);
  if (share !== undefined) return [share];
  return /[0-9]/.test(text[at] ?? '') ? digitTokensAt(text, at) : hanTokensAt(text, at);
}

/**
 * What stands between groups of three digits: the commas of both widths, an apostrophe, a thin, hard or plain space. The
 * full-width comma and the space part numbers as well, so behind a letter or 第 (S335，405km) they do.
 */
const grouped =
  /(?:[1-9][0-9]{0,2}(?:(?:,[0-9]{3}){1,6}|(?:['’][0-9]{3}){1,6})|(?<![A-Za-z第][^\S\n]?)[1-9][0-9]{0,2}(?:(?:，[0-9]{3}){1,6}|(?:[\u2009\u202f\u00a0 ][0-9]{3}){1,6}))(?![0-9])(?:[.·][0-9]+)?(?![.·]?[0-9])/y;
/** A point may be printed in the middle (1·2亿元); without a unit behind it that is a day (3·15). */
const plain = /[0-9]+(?:\.[0-9]+)*(?:·[0-9]+(?=[^\S\n]*(?:[十百千万亿元米吨台人辆公平立千%‰])))?/y;

/** The digits that begin at `at`, with what groups them: `11，980` · `1 234.5` · `1·2`; undefined where none do. */
function digitsAt(text: string, at: number): string | undefined {
  grouped.lastIndex = at;
  plain.lastIndex = at;
  return (grouped.exec(text) ?? plain.exec(text))?.[0];
}

function digitTokensAt(text: string, at: number): NumberToken[] {
  const digits = digitsAt(text, at);
  if (digits === undefined) return [];
  const coreEnd = at + digits.length;
  const unreadable = whyUnreadable(digits);
  if (unreadable !== undefined) {
    return [{ coreEnd, end: coreEnd, value: { kind: 'unreadable', reason: unreadable } }];
  }
  const step = { number: decimalOf(digits), decimals: placesPrinted(digits) };
  return [
    ...compoundTokens(text, coreEnd, step),
    { coreEnd, end: coreEnd, value: { kind: 'number', ...step, multiplier: '', spread: 'none' } },
    ...powersAt(text, coreEnd).map(({ end, multiplier, spread }) => ({
      coreEnd,
      end,
      value: spreadValue(step, multiplier, spread),
    })),
  ];
}

function whyUnreadable(digits: string): string | undefined {
  if (/^0[0-9]/.test(digits)) return `“${digits}”以0开头，像编号或日期，不是数值。`;
  if (/\..*[.·]/.test(digits)) return `“${digits}”不是完整的数字，应写成“12.5”这样的形式。`;
  return undefined;
}

function decimalOf(digits: string): Decimal {
  return decimal(digits.replace(/[^0-9.·]/g, '').replace('·', '.'));
}

function placesPrinted(digits: string): number {
  return /[.·]([0-9]+)$/.exec(digits)?.[1]?.length ?? 0;
}

/** A power of ten behind a number, with the 余, 多, 来 or 几 that may stand before, in or behind it (30余万, 3千多万, 3万余). */
interface Powers {
  readonly end: number;
  readonly multiplier: Multiplier;
  /** Empty where there is none. */
  readonly spread: string;
}

const powersRun = new RegExp(`${gap}(?:[余多来几十百千万亿]${gap})*`, 'y');

/** Every reading of the powers that begin at `at`, the longest first; none where there are none. */
function powersAt(text: string, at: number): Powers[] {
  powersRun.lastIndex = at;
  const run = powersRun.exec(text)?.[0] ?? '';
  const found: Powers[] = [];
  for (let length = run.length; length > 0; length -= 1) {
    if (/\s$/.test(run.slice(0, length))) continue;
    const words = run.slice(0, length).replace(/\s/g, '');
    const [spread = '', second] = words.match(/[余多来几]/g) ?? [];
    const multiplier = words.replace(spread, '');
    if (second !== undefined || (multiplier !== '' && !isMultiplier(multiplier))) continue;
    found.push({ end: at + length, multiplier: multiplier as Multiplier, spread });
  }
  return found;
}

const spreadWords: Readonly<Record<string, 'more' | 'about'>> = { 余: 'more', 多: 'more', 来: 'about' };

/** A number in digits before its powers. */
interface Step {
  readonly number: Decimal;
  readonly decimals: number;
}

/** 30余 is more than 30; 30几 is 31 to 39. */
function spreadValue(step: Step, multiplier: Multiplier, spread: string): NumberValue {
  if (spread !== '几') return { kind: 'number', ...step, multiplier, spread: spreadWords[spread] ?? 'none' };
  const factor = multiplierFactor(multiplier);
  const tens = lastDigitStep(step.number);
  const one = compareDecimals(tens, decimal(1)) > 0 ? decimal(1) : decimal(0);
  return {
    kind: 'vague',
    low: multiplyDecimals(addDecimals(step.number, one), factor),
    high: multiplyDecimals(subtractDecimals(addDecimals(step.number, tens), one), factor),
  };
}

/** What one step of the last digit that isn't 0 is worth: 10 for 30, 1 for 31, 0.1 for 7.2. */
export function lastDigitStep(number: Decimal): Decimal {
  const places = placesOf(number);
  if (places > 0) return powerOfTen(-places);
  return powerOfTen(/0*$/.exec(number)?.[0].length ?? 0);
}

/** 1亿2000万, 1亿零500万, 3万8千, 1万2345: several steps that make one number, each smaller than the power before it. */
function compoundTokens(text: string, firstEnd: number, first: Step): NumberToken[] {
  const firstPower = powersAt(text, firstEnd).find(({ spread }) => spread === '');
  if (firstPower === undefined || /\s/.test(text.slice(firstEnd, firstPower.end))) return [];
  let total = multiplyDecimals(first.number, multiplierFactor(firstPower.multiplier));
  let exponent = multiplierExponent(firstPower.multiplier);
  let end = firstPower.end;
  let found: NumberToken[] = [];
  for (;;) {
    const start = end + (/[零〇]/.test(text[end] ?? '') ? 1 : 0);
    const digits = digitsAt(text, start);
    if (digits === undefined || whyUnreadable(digits) !== undefined) return found;
    const coreEnd = start + digits.length;
    const number = decimalOf(digits);
    const fits = (power: Decimal) =>
      compareDecimals(multiplyDecimals(number, power), powerOfTen(exponent)) < 0;
    const powers = powersAt(text, coreEnd).filter(({ multiplier }) => fits(multiplierFactor(multiplier)));
    // Without a power of its own the last step has as many digits as the power before it has zeros, or 零 before it.
    const isWhole = start > end || digits.replace(/[^0-9].*/, '').length === exponent;
    const options = [...powers, { end: coreEnd, multiplier: '', spread: '' } as const].filter(
      ({ multiplier }) => multiplier !== '' || (isWhole && fits(decimal(1))),
    );
    const [longest] = options;
    if (longest === undefined) return found;
    const sum = total;
    found = options.map(({ end: to, multiplier, spread }): NumberToken => {
      const value = addDecimals(sum, multiplyDecimals(number, multiplierFactor(multiplier)));
      const shifted = multiplyDecimals(value, powerOfTen(-multiplierExponent(multiplier)));
      const step = { number: shifted, decimals: placesPrinted(digits) };
      return { coreEnd, end: to, value: spreadValue(step, multiplier, spread) };
    });
    if (longest.multiplier === '' || longest.spread !== '') return found;
    total = addDecimals(sum, multiplyDecimals(number, multiplierFactor(longest.multiplier)));
    exponent = multiplierExponent(longest.multiplier);
    end = longest.end;
  }
}

const share = /([百千万])分之/y;
const shareUnits = { 百: '%', 千: '‰', 万: '‱' } as const;
const hanRun = new RegExp(`[${hanNumerals}]+`, 'y');
const fraction = new RegExp(`([${hanNumerals}]+|[0-9]+)分之([${hanNumerals}]+|[0-9]+)`, 'y');

/** 百分之四十, 百分之8.5, 百分之百, 百分百, 一半, 三分之一: numbers that say their own unit, or need none. */
function shareTokenAt(text: string, at: number): NumberToken | undefined {
  if (text.startsWith('百分百', at)) return percentToken(at + 3, decimal(100), 0);
  if (/^一半(?!的?途)/.test(text.slice(at, at + 4))) return percentToken(at + 2, decimal(50), 0);
  // 过半, 近半数
  if (text[at] === '半' && /(?:过|超|近|逾|不足)$/.test(text.slice(Math.max(0, at - 2), at))) {
    const [half] =
      /^半(?:数|(?!年|个?月|天|日|小时|个小时|公里|米|周|吨|亩|辈|生))/.exec(text.slice(at, at + 4)) ?? [];
    if (half !== undefined) return percentToken(at + half.length, decimal(50), 0);
  }
  share.lastIndex = at;
  const lead = share.exec(text);
  if (lead !== null) {
    const unit = shareUnits[lead[1] as keyof typeof shareUnits];
    const start = at + lead[0].length;
    if (text[start] === '百' && unit === '%') return percentToken(start + 1, decimal(100), 0);
    const [token] = [...numberTokensAt(text, start)].sort((a, b) => b.end - a.end);
    return token === undefined || token.value.kind === 'power' ? undefined : { ...token, unit };
  }
  fraction.lastIndex = at;
  const parts = fraction.exec(text);
  if (parts === null) return undefined;
  const [denominator, numerator] = [parts[1] ?? '', parts[2] ?? ''].map(integerOf);
  if (denominator === undefined || numerator === undefined || denominator === '0') return undefined;
  const end = at + parts[0].length;
  return { coreEnd: end, end, value: { kind: 'fraction', numerator, denominator } };
}

function percentToken(end: number, number: Decimal, decimals: number): NumberToken {
  return {
    coreEnd: end,
    end,
    unit: '%',
    value: { kind: 'number', number, decimals, multiplier: '', spread: 'none' },
  };
}

function integerOf(text: string): Decimal | undefined {
  if (/^[0-9]+$/.test(text)) return decimal(text);
  const read = parseChineseInteger(text);
  return read.ok ? decimal(read.value) : undefined;
}

/** Numerals as cheques have them, each with the plain one: 贰佰万元. */
const formalNumerals: Readonly<Record<string, string>> = {
  ...{
    壹: '一',
    贰: '二',
    叁: '三',
    肆: '四',
    伍: '五',
    陆: '六',
    柒: '七',
    捌: '八',
    玖: '九',
    拾: '十',
    佰: '百',
    仟: '千',
  },
};
const formalRun =
  /[壹贰叁肆伍陆柒捌玖][拾佰仟万亿](?:[壹贰叁肆伍陆柒捌玖拾佰仟万亿零]*)|[壹贰叁肆伍陆柒捌玖](?=元)/g;

/** The text with the numerals of cheques written plainly, of the same length: 贰佰万元 → 二百万元. Names (队伍, 陆路) stay. */
export function inPlainNumerals(text: string): string {
  return text.replace(formalRun, (run) => Array.from(run, (char) => formalNumerals[char] ?? char).join(''));
}

function hanTokensAt(text: string, at: number): NumberToken[] {
  const vague = vagueHanTokenAt(text, at);
  hanRun.lastIndex = at;
  const run = hanRun.exec(text)?.[0] ?? '';
  if (run === '') {
    const half: NumberToken = {
      coreEnd: at + 1,
      end: at + 1,
      value: { kind: 'number', number: decimal('0.5'), decimals: 1, multiplier: '', spread: 'none' },
    };
    return vague ?? (text[at] === '半' ? [half] : []);
  }
  const decimals = /^点([〇零一二三四五六七八九]+)/.exec(text.slice(at + run.length, at + run.length + 9));
  if (decimals !== null) {
    const whole = parseChineseInteger(run);
    const places = Array.from(decimals[1] ?? '', (char) => hanDigits.indexOf(char.replace('〇', '零'))).join(
      '',
    );
    if (whole.ok) {
      const coreEnd = at + run.length + decimals[0].length;
      const step = { number: decimal(`${whole.value}.${places}`), decimals: places.length };
      return [
        { coreEnd, end: coreEnd, value: { kind: 'number', ...step, multiplier: '', spread: 'none' } },
        ...powersAt(text, coreEnd).map(({ end, multiplier, spread }) => ({
          coreEnd,
          end,
          value: spreadValue(step, multiplier, spread),
        })),
      ];
    }
  }
  // The last character of a run may be the unit's (三千瓦).
  const whole = hanIntegerTokens(text, at, run);
  const shorter = run.length > 1 ? hanIntegerTokens(text, at, run.slice(0, -1)) : [];
  return [...(vague ?? []), ...whole, ...shorter];
}

/** 三百 is 3 百 of the same precision as 300, 三百万 is 300 万: the last power of 万 or 亿 is the multiplier. */
function hanIntegerTokens(text: string, at: number, run: string): NumberToken[] {
  const coreEnd = at + run.length;
  // 十 is a number as well as a power.
  if (isMultiplier(run) && run !== '十') {
    const power = (end: number, spread: 'none' | 'more'): NumberToken => ({
      coreEnd,
      end,
      value: { kind: 'power', multiplier: run, spread },
    });
    const isMore = /[余多]/.test(text[coreEnd] ?? '');
    return [...(isMore ? [power(coreEnd + 1, 'more')] : []), power(coreEnd, 'none')];
  }
  const read = parseChineseInteger(run);
  if (!read.ok) return [];
  const [last = ''] = /(?:万亿|亿|万)$/.exec(run) ?? [];
  const multiplier: Multiplier = isMultiplier(last) && run !== last ? last : '';
  const number = multiplyDecimals(decimal(read.value), powerOfTen(-multiplierExponent(multiplier)));
  const best = { step: { number, decimals: 0 }, multiplier };
  return [
    { coreEnd, end: coreEnd, value: spreadValue(best.step, best.multiplier, '') },
    ...powersAt(text, coreEnd).flatMap(({ end, multiplier, spread }): NumberToken[] => {
      const joined = `${best.multiplier}${multiplier}`;
      if (joined !== '' && !isMultiplier(joined)) return [];
      return [{ coreEnd, end, value: spreadValue(best.step, joined as Multiplier, spread) }];
    }),
  ].sort((a, b) => Number(b.end === coreEnd) - Number(a.end === coreEnd));
}

const hanDigits = '零一二三四五六七八九';
const manyPowers = /[数几]([十百千万亿]+)([万亿]?)/y;
const neighbours =
  /([一二两三四五六七八九]?[十百千])?([一二两三四五六七八])([二两三四五六七八九])([十百千]?)([万亿]?)/y;

/** 数十, 几百, 三四十, 七八百万, 五六台, 十五六: numbers whose digits the words leave open. */
function vagueHanTokenAt(text: string, at: number): NumberToken[] | undefined {
  manyPowers.lastIndex = at;
  const many = manyPowers.exec(text);
  if (many !== null) {
    const end = at + many[0].length;
    return [{ coreEnd: end, end, value: { kind: 'vague', low: undefined, high: undefined } }];
  }
  neighbours.lastIndex = at;
  const pair = neighbours.exec(text);
  if (pair === null) return undefined;
  const [all, before = '', first = '', second = '', power = '', multiplier = ''] = pair;
  const [low = 0, high = 0] = [first, second].map((digit) => hanDigits.indexOf(digit.replace('两', '二')));
  const isPair = high === low + 1 || `${low}${high}` === '35';
  // 一二 alone numbers things: 一二期.
  if (!isPair || (low === 1 && second === '二' && power === '' && multiplier === '')) return undefined;
  const base = before === '' ? 0 : parseChineseInteger(before.replace(/^(?=[百千])/, '一'));
  const start = typeof base === 'number' ? base : base.ok ? base.value : 0;
  const step = 10 ** multiplierExponent(power as Multiplier);
  if (start > 0 && start % (step * 10) !== 0) return undefined;
  const factor = multiplierFactor(multiplier as Multiplier);
  const value = (digit: number) => multiplyDecimals(decimal(start + digit * step), factor);
  const end = at + all.length;
  return [{ coreEnd: end, end, value: { kind: 'vague', low: value(low), high: value(high) } }];
}
