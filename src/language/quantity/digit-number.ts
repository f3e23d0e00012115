import { parseChineseInteger } from './chinese-number.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  multiplyDecimals,
  powerOfTen,
} from './decimal.ts';
import { isMultiplier, type Multiplier, multiplierExponent, multiplierFactor } from './multiplier.ts';
import {
  hanNumerals,
  type NumberToken,
  type Powers,
  powersAt,
  type Step,
  spreadValue,
  tokensOfStep,
} from './number-value.ts';

/**
 * What stands between groups of three digits: the commas of both widths, an apostrophe of either bend, a thin, hard
 * or plain space. The full-width comma and the space part numbers as well, so behind a letter or 第 (S335，405km) they
 * do.
 */
const grouped =
  /(?:[1-9][0-9]{0,2}(?:(?:,[0-9]{3}){1,6}|(?:['’][0-9]{3}){1,6}|(?:‘[0-9]{3}){1,6}(?![^‘\n]{0,20}’))|(?<![A-Za-z第][^\S\n]?)[1-9][0-9]{0,2}(?:(?:，[0-9]{3}){1,6}|(?:[\u2009\u202f\u00a0 ][0-9]{3}){1,6}))(?![0-9])(?:[.·][0-9]+)?(?![.·]?[0-9])/y;
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
  return [...compoundTokens(text, at, coreEnd, step), ...tokensOfStep(text, coreEnd, step)];
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

/** A power of ten by itself that a whole number below it may stand before: 3千5百万. */
const greatPowers = ['万', '亿'] as const;
const hanStep = new RegExp(`[${hanNumerals}]+`, 'y');

/** A step of a compound: the digits of 3万8千, the numerals of 2百三十万 and 1万五千; undefined where none begins at `at`. */
function stepAt(text: string, at: number, exponent: number) {
  const digits = digitsAt(text, at);
  if (digits !== undefined) {
    if (whyUnreadable(digits) !== undefined) return undefined;
    const end = at + digits.length;
    const isWhole = digits.replace(/[^0-9].*/, '').length === exponent;
    return { number: decimalOf(digits), decimals: placesPrinted(digits), end, isWhole };
  }
  hanStep.lastIndex = at;
  const run = (hanStep.exec(text)?.[0] ?? '').replace(/[万亿].*/, '');
  if (!/[十百千]/.test(run)) return undefined;
  const read = parseChineseInteger(run);
  // 三四十 fits nowhere.
  return {
    number: read.ok ? decimal(read.value) : powerOfTen(exponent),
    decimals: 0,
    end: at + run.length,
    isWhole: true,
  };
}

/**
 * 1亿2000万, 1亿零500万, 3万8千, 1万2345: several steps that make one number, each smaller than the power before it. What is below 万
 * may have 万 or 亿 behind it: 2百30万, 3千5百万.
 */
function compoundTokens(text: string, at: number, firstEnd: number, first: Step): NumberToken[] {
  if (!/[十百千万亿]/.test(text[firstEnd] ?? '')) return [];
  const firstPower = powersAt(text, firstEnd).find(({ spread }) => spread === '');
  if (firstPower === undefined || /\s/.test(text.slice(firstEnd, firstPower.end))) return [];
  const firstNumber = multiplyDecimals(first.number, multiplierFactor(firstPower.multiplier));
  let exponent = multiplierExponent(firstPower.multiplier);
  // What 万 or 亿 has closed, and what is still open below it.
  let closed = exponent < 4 ? decimal(0) : firstNumber;
  let open = exponent < 4 ? firstNumber : decimal(0);
  let closedExponent = exponent < 4 ? Number.POSITIVE_INFINITY : exponent;
  let end = firstPower.end;
  let found: NumberToken[] = [];
  for (;;) {
    const start = end + (/[零〇]/.test(text[end] ?? '') ? 1 : 0);
    const next = stepAt(text, start, exponent);
    if (next === undefined) return found;
    const { end: coreEnd, number, decimals } = next;
    const fits = (power: Decimal) =>
      compareDecimals(multiplyDecimals(number, power), powerOfTen(exponent)) < 0;
    const powers = powersAt(text, coreEnd).filter(
      ({ multiplier }) => multiplierExponent(multiplier) < exponent && fits(multiplierFactor(multiplier)),
    );
    // Without a power of its own the last step has as many digits as the power before it has zeros, or 零 before it.
    const isWhole = start > end || next.isWhole;
    const options = [...powers, { end: coreEnd, multiplier: '', spread: '' } as const].filter(
      ({ multiplier }) => multiplier !== '' || (isWhole && fits(decimal(1))),
    );
    const [longest] = options;
    if (longest === undefined) {
      if (exponent >= 4) return found;
      const to = powersAt(text, coreEnd)[0]?.end ?? coreEnd;
      const reason = `“${text.slice(at, to)}”前后接不成一个数，看不出是多少。`;
      return [{ coreEnd, end: to, value: { kind: 'unreadable', reason } }, ...found];
    }
    const sumOf = ({ multiplier }: Powers) =>
      addDecimals(open, multiplyDecimals(number, multiplierFactor(multiplier)));
    const token = (to: number, value: Decimal, multiplier: Multiplier, spread: string): NumberToken => {
      const shifted = multiplyDecimals(value, powerOfTen(-multiplierExponent(multiplier)));
      return { coreEnd, end: to, value: spreadValue({ number: shifted, decimals }, multiplier, spread) };
    };
    const greater = options.flatMap((option) => {
      const joined = powersAt(text, option.end).filter(({ multiplier, spread }) => {
        const isGreat = greatPowers.some((power) => power === multiplier);
        const isOnce = spread === '' || option.spread === '';
        return isGreat && isOnce && multiplierExponent(multiplier) + exponent < closedExponent;
      });
      return exponent < 4 ? joined.map((power) => ({ option, power })) : [];
    });
    found = [
      ...greater.flatMap(({ option, power }) => {
        const multiplier = `${option.multiplier}${power.multiplier}`;
        const value = addDecimals(
          closed,
          multiplyDecimals(sumOf(option), multiplierFactor(power.multiplier)),
        );
        const spread = `${option.spread}${power.spread}`;
        return isMultiplier(multiplier) ? [token(power.end, value, multiplier, spread)] : [];
      }),
      ...options.map((option) =>
        token(option.end, addDecimals(closed, sumOf(option)), option.multiplier, option.spread),
      ),
    ];
    const [great] = greater;
    if (great !== undefined) {
      if (great.option.spread !== '' || great.power.spread !== '') return found;
      closed = addDecimals(
        closed,
        multiplyDecimals(sumOf(great.option), multiplierFactor(great.power.multiplier)),
      );
      open = decimal(0);
      exponent = multiplierExponent(great.power.multiplier);
      closedExponent = exponent;
      end = great.power.end;
      continue;
    }
    if (longest.multiplier === '' || longest.spread !== '') return found;
    const sum = sumOf(longest);
    exponent = multiplierExponent(longest.multiplier);
    if (exponent < 4) {
      open = sum;
    } else {
      closed = addDecimals(closed, sum);
      closedExponent = exponent;
    }
    end = longest.end;
  }
}
