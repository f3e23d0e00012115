import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  decimalToNumber,
  divideDecimals,
  multiplyDecimals,
  parseDecimal,
  percentOf,
  powerOfTen,
  printDecimal,
  subtractDecimals,
} from '#src/language/quantity/decimal.ts';
import { runs } from '../../../support/full-run.ts';

/** A decimal's text as a fraction of whole numbers, read character by character: shares nothing with the code. */
function fraction(text: string): { over: bigint; under: bigint } {
  let over = 0n;
  let under = 1n;
  let isAfterPoint = false;
  for (const char of text.replace('-', '')) {
    if (char === '.') isAfterPoint = true;
    else {
      over = over * 10n + BigInt(char);
      if (isAfterPoint) under *= 10n;
    }
  }
  return { over: text.startsWith('-') ? -over : over, under };
}

function isEqualFraction(text: string, over: bigint, under: bigint): boolean {
  const value = fraction(text);
  return value.over * under === over * value.under;
}

const digits = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0000123456789'), minLength: 1, maxLength });
const decimalTexts = fc
  .tuple(fc.constantFrom('', '-'), digits(20), fc.option(digits(15)))
  .map(([sign, whole, part]) => `${sign}${whole}${part === null ? '' : `.${part}`}`);
const decimals = decimalTexts.map((text) => decimal(text));

const canonicalForm = /^(0|-?(?!0(\.|$)(?!.*[1-9]))(0|[1-9][0-9]*)(\.[0-9]*[1-9])?)$/;

describe('parseDecimal', () => {
  test.each([
    ['786300', '786300'],
    ['7.650', '7.65'],
    ['007.0', '7'],
    ['0.10', '0.1'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['-3.20', '-3.2'],
    ['100', '100'],
  ])('%s is %s', (text, value) => {
    expect(parseDecimal(text)).toEqual({ ok: true, value });
  });

  test.each(['', '.5', '5.', '1e3', '1,000', '+1', '--1', '１', ' 1', '1\n', '1.2.3', 'NaN'])(
    'refuses %j',
    (text) => {
      expect(parseDecimal(text).ok).toBe(false);
      expect(() => decimal(text)).toThrow(RangeError);
    },
  );

  test('keeps the value and gives it one form', () => {
    fc.assert(
      fc.property(decimalTexts, (text) => {
        const value = decimal(text);
        const { over, under } = fraction(text);
        expect(value).toMatch(canonicalForm);
        expect(isEqualFraction(value, over, under)).toBe(true);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('arithmetic', () => {
  test('is exact where binary floating point is not', () => {
    expect(1.1 * 1.1).not.toBe(1.21);
    expect(multiplyDecimals(decimal('1.1'), decimal('1.1'))).toBe('1.21');
    expect(addDecimals(decimal('0.1'), decimal('0.2'))).toBe('0.3');
    expect(multiplyDecimals(decimal('78.63'), powerOfTen(4))).toBe('786300');
    expect(addDecimals()).toBe('0');
    expect(multiplyDecimals()).toBe('1');
  });

  test('agrees with fractions of whole numbers', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const [x, y] = [fraction(a), fraction(b)];
        const under = x.under * y.under;
        expect(isEqualFraction(addDecimals(a, b), x.over * y.under + y.over * x.under, under)).toBe(true);
        expect(isEqualFraction(subtractDecimals(a, b), x.over * y.under - y.over * x.under, under)).toBe(
          true,
        );
        expect(isEqualFraction(multiplyDecimals(a, b), x.over * y.over, under)).toBe(true);
        const difference = x.over * y.under - y.over * x.under;
        expect(compareDecimals(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
        expect(compareDecimals(a, a)).toBe(0);
        for (const result of [addDecimals(a, b), subtractDecimals(a, b), multiplyDecimals(a, b)]) {
          expect(result).toMatch(canonicalForm);
        }
      }),
      { numRuns: runs(1000) },
    );
  });

  test('knows the powers of ten', () => {
    expect([12, 4, 1, 0, -1, -6].map(powerOfTen)).toEqual([
      '1000000000000',
      '10000',
      '10',
      '1',
      '0.1',
      '0.000001',
    ]);
  });

  test('gives a number for charts', () => {
    expect(decimalToNumber(decimal('-7.65'))).toBe(-7.65);
  });
});

describe('printDecimal', () => {
  test.each([
    ['8.4', 2, '8.40'],
    ['8', 2, '8.00'],
    ['8', 0, '8'],
    ['8.45', 1, '8.45'],
    ['-0.5', 3, '-0.500'],
  ] as const)('%s with %i places is %s', (value, places, printed) => {
    expect(printDecimal(decimal(value) satisfies Decimal, places)).toBe(printed);
  });
});

test.each([
  ['2', '3', 0, '1'],
  ['1', '2', 0, '1'],
  ['-1', '2', 0, '-1'],
  ['1', '-2', 0, '-1'],
  ['-1', '-2', 0, '1'],
  ['0.49', '1', 0, '0'],
  ['3785', '100', 0, '38'],
  ['1', '0.03', 2, '33.33'],
  ['0.001', '8', 5, '0.00013'],
  ['6', '3', 4, '2'],
  ['5', '0', 2, undefined],
])('%s ÷ %s to %i places, half away from zero, is %s', (dividend, divisor, places, quotient) => {
  expect(divideDecimals(decimal(dividend), decimal(divisor), places)).toBe(quotient);
});

test.each([
  ['1', '3', '33.3'],
  ['2', '3', '66.7'],
  ['-1', '8', '-12.5'],
  ['8.4', '16', '52.5'],
  ['1', '2000', '0.1'],
  ['-1', '3000', '0'],
  ['0', '5', '0'],
  ['1', '0', undefined],
])('percentOf %s of %s: %s', (part, whole, percent) => {
  expect(percentOf(decimal(part), decimal(whole))).toBe(percent);
});
