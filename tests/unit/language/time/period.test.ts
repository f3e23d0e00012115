import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containsDate, containsRange, daysInRange, rangesOverlap } from '#src/language/time/calendar-date.ts';
import {
  asPeriod,
  comparePeriods,
  monthsInPeriod,
  nextPeriod,
  type Period,
  parsePeriod,
  periodOfMonths,
  previousPeriod,
  samePeriodLastYear,
} from '#src/language/time/period.ts';
import { periodName, printPeriod } from '#src/language/time/period-name.ts';
import { runs } from '../../../support/full-run.ts';

function period(text: string): Period {
  const result = parsePeriod(text);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

const day = (text: string) => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return { year, month, day: date };
};

/** Days since 1970-01-01 by JavaScript's calendar: the oracle for everything about days. */
const dayNumber = (date: { year: number; month: number; day: number }) =>
  Date.UTC(date.year, date.month - 1, date.day) / 86_400_000;

/** `YYYY-MM` of the n-th month since the year 0. */
const month = (n: number) => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;

const monthNumbers = fc.integer({ min: 1960 * 12, max: 2190 * 12 });
const ranges = fc
  .tuple(monthNumbers, fc.oneof(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 60 })))
  .map(([first, more]) => ({ first, last: first + more, text: `${month(first)}..${month(first + more)}` }));
const periods = ranges.map(({ text }) => period(text));

