import { type Decimal, decimal } from './decimal.ts';

/** `part ÷ whole` in per cent, rounded half away from zero to one digit after the point; undefined for a `whole` of 0. */
export function percentOf(part: Decimal, whole: Decimal): Decimal | undefined {
  const places = Math.max(placesOf(part), placesOf(whole));
  const [dividend, divisor] = [scaled(part, places) * 1000n, scaled(whole, places)];
  if (divisor === 0n) return undefined;
  const isNegative = dividend < 0n !== divisor < 0n;
  const [a, b] = [dividend < 0n ? -dividend : dividend, divisor < 0n ? -divisor : divisor];
  const tenths = (2n * a + b) / (2n * b);
  const digits = String(tenths).padStart(2, '0');
  return decimal(
    trimmed(`${isNegative && tenths !== 0n ? '-' : ''}${digits.slice(0, -1)}.${digits.slice(-1)}`),
  );
}

function placesOf(value: Decimal): number {
  return value.split('.')[1]?.length ?? 0;
}

function scaled(value: Decimal, places: number): bigint {
  const [whole = '0', fraction = ''] = value.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
}

function trimmed(text: string): string {
  return text.replace(/\.0$/, '');
}
