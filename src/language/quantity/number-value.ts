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
import { isMultiplier, type Multiplier, multiplierFactor } from './multiplier.ts';

/**
 * White space within a number and around its joints, on one line, as the source of a regular expression. Bounded, as are all
 * repetitions that a search may begin at any character of: without it, time grows with the square of a line.
 */
export const gap = '[^\\S\\n]{0,9}';

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

/** A power of ten behind a number, with the 余, 多, 来 or 几 that may stand before, in or behind it (30余万, 3千多万, 3万余). */
export interface Powers {
  readonly end: number;
  readonly multiplier: Multiplier;
  /** Empty where there is none. */
  readonly spread: string;
}

/** No powers are longer, 余 among them: 多百万亿. */
const powersRun = new RegExp(`${gap}(?:[余多来几十百千万亿]${gap}){0,6}`, 'y');

/** Every reading of the powers that begin at `at`, the longest first; none where there are none. */
export function powersAt(text: string, at: number): Powers[] {
  powersRun.lastIndex = at;
  const run = powersRun.exec(text)?.[0] ?? '';
  if (run === '') return [];
  const found: Powers[] = [];
  for (let length = run.length; length > 0; length -= 1) {
    if (/\s/.test(run[length - 1] ?? '')) continue;
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
export interface Step {
  readonly number: Decimal;
  readonly decimals: number;
}

/** 30余 is more than 30; 30几 is 31 to 39. */
export function spreadValue(step: Step, multiplier: Multiplier, spread: string): NumberValue {
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

/** The number by itself and with each reading of the powers behind it. */
export function tokensOfStep(text: string, coreEnd: number, step: Step): NumberToken[] {
  return [
    { coreEnd, end: coreEnd, value: spreadValue(step, '', '') },
    ...powersAt(text, coreEnd).map(({ end, multiplier, spread }) => ({
      coreEnd,
      end,
      value: spreadValue(step, multiplier, spread),
    })),
  ];
}
