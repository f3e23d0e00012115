import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import { parseChineseInteger } from './chinese-number.ts';
import { type Decimal, decimal, multiplyDecimals, parseDecimal, powerOfTen } from './decimal.ts';
import { isUnit } from './unit.ts';

/** A number as printed, with the multiplier after it, and the text that is left for the unit. */
export interface PrintedNumber {
  /** The number before the multiplier: `63` of 63亿元. */
  readonly number: Decimal;
  /** How many digits were printed after the point: 2 for `8.40`. */
  readonly decimals: number;
  readonly multiplier: Multiplier;
  /** Whether 余 or 多 stands beside the number: 2000余立方, 30余万元, 3万多人. */
  readonly isAtLeast: boolean;
  /** What follows; empty where nothing does. */
  readonly unitText: string;
}

const exponents = {
  '': 0,
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
} as const;

/** A power of ten printed between a number and its unit; empty for none. */
export type Multiplier = keyof typeof exponents;

/** Ten to the power that the multiplier names: 万 → `10000`. */
export function multiplierFactor(multiplier: Multiplier): Decimal {
  return powerOfTen(exponents[multiplier]);
}

/**
 * Reads the number at the beginning of a text without white space: `7.2万人次`, `786,300元`, `-3.2%`, `三百万元`, `2000余立方`.
 *
 * Thousands commas are read where every group after the first has three digits, so that `1,2台` is never taken for a number.
 */
export function readPrintedNumber(text: string): Parsed<PrintedNumber> {
  const token = /^[-+负]?[0-9]/.test(text) ? readDigits(text) : readChineseNumerals(text);
  if (!token.ok) return token;
  const { number, decimals } = token.value;
  // 三个多月 is 三多个月: the word stands inside the unit.
  const rest = token.value.rest.replace(/^个([余多])/, '$1个');
  const plain = { number, decimals, multiplier: '', isAtLeast: false, unitText: rest } as const;
  // 千米 is a unit before it is a thousand metres.
  if (rest === '' || isUnit(rest)) return parsed(plain);
  const match = /^([余多])?(万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千|百|十)?([余多])?(.*)$/s.exec(rest);
  const [, before, multiplier = '', after, unitText = ''] = match ?? [];
  if (before !== undefined && after !== undefined) return refused(`“${text}”里的“余”或“多”写了两次。`);
  return parsed({
    ...plain,
    multiplier: multiplier as Multiplier,
    isAtLeast: (before ?? after) !== undefined,
    unitText,
  });
}

interface NumberToken {
  readonly number: Decimal;
  readonly decimals: number;
  readonly rest: string;
}

function readDigits(text: string): Parsed<NumberToken> {
  const compound = /^([-+负]?)([1-9][0-9]*)亿([1-9][0-9]{0,3})(?=[余多]?万)/.exec(text);
  if (compound !== null) {
    // 1亿2000万元 is one number in two steps: 12000 万元.
    const [token, sign = '', yi = '', wan = ''] = compound;
    return readDigits(`${sign}${yi}${wan.padStart(4, '0')}${text.slice(token.length)}`);
  }
  const [token = '', sign = '', digits = ''] = /^([-+负]?)([0-9][0-9.,]*)/.exec(text) ?? [];
  if (/^0[0-9]/.test(digits)) return refused(`“${digits}”以0开头，像编号或日期，不是数值。`);
  if (digits.includes(',') && !/^[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?$/.test(digits)) {
    return refused(`“${digits}”的逗号不是每三位一个，看不出是一个数还是两个数。`);
  }
  const amount = parseDecimal(digits.replaceAll(',', ''));
  if (!amount.ok) return refused(`“${digits}”不是完整的数字，应写成“12.5”这样的形式。`);
  const isNegative = sign === '-' || sign === '负';
  return parsed({
    number: isNegative ? multiplyDecimals(decimal(-1), amount.value) : amount.value,
    decimals: digits.split('.')[1]?.length ?? 0,
    rest: text.slice(token.length),
  });
}

function readChineseNumerals(text: string): Parsed<NumberToken> {
  const sign = text.startsWith('负') ? '负' : '';
  const numerals = /^[〇零一二两三四五六七八九十百千万亿]+/.exec(text.slice(sign.length))?.[0] ?? '';
  if (numerals === '') return refused(`“${text}”里没有找到数字，请照报告原文填写，如“约63亿元”“三座”。`);
  const take = (numeral: string): NumberToken | undefined => {
    const number = parseChineseInteger(numeral);
    if (!number.ok) return undefined;
    return {
      number: decimal(sign === '' ? number.value : -number.value),
      decimals: 0,
      rest: text.slice(sign.length + numeral.length),
    };
  };
  // 三百万元 is 300 万元, of the same precision as `300万元`.
  const beforeMultiplier = /^([^万亿]+)(?:万亿|亿|万)$/.exec(numerals)?.[1];
  const whole = (beforeMultiplier === undefined ? undefined : take(beforeMultiplier)) ?? take(numerals);
  // The last character may belong to the unit: 一百二十千米, 三千瓦.
  const shorter = take(numerals.slice(0, -1));
  const isShorterBetter = shorter !== undefined && isUnit(shorter.rest);
  const token = whole === undefined || (isShorterBetter && !isUnit(whole.rest)) ? shorter : whole;
  if (token !== undefined) return parsed(token);
  if (/^[百千万亿]/.test(numerals)) return refused(`“${text}”的“${numerals}”前面没有数字，不是确切的数值。`);
  const refusal = parseChineseInteger(numerals);
  return refusal.ok ? refused(`“${text}”读不出数字。`) : refusal;
}