describe('parsePeriod, printPeriod, periodName', () => {
  test.each([
    ['2023', '2023', '2023年', '2023-01-01', '2023-12-31', 365],
    ['2024', '2024', '2024年', '2024-01-01', '2024-12-31', 366],
    ['2023-h1', '2023-h1', '2023年上半年', '2023-01-01', '2023-06-30', 181],
    ['2023-h2', '2023-h2', '2023年下半年', '2023-07-01', '2023-12-31', 184],
    ['2023-q1', '2023-q1', '2023年第一季度', '2023-01-01', '2023-03-31', 90],
    ['2023-q2', '2023-q2', '2023年第二季度', '2023-04-01', '2023-06-30', 91],
    ['2023-q3', '2023-q3', '2023年第三季度', '2023-07-01', '2023-09-30', 92],
    ['2023-q4', '2023-q4', '2023年第四季度', '2023-10-01', '2023-12-31', 92],
    ['2023-06', '2023-06', '2023年6月', '2023-06-01', '2023-06-30', 30],
    ['2024-02', '2024-02', '2024年2月', '2024-02-01', '2024-02-29', 29],
    ['2023-12', '2023-12', '2023年12月', '2023-12-01', '2023-12-31', 31],
    ['2023-01..2023-09', '2023-01..2023-09', '2023年前三季度', '2023-01-01', '2023-09-30', 273],
    ['2023-01..2023-08', '2023-01..2023-08', '2023年1—8月', '2023-01-01', '2023-08-31', 243],
    ['2023-02..2023-04', '2023-02..2023-04', '2023年2—4月', '2023-02-01', '2023-04-30', 89],
    ['2023-04..2023-09', '2023-04..2023-09', '2023年4—9月', '2023-04-01', '2023-09-30', 183],
    ['2022-07..2023-06', '2022-07..2023-06', '2022年7月—2023年6月', '2022-07-01', '2023-06-30', 365],
    ['2022-12..2023-02', '2022-12..2023-02', '2022年12月—2023年2月', '2022-12-01', '2023-02-28', 90],
    ['2022-01..2023-12', '2022-01..2023-12', '2022—2023年', '2022-01-01', '2023-12-31', 730],
    // A range of months that has a shorter name is the period of that name.
    ['2023-01..2023-06', '2023-h1', '2023年上半年', '2023-01-01', '2023-06-30', 181],
    ['2023-07..2023-12', '2023-h2', '2023年下半年', '2023-07-01', '2023-12-31', 184],
    ['2023-10..2023-12', '2023-q4', '2023年第四季度', '2023-10-01', '2023-12-31', 92],
    ['2023-01..2023-12', '2023', '2023年', '2023-01-01', '2023-12-31', 365],
    ['2023-06..2023-06', '2023-06', '2023年6月', '2023-06-01', '2023-06-30', 30],
    ['1949', '1949', '1949年', '1949-01-01', '1949-12-31', 365],
    ['2199-h2', '2199-h2', '2199年下半年', '2199-07-01', '2199-12-31', 184],
  ])('%s', (text, id, name, first, last, days) => {
    const value = period(text);
    expect(value).toEqual({ firstDay: day(first), lastDay: day(last) });
    expect(printPeriod(value)).toBe(id);
    expect(periodName(value)).toBe(name);
    expect(daysInRange(value)).toBe(days);
  });

  test.each([
    ['2023-h3', /只有 h1（上半年）和 h2（下半年）/],
    ['2023-h0', /h1/],
    ['2023-q5', /q1 到 q4/],
    ['2023-q0', /q1 到 q4/],
    ['2023-13', /01 到 12/],
    ['2023-00', /01 到 12/],
    ['2023-6', /应为“2023-06”/],
    ['2023-H1', /应为“2023-h1”/],
    ['２０２３-h1', /半角.*应为“2023-h1”/],
    ['2023－h1', /半角.*应为“2023-h1”/],
    ['2023 -h1', /不能有空格/],
    ['2023-h1 ', /不能有空格/],
    ['2023-h1\n', /不能有空格/],
    ['1948', /1949 到 2199/],
    ['2200-h1', /1949 到 2199/],
    ['0023-h1', /1949 到 2199/],
    ['1948-12..1949-01', /1949 到 2199/],
    ['2023-09..2023-01', /写反了.*“2023-01..2023-09”/],
    ['2023-12..2022-12', /写反了/],
    ['2023-01..2023-13', /01 到 12/],
    ['2023-01..09', /两端都要写成月份/],
    ['2023..2024', /两端都要写成月份/],
    ['2023-q1..2023-q3', /两端都要写成月份/],
    ['2023-01..', /两端都要写成月份/],
    ['2023-01..2023-02..2023-03', /不是报告期/],
    ['2023-01-01', /不是报告期/],
    ['2023上半年', /不是报告期/],
    ['23-h1', /不是报告期/],
    ['20230', /不是报告期/],
    ['', /不是报告期/],
  ])('refuses %j and says why', (text, reason) => {
    expect(parsePeriod(text)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });

  test('gives every run of months one id, which reads back to it, and a name of its own', () => {
    const idsByDays = new Map<string, string>();
    const daysByName = new Map<string, string>();
    fc.assert(
      fc.property(ranges, ({ first, last, text }) => {
        const value = period(text);
        const id = printPeriod(value);
        expect(parsePeriod(id)).toEqual({ ok: true, value });
        expect(id.length).toBeLessThanOrEqual(text.length);
        const days = `${first}/${last}`;
        expect(idsByDays.get(days) ?? id).toBe(id);
        idsByDays.set(days, id);
        expect(daysByName.get(periodName(value)) ?? days).toBe(days);
        daysByName.set(periodName(value), days);
      }),
      { numRuns: runs(2000) },
    );
  });

  test('never throws, and prints again what it accepts', () => {
    const nearMiss = fc.string({ unit: fc.constantFrom(...'0123459hq-.. ２年'), maxLength: 18 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearMiss), (text) => {
        const result = parsePeriod(text);
        if (!result.ok) expect(result.reason).toMatch(/[。]$/);
        else expect(parsePeriod(printPeriod(result.value))).toEqual(result);
      }),
      { numRuns: runs(2000) },
    );
  });

  test('survives a slip of the keyboard in a valid id', () => {
    const slips = fc.tuple(periods.map(printPeriod), fc.nat(20), fc.constantFrom(...'0129hq-. x'));
    fc.assert(
      fc.property(slips, ([id, at, char]) => {
        const result = parsePeriod(id.slice(0, at) + char + id.slice(at + 1));
        if (result.ok) expect(dayNumber(result.value.firstDay)).toBeLessThan(dayNumber(result.value.lastDay));
      }),
    );
  });
});

describe('periodOfMonths and asPeriod', () => {
  test('refuse what is no run of whole months', () => {
    expect(() => periodOfMonths(2023, 6, 2023, 5)).toThrow(RangeError);
    expect(() => periodOfMonths(2023, 0, 2023, 5)).toThrow(RangeError);
    expect(asPeriod({ firstDay: day('2023-01-01'), lastDay: day('2023-06-10') })).toBeUndefined();
    expect(asPeriod({ firstDay: day('2023-01-02'), lastDay: day('2023-06-30') })).toBeUndefined();
    expect(asPeriod({ firstDay: day('2024-02-01'), lastDay: day('2024-02-28') })).toBeUndefined();
    expect(asPeriod({ firstDay: day('2023-01-01'), lastDay: day('2023-06-30') })).toEqual(period('2023-h1'));
  });
});

