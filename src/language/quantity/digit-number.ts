import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  multiplyDecimals,
  powerOfTen,
} from './decimal.ts';
import { multiplierExponent, multiplierFactor } from './multiplier.ts';
import { type NumberToken, powersAt, type Step, spreadValue, tokensOfStep } from './number-value.ts';

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

/** Every way to read the number in digits that begins at `at`, the likeliest first. */
export function digitTokensAt(text: string, at: number): NumberToken[] {
  const digits = digitsAt(text, at);
  if (digits === undefined) return [];
  const coreEnd = at + digits.length;
  const unreadable = whyUnreadable(digits);
  if (unreadable !== undefined) {
    return [{ coreEnd, end: coreEnd, value: { kind: 'unreadable', reason: unreadable } }];
  }
  const step = { number: decimalOf(digits), decimals: placesPrinted(digits) };
  return [...compoundTokens(text, coreEnd, step), ...tokensOfStep(text, coreEnd, step)];
}

function whyUnreadable(digits: string): string | undefined {
  if (/^0[0-9]/.test(digits)) return `“${digits}”以0开头，像编号或日期，不是数值。`;
  if (digits.includes('.') && /\..*[.·]/.test(digits))
    return `“${digits}”不是完整的数字，应写成“12.5”这样的形式。`;
  return undefined;
}

function decimalOf(digits: string): Decimal {
  return decimal(digits.replace(/[^0-9.·]/g, '').replace('·', '.'));
}

function placesPrinted(digits: string): number {
  return /[.·]([0-9]+)$/.exec(digits)?.[1]?.length ?? 0;
}

/** 1亿2000万, 1亿零500万, 3万8千, 1万2345: several steps that make one number, each smaller than the power before it. */
function compoundTokens(text: string, firstEnd: number, first: Step): NumberToken[] {
  if (!/[十百千万亿]/.test(text[firstEnd] ?? '')) return [];
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
    const powers = powersAt(text, coreEnd).filter(
      ({ multiplier }) => multiplierExponent(multiplier) < exponent && fits(multiplierFactor(multiplier)),
    );
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
