import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areAlikeDays } from '#src/catalogue/comparison/compare-sides.ts';
import { type Coverage, parseCoverage } from '#src/language/time/coverage.ts';

function days(text: string): Coverage {
  const result = parseCoverage(text);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

test.each([
  ['2023-h1', '2022-h2', true],
  ['2023-h1', '2019-h1', true],
  ['2023-q1', '2023-q2', true],
  ['2023-02', '2024-02', true],
  ['2023-01..2023-08', '2022-01..2022-08', true],
  ['2023-01-01..2023-06-10', '2022-01-01..2022-06-10', true],
  ['2023-h1', '2023-h1', false],
  ['2023-q1', '2023-h1', false],
  ['2023-h1', '2023-01-01..2023-06-10', false],
  ['2023-01..2023-08', '2023-02..2023-09', false],
  ['2022-12-20..2023-01-05', '2023-12-20..2023-12-31', false],
])('what adds up: %s and %s → %s', (a, b, expected) => {
  expect(areAlikeDays('flow', days(a), days(b))).toBe(expected);
});

test('what is counted at one time: two single days', () => {
  expect(areAlikeDays('stock', days('2023-06-30'), days('2022-12-31'))).toBe(true);
  expect(areAlikeDays('stock', days('2023-06-30'), days('2023-h1'))).toBe(false);
});

/** The day so many days after 1 January 2020, by JavaScript's own calendar. */
function dayOf(number: number) {
  const date = new Date(Date.UTC(2020, 0, 1 + number));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

test('it goes both ways, and never for the same days', () => {
  const range = fc
    .tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 400 }))
    .map(([start, length]) => {
      return { firstDay: dayOf(start), lastDay: dayOf(start + length) };
    });
  fc.assert(
    fc.property(range, range, fc.constantFrom('flow' as const, 'stock' as const), (a, b, measure) => {
      expect(areAlikeDays(measure, a, b)).toBe(areAlikeDays(measure, b, a));
      expect(areAlikeDays(measure, a, a)).toBe(false);
    }),
  );
});
