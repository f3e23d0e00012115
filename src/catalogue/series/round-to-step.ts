import { type Decimal, decimal, multiplyDecimals, powerOfTen } from '#src/language/quantity/decimal.ts';

/**
 * The multiple of `step` nearest to a number, half away from zero: 3785 by steps of 100 is 3800.
 *
 * @param step more than 0
 */
export function roundToStep(value: Decimal, step: Decimal): Decimal {
  const places = Math.max(placesOf(value), placesOf(step));
  const [units, unit] = [scaled(value, places), scaled(step, places)];
  const magnitude = units < 0n ? -units : units;
  const steps = (2n * magnitude + unit) / (2n * unit);
  return multiplyDecimals(decimal(units < 0n ? -steps : steps), step);
}

function placesOf(value: Decimal): number {
  return value.split('.')[1]?.length ?? 0;
}

function scaled(value: Decimal, places: number): bigint {
  return BigInt(multiplyDecimals(value, powerOfTen(places)));
}
