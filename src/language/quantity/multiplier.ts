import { type Decimal, powerOfTen } from './decimal.ts';

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

/** Whether a text is a power of ten that may stand behind a number; the empty text isn't. */
export function isMultiplier(text: string): text is Exclude<Multiplier, ''> {
  return text !== '' && Object.hasOwn(exponents, text);
}

/** The power that the multiplier names: 万 → 4. */
export function multiplierExponent(multiplier: Multiplier): number {
  return exponents[multiplier];
}

/** Ten to the power that the multiplier names: 万 → `10000`. */
export function multiplierFactor(multiplier: Multiplier): Decimal {
  return powerOfTen(exponents[multiplier]);
}
