import { type Parsed, parsed, refused } from '#src/language/parsed.ts';

declare const exact: unique symbol;

/**
 * An exact decimal number as its canonical text: `786300`, `-0.5`. No superfluous zeros, no exponent, no `-0`.
 *
 * Text rather than binary floating point, in which 1.48 × 10000 is not 14800; and text rather than an object, so
 * that equal numbers are `===` and go into JSON and CSV as they are.
 */
export type Decimal = string & { readonly [exact]: true };

/** What needs no rewriting. */
const canonical = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*[1-9])?$/;

/** Reads plain decimal notation: digits, at most one point with digits on both sides, at most one leading `-`. */
export function parseDecimal(text: string): Parsed<Decimal> {
  if (canonical.test(text) && text !== '-0') return parsed(text as Decimal);
  if (!/^-?[0-9]+(\.[0-9]+)?$/.test(text)) return refused(`“${text}”不是数字，应写成 12.5 这样的形式。`);
  return parsed(compose(split(text)));
}

/**
 * A decimal from text or a whole number that the program itself wrote down.
 *
 * @throws RangeError where it isn't one; text from people goes through {@link parseDecimal}
 */
export function decimal(value: string | number | bigint): Decimal {
  const result = parseDecimal(String(value));
  if (!result.ok) throw new RangeError(`Not a decimal: ${value}`);
  return result.value;
}

/** Ten to a whole power: 4 → `10000`, -2 → `0.01`. */
export function powerOfTen(exponent: number): Decimal {
  return (exponent >= 0 ? `1${'0'.repeat(exponent)}` : `0.${'0'.repeat(-exponent - 1)}1`) as Decimal;
}

/** The exact sum; `0` for no terms. */
export function addDecimals(...terms: readonly Decimal[]): Decimal {
  return compose(
    terms.map(split).reduce(
      (sum, term) => {
        const places = Math.max(sum.places, term.places);
        return { units: scaled(sum, places) + scaled(term, places), places };
      },
      { units: 0n, places: 0 },
    ),
  );
}

/** The exact difference `a - b`. */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, multiplyDecimals(decimal(-1), b));
}

/** The number without its sign. */
export function absolute(value: Decimal): Decimal {
  return compareDecimals(value, decimal(0)) < 0 ? multiplyDecimals(decimal(-1), value) : value;
}

/** The exact product; `1` for no factors. */
export function multiplyDecimals(...factors: readonly Decimal[]): Decimal {
  const telling = factors.filter((factor) => factor !== '1');
  const [only, second] = telling;
  if (second === undefined) return only ?? decimal(1);
  return compose(
    telling.map(split).reduce(
      (product, factor) => ({
        units: product.units * factor.units,
        places: product.places + factor.places,
      }),
      { units: 1n, places: 0 },
    ),
  );
}

/** How many digits the number has after the point; none of them is a superfluous zero. */
export function placesOf(value: Decimal): number {
  const point = value.indexOf('.');
  return point === -1 ? 0 : value.length - point - 1;
}

/**
 * The quotient rounded half away from zero to `places` digits after the point.
 *
 * @returns undefined for a divisor of 0
 */
export function divideDecimals(dividend: Decimal, divisor: Decimal, places: number): Decimal | undefined {
  const [a, b] = [split(dividend), split(divisor)];
  if (b.units === 0n) return undefined;
  const common = Math.max(a.places, b.places);
  const [numerator, denominator] = [scaled(a, common + places), scaled(b, common)];
  const isNegative = numerator < 0n !== denominator < 0n;
  const [top, bottom] = [magnitude(numerator), magnitude(denominator)];
  const units = (2n * top + bottom) / (2n * bottom);
  return compose({ units: isNegative ? -units : units, places });
}

/** `part ÷ whole` in per cent, rounded to one digit after the point; undefined for a `whole` of 0. */
export function percentOf(part: Decimal, whole: Decimal): Decimal | undefined {
  return divideDecimals(multiplyDecimals(part, decimal(100)), whole, 1);
}

/** Negative where `a` is the smaller number, 0 exactly for equal ones. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  if (a === b) return 0;
  const [left, right] = [split(a), split(b)];
  const places = Math.max(left.places, right.places);
  const difference = scaled(left, places) - scaled(right, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The nearest JavaScript number, for charts and sorting; not for sums. */
export function decimalToNumber(value: Decimal): number {
  return Number(value);
}

/** The number with at least `places` digits after the point: (`8.4`, 2) → `8.40`. Never rounds. */
export function printDecimal(value: Decimal, places: number): string {
  const present = placesOf(value);
  if (present >= places) return value;
  return `${value}${present === 0 ? '.' : ''}${'0'.repeat(places - present)}`;
}

/** The number is `units` divided by ten to the power `places`. */
interface Scaled {
  readonly units: bigint;
  readonly places: number;
}

function split(text: string): Scaled {
  const [whole = '', fraction = ''] = text.split('.');
  return { units: BigInt(whole + fraction), places: fraction.length };
}

function scaled({ units, places }: Scaled, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - places);
}

function magnitude(units: bigint): bigint {
  return units < 0n ? -units : units;
}

function compose({ units, places }: Scaled): Decimal {
  const sign = units < 0n ? '-' : '';
  const digits = String(magnitude(units)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}` as Decimal;
}