describe('neighbours', () => {
  test.each([
    ['2023-h1', '2022-h2', '2022-h1'],
    ['2023-h2', '2023-h1', '2022-h2'],
    ['2023-q1', '2022-q4', '2022-q1'],
    ['2023-q3', '2023-q2', '2022-q3'],
    ['2023-01', '2022-12', '2022-01'],
    ['2024-03', '2024-02', '2023-03'],
    ['2024-02', '2024-01', '2023-02'],
    ['2023', '2022', '2022'],
    ['2023-01..2023-09', '2022-04..2022-12', '2022-01..2022-09'],
    ['2023-01..2023-08', '2022-05..2022-12', '2022-01..2022-08'],
    ['2022-07..2023-06', '2021-07..2022-06', '2021-07..2022-06'],
    ['2022-01..2023-12', '2020-01..2021-12', '2021-01..2022-12'],
  ])('before %s comes %s; a year before it %s', (text, before, yearBefore) => {
    expect(printPeriod(previousPeriod(period(text)))).toBe(before);
    expect(printPeriod(nextPeriod(period(before)))).toBe(text);
    expect(printPeriod(samePeriodLastYear(period(text)))).toBe(yearBefore);
  });

  test('previous and next undo each other, touch without a gap, and have as many months', () => {
    fc.assert(
      fc.property(ranges, ({ first, last, text }) => {
        const value = period(text);
        const before = previousPeriod(value);
        expect(nextPeriod(before)).toEqual(value);
        expect(previousPeriod(nextPeriod(value))).toEqual(value);
        expect(dayNumber(before.lastDay) + 1).toBe(dayNumber(value.firstDay));
        expect(monthsInPeriod(before)).toBe(last - first + 1);
        expect(rangesOverlap(before, value)).toBe(false);
      }),
    );
  });
});

describe('comparePeriods', () => {
  test('puts the earlier end first, and of these the shorter', () => {
    const ordered = [
      '2022-h2',
      '2022',
      '2023-01',
      '2022-12..2023-01',
      '2023-02',
      '2023-03',
      '2023-q1',
      '2023-q2',
      '2023-h1',
      '2023-01..2023-09',
      '2023-h2',
      '2023',
    ];
    expect(ordered.toReversed().map(period).toSorted(comparePeriods).map(printPeriod)).toEqual(ordered);
  });

  test('is a total order in step with equality', () => {
    // Few distinct periods, so that equal and nested ones meet often.
    const few = fc
      .tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 12 }))
      .map(([first, more]) => period(`${month(24_276 + first)}..${month(24_276 + first + more)}`));
    fc.assert(
      fc.property(few, few, few, (a, b, c) => {
        expect(comparePeriods(a, b) + comparePeriods(b, a)).toBe(0);
        expect(comparePeriods(a, b) === 0).toBe(printPeriod(a) === printPeriod(b));
        if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0) {
          expect(comparePeriods(a, c)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('days and containment', () => {
  test('agree with JavaScript’s calendar', () => {
    fc.assert(
      fc.property(periods, periods, (a, b) => {
        const [firstA, lastA, firstB, lastB] = [a.firstDay, a.lastDay, b.firstDay, b.lastDay].map(
          dayNumber,
        ) as [number, number, number, number];
        expect(firstA).toBeLessThan(lastA);
        expect(daysInRange(a)).toBe(lastA - firstA + 1);
        expect(containsRange(a, b)).toBe(firstA <= firstB && lastB <= lastA);
        expect(rangesOverlap(a, b)).toBe(!(lastA < firstB || lastB < firstA));
        expect(containsRange(a, a)).toBe(true);
      }),
    );
  });

  test.each([
    ['2023', '2023-h1', true],
    ['2023-h1', '2023-06', true],
    ['2023-h1', '2023-07', false],
    ['2023-h1', '2023', false],
    ['2023-h1', '2023-06..2023-07', false],
  ])('%s contains %s: %s', (outer, inner, expected) => {
    expect(containsRange(period(outer), period(inner))).toBe(expected);
  });

  test('every day lies in exactly one month, quarter and half of its year, and their days add up', () => {
    const years = fc.integer({ min: 1949, max: 2199 });
    fc.assert(
      fc.property(years, fc.nat(400), (year, offset) => {
        const date = new Date(Date.UTC(year, 0, 1 + (offset % 365)));
        const today = { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        const parts = [
          Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
          ['q1', 'q2', 'q3', 'q4'].map((quarter) => `${year}-${quarter}`),
          ['h1', 'h2'].map((half) => `${year}-${half}`),
        ];
        for (const part of parts) {
          const all = part.map(period);
          expect(all.filter((one) => containsDate(one, today))).toHaveLength(1);
          expect(all.every((one) => containsRange(period(String(year)), one))).toBe(true);
          expect(all.reduce((sum, one) => sum + daysInRange(one), 0)).toBe(daysInRange(period(String(year))));
        }
      }),
    );
  });
});
