import {
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  multiplyDecimals,
  powerOfTen,
  printDecimal,
} from '#src/language/quantity/decimal.ts';
import type { Quantity } from '#src/language/quantity/quantity.ts';

/** The value of “all of it” in the canonical unit of a ratio: 100 for 98.7% and 987‰ (both kept in %), 1 for 1.5倍. */
export function wholeInRatioUnit({ dimension }: Pick<Quantity, 'dimension'>): Decimal | undefined {
  if (dimension === 'ratio') return decimal(100);
  return dimension === 'multiple' ? decimal(1) : undefined;
}

/** What one number divided by another comes to, as the site prints it. */
export interface Quotient {
  /** In the unit of the ratio, with one digit more than the ratio has: `98.70%` beside 98.7%. */
  readonly printed: string;
  /** Whether nothing was rounded off. */
  readonly isExact: boolean;
}

/**
 * part ÷ whole in the unit that the ratio is printed in, rounded half up.
 *
 * @returns undefined for anything but single numbers, a whole that isn't above zero, a part below it, and a “ratio” that is none
 */
export function quotientInUnit(part: Quantity, whole: Quantity, ratio: Quantity): Quotient | undefined {
  const oneWhole = wholeInRatioUnit(ratio);
  if (part.kind !== 'single' || whole.kind !== 'single' || ratio.kind !== 'single') return undefined;
  if (oneWhole === undefined || compareDecimals(whole.amount.value, decimal(0)) <= 0) return undefined;
  if (compareDecimals(part.amount.value, decimal(0)) < 0) return undefined;
  const { decimals, place, printedUnit } = ratio.amount;
  const unit = multiplyDecimals(place, powerOfTen(decimals));
  const digits = decimals + 1;
  const dividend = multiplyDecimals(part.amount.value, oneWhole);
  const divisor = multiplyDecimals(whole.amount.value, unit);
  const value = divideDecimals(dividend, divisor, digits);
  if (value === undefined) return undefined;
  return {
    printed: `${printDecimal(value, digits)}${printedUnit}`,
    isExact: compareDecimals(multiplyDecimals(value, divisor), dividend) === 0,
  };
}
