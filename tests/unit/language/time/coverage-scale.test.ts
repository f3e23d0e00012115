import { describe, expect, test } from 'vitest';
import { parseCoverage } from '#src/language/time/coverage.ts';
import { coverageScale } from '#src/language/time/coverage-scale.ts';
import { parsePeriod } from '#src/language/time/period.ts';

describe('coverageScale', () => {
  const ruler = (days: string, period?: string) => {
    const coverage = parseCoverage(days);
    const frame = period === undefined ? undefined : parsePeriod(period);
    if (!coverage.ok || frame?.ok === false) throw new Error('not a coverage');
    return coverageScale(coverage.value, frame?.value);
  };
  const scale = (...args: Parameters<typeof ruler>) =>
    ruler(...args)?.months.map(({ start, end }) => Math.round((end - start) * 1000) / 1000);

  test('1月1日—6月10日 fills five months and a third of the half-year', () => {
    expect(scale('2023-01-01..2023-06-10', '2023-h1')).toEqual([1, 1, 1, 1, 1, 0.333]);
    expect(scale('2023-01-01..2023-06-10')).toEqual([1, 1, 1, 1, 1, 0.333]);
  });

  test('one month of a half-year, days over New Year, a whole year', () => {
    expect(scale('2023-05', '2023-h1')).toEqual([0, 0, 0, 0, 1, 0]);
    expect(scale('2022-12-17..2023-01-31', '2023-h1')).toEqual([0, 0, 0, 0, 0, 0.484, 1, 0, 0, 0, 0, 0]);
    expect(scale('2023', '2023-h2')).toEqual(Array(12).fill(1));
  });

  test('a single day, too short to be seen as a length, is marked where it stands', () => {
    expect(scale('2023-12-31', '2023-h2')).toEqual(Array(6).fill(0));
    expect(ruler('2023-12-31', '2023-h2')?.day).toEqual({ month: 5, at: 0.984 });
    expect(ruler('2023-04-15')?.day).toEqual({ month: 3, at: 0.483 });
    expect(ruler('2023-04-15..2023-04-16')?.day).toBeUndefined();
  });

  test('more than a year is left to words', () => {
    expect(scale('2021-01..2023-12')).toBeUndefined();
  });
});
