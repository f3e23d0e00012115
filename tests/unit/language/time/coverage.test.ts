import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysInRange } from '#src/language/time/calendar-date.ts';
import {
  type Coverage,
  coverageName,
  parseCoverage,
  printCoverage,
  sameCoverageLastYear,
} from '#src/language/time/coverage.ts';
import { parsePeriod } from '#src/language/time/period.ts';
import { runs } from '../../../support/full-run.ts';

function coverage(text: string): Coverage {
  const result = parseCoverage(text);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

describe('parseCoverage, printCoverage, coverageName', () => {
  test.each([
    ['2023-01-01..2023-06-10', '2023-01-01..2023-06-10', '2023年1月1日—6月10日', 161],
    ['2022-12-20..2023-01-05', '2022-12-20..2023-01-05', '2022年12月20日—2023年1月5日', 17],
    ['2023-06-10', '2023-06-10', '2023年6月10日', 1],
    ['2023-06-10..2023-06-10', '2023-06-10', '2023年6月10日', 1],
    ['2023-h1', '2023-h1', '2023年上半年', 181],
    ['2023-01..2023-06', '2023-h1', '2023年上半年', 181],
    ['2023-01-01..2023-06-30', '2023-h1', '2023年上半年', 181],
    ['2023-01-01..2023-12-31', '2023', '2023年', 365],
    ['2024-02-01..2024-02-28', '2024-02-01..2024-02-28', '2024年2月1日—2月28日', 28],
    ['2024-02-01..2024-02-29', '2024-02', '2024年2月', 29],
  ])('%s', (text, id, name, days) => {
    expect(printCoverage(coverage(text))).toBe(id);
    expect(coverageName(coverage(text))).toBe(name);
    expect(daysInRange(coverage(text))).toBe(days);
  });

  test('whole months given by their days are the period itself', () => {
    expect(parseCoverage('2023-01-01..2023-06-30')).toEqual(parsePeriod('2023-h1'));
  });

  test.each([
    ['2023-06-10..2023-01-01', /写反了.*“2023-01-01..2023-06-10”/],
    ['2023-01-01..2023-06', /写得一样细/],
    ['2023-01..2023-06-10', /写得一样细/],
    ['2023-02-30..2023-06-10', /只有28天/],
    ['2023-1-1..2023-06-10', /要写成 2023-01-01/],
    ['2023-01-01..2023-06-31', /只有30天/],
    ['1948-01-01..2023-06-10', /1949 到 2199/],
    ['2023-01-01..2203-06-10', /1949 到 2199/],
    ['2023-01-01..2023-02-01..2023-03-01', /不是报告期/],
    ['2023-01-01 ..2023-06-10', /写得一样细|空格/],
    ['2023-h3', /h1/],
    ['1月1日至6月10日', /不是报告期/],
    ['', /不是报告期/],
  ])('refuses %j and says why', (text, reason) => {
    expect(parseCoverage(text)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });

  test('one id for each run of days, which reads back to it', () => {
    const firstDays = fc.integer({ min: Date.UTC(1960, 0) / 864e5, max: Date.UTC(2190, 0) / 864e5 });
    const isoDay = (days: number) => new Date(days * 864e5).toISOString().slice(0, 10);
    fc.assert(
      fc.property(firstDays, fc.nat(800), (first, more) => {
        const value = coverage(`${isoDay(first)}..${isoDay(first + more)}`);
        expect(parseCoverage(printCoverage(value))).toEqual({ ok: true, value });
        expect(daysInRange(value)).toBe(more + 1);
      }),
      { numRuns: runs(1000) },
    );
  });

  test('never throws', () => {
    const nearMiss = fc.string({ unit: fc.constantFrom(...'0123-. h'), maxLength: 24 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearMiss), (text) => void parseCoverage(text)),
      { numRuns: runs(1000) },
    );
  });
});

describe('sameCoverageLastYear', () => {
  test.each([
    ['2023-01-01..2023-06-10', '2022-01-01..2022-06-10'],
    ['2024-02-29', '2023-02-28'],
    ['2024-01-01..2024-02-29', '2023-01..2023-02'],
    ['2025-02', '2024-02'],
    ['2023-h1', '2022-h1'],
  ])('%s → %s', (text, expected) => {
    expect(printCoverage(sameCoverageLastYear(coverage(text)))).toBe(expected);
  });
});
