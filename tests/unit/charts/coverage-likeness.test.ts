import { expect, test } from 'vitest';
import { isNextInLine, likenessKey, rulingLikeness } from '#src/charts/coverage-likeness.ts';
import { parseCoverage } from '#src/language/time/coverage.ts';
import type { FigureCoverage } from '#src/records/figure.ts';

function days(text: string): FigureCoverage {
  const parsed = parseCoverage(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return { kind: 'days', days: parsed.value, isPrinted: true };
}
const undated: FigureCoverage = { kind: 'undated' };

test.each([
  ['2023-06-30', 'day'],
  ['2023-h1', '6 months'],
  ['2023-02', '1 months'],
  ['2023-01-01..2023-06-10', '1-1..6-10'],
])('%s is like %s', (text, key) => {
  expect(likenessKey(days(text))).toBe(key);
});

test.each([
  ['2023-h1', '2023-h2', true],
  ['2022-h2', '2023-h1', true],
  ['2023-h1', '2024-h1', false],
  ['2023-h2', '2023-h1', false],
  ['2023-q1', '2023-h1', false],
  ['2022-06-30', '2023-03-31', true],
  ['2023-06-30', '2023-06-30', false],
  ['2023-06-30', '2022-06-30', false],
  ['2022-01-01..2022-06-10', '2023-01-01..2023-06-10', true],
  ['2021-01-01..2021-06-10', '2023-01-01..2023-06-10', false],
  ['2022-01-01..2022-06-10', '2023-01-01..2023-06-11', false],
])('%s is followed by %s: %s', (earlier, later, expected) => {
  expect(isNextInLine(days(earlier), days(later))).toBe(expected);
});

test('what has no ends is like nothing, and next to nothing', () => {
  expect(likenessKey(undated)).toBeUndefined();
  expect(isNextInLine(undated, undated)).toBe(false);
  expect(isNextInLine(days('2023-h1'), undated)).toBe(false);
});

test('what most values share rules; among equals that of the latest', () => {
  const ruling = (...texts: string[]) => rulingLikeness([...texts.map(days), undated]);
  expect(ruling('2022-h1', '2022-h2', '2023-q1')).toBe('6 months');
  expect(ruling('2023-q1', '2022-h1', '2022-h2')).toBe('6 months');
  expect(ruling('2022-h1', '2023-q1')).toBe('3 months');
  expect(rulingLikeness([undated])).toBeUndefined();
});
