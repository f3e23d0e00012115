import {
  absolute,
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  multiplyDecimals,
  powerOfTen,
  printDecimal,
  subtractDecimals,
} from '#src/language/quantity/decimal.ts';
import type { SingleQuantity } from '#src/language/quantity/quantity.ts';
import type { Dimension } from '#src/language/quantity/unit-register.ts';
import type { Figure } from '#src/records/figure.ts';

/** An exact number as it was printed, and by how much rounding to its last digit may have moved it. */
export interface Rounded {
  readonly quantity: SingleQuantity;
  /** In the canonical unit. */
  readonly value: Decimal;
  /** Half of what its last digit is worth; 0 for what is counted one by one. */
  readonly slack: Decimal;
}

/** The number of a figure, if it is one and exact: 约63亿元, 近百辆 and 8%—13% can't be reckoned with. */
export function roundedOf({ quantity }: Figure): Rounded | undefined {
  if (quantity.kind !== 'single' || quantity.qualifier !== 'exact') return undefined;
  const { value, place, decimals, multiplier } = quantity.amount;
  const isCounted = quantity.dimension === 'count' && decimals === 0 && multiplier === '';
  return { quantity, value, slack: isCounted ? decimal(0) : multiplyDecimals(place, decimal('0.5')) };
}

/** Whether numbers of a dimension add up over days; rates and shares don't. */
export function addsUp(dimension: Dimension): boolean {
  return (
    dimension !== 'ratio' &&
    dimension !== 'percentage-points' &&
    dimension !== 'multiple' &&
    dimension !== 'proportion' &&
    dimension !== 'temperature' &&
    dimension !== 'index' &&
    dimension !== 'score' &&
    !dimension.includes('/')
  );
}

/** Whether two numbers differ by no more than rounding allows. */
export function agree(a: Decimal, b: Decimal, allowed: Decimal): boolean {
  const difference = subtractDecimals(a, b);
  return compareDecimals(absolute(difference), allowed) <= 0;
}

/** By how much `a × b` may be off where both factors may: the part that both add included. */
export function slackOfProduct(a: Decimal, slackOfA: Decimal, b: Decimal, slackOfB: Decimal): Decimal {
  return addDecimals(
    multiplyDecimals(absolute(a), slackOfB),
    multiplyDecimals(absolute(b), slackOfA),
    multiplyDecimals(slackOfA, slackOfB),
  );
}

/** A number in the multiplier and unit that another was printed with: 6300000000 beside 1.2亿元 is `63.0亿元`. */
export function printLike(value: Decimal, { amount }: SingleQuantity): string {
  const one = multiplyDecimals(amount.place, powerOfTen(amount.decimals));
  const number = divideDecimals(value, one, 8) ?? value;
  return `${printDecimal(number, amount.decimals).replace('-', '−')}${amount.multiplier}${amount.printedUnit}`;
}
