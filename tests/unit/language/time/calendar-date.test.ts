import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calendarDate,
  calendarDateName,
  compareCalendarDates,
  daysInclusive,
  daysInMonth,
  parseCalendarDate,
  printCalendarDate,
} from '#src/language/time/calendar-date.ts';
import { runs } from '../../../support/full-run.ts';

/** JavaScript's own calendar, as the oracle: days since 1970-01-01 of a UTC date. */
function oracleDays(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / 86_400_000;
}

const lowest = oracleDays(1, 1, 1);
const highest = oracleDays(9999, 12, 31);

/** A day made by JavaScript's calendar, so that what is tested doesn't choose its own examples. */
const dayNumbers = fc.integer({ min: lowest, max: highest });
function fromOracle(days: number) {
  const date = new Date(days * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

describe('parseCalendarDate', () => {
  test.each([
    ['2023-06-10', { year: 2023, month: 6, day: 10 }],
    ['2024-02-29', { year: 2024, month: 2, day: 29 }],
    ['2000-02-29', { year: 2000, month: 2, day: 29 }],
    ['0001-01-01', { year: 1, month: 1, day: 1 }],
    ['9999-12-31', { year: 9999, month: 12, day: 31 }],
  ])('reads %s', (text, value) => {
    expect(parseCalendarDate(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['2023-6-10', /要写成 2023-06-10，现在是“2023-6-10”/],
    ['２０２３-06-10', /要写成 2023-06-10/],
    ['2023/06/10', /要写成 2023-06-10/],
    ['2023年6月10日', /要写成 2023-06-10/],
    [' 2023-06-10', /要写成 2023-06-10/],
    ['2023-06-10\n', /要写成 2023-06-10/],
    ['2023-06-10T00:00', /这样的形式/],
    ['20230610', /这样的形式/],
    ['', /这样的形式/],
    ['0000-01-01', /没有0年/],
    ['2023-00-10', /没有0月/],
    ['2023-13-10', /没有13月/],
    ['2023-06-31', /2023年6月没有31日，这个月只有30天/],
    ['2023-02-29', /只有28天/],
    ['1900-02-29', /只有28天/],
    ['2023-06-00', /没有0日/],
  ])('refuses %j and says why', (text, reason) => {
    expect(parseCalendarDate(text)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });

  test('reads what printCalendarDate prints', () => {
    fc.assert(
      fc.property(dayNumbers, (days) => {
        const date = fromOracle(days);
        expect(parseCalendarDate(printCalendarDate(date))).toEqual({ ok: true, value: date });
      }),
    );
  });

  test('accepts exactly the days that exist', () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(part(9999), part(19), part(39), (year, month, day) => {
        const text = [
          String(year).padStart(4, '0'),
          String(month).padStart(2, '0'),
          String(day).padStart(2, '0'),
        ];
        const exists =
          year > 0 &&
          new Date(oracleDays(year, month, day) * 86_400_000).toISOString().slice(0, 10) === text.join('-');
        expect(parseCalendarDate(text.join('-')).ok).toBe(exists);
      }),
      { numRuns: runs(500) },
    );
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseCalendarDate(text)));
  });
});

describe('calendarDate', () => {
  test('refuses a day that does not exist', () => {
    expect(() => calendarDate(2023, 2, 30)).toThrow(RangeError);
    expect(() => calendarDate(2023, 6, 1.5)).toThrow(RangeError);
    expect(() => calendarDate(10_000, 1, 1)).toThrow(RangeError);
  });
});

describe('calendarDateName', () => {
  test('has no padding', () => {
    expect(calendarDateName({ year: 2023, month: 6, day: 1 })).toBe('2023年6月1日');
    expect(calendarDateName({ year: 2023, month: 12, day: 31 })).toBe('2023年12月31日');
  });
});

describe('daysInMonth', () => {
  test.each([
    [2023, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
    [2024, [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]],
  ])('knows the months of %i', (year, days) => {
    expect(days.map((_, index) => daysInMonth(year, index + 1))).toEqual(days);
  });
});

describe('day arithmetic', () => {
  test('counts both ends: 1月1日 to 6月10日 of 2023 are 161 days', () => {
    const first = calendarDate(2023, 1, 1);
    expect(daysInclusive(first, calendarDate(2023, 6, 10))).toBe(161);
    expect(daysInclusive(first, calendarDate(2023, 6, 30))).toBe(181);
    expect(daysInclusive(first, first)).toBe(1);
    expect(daysInclusive(first, calendarDate(2022, 12, 31))).toBe(0);
  });

  test('agrees with JavaScript about every distance', () => {
    fc.assert(
      fc.property(dayNumbers, dayNumbers, (a, b) => {
        expect(daysInclusive(fromOracle(a), fromOracle(b))).toBe(b - a + 1);
      }),
      { numRuns: runs(1000) },
    );
  });

  test('gives every day of four centuries the number after the one before', () => {
    const first = calendarDate(1800, 1, 1);
    for (let days = oracleDays(1800, 1, 1); days < oracleDays(2201, 1, 1); days += 1) {
      const count = daysInclusive(first, fromOracle(days));
      const expected = days - oracleDays(1800, 1, 1) + 1;
      if (count !== expected) expect([days, count]).toEqual([days, expected]);
    }
  });
});

describe('compareCalendarDates', () => {
  test('orders days as time does', () => {
    fc.assert(
      fc.property(dayNumbers, dayNumbers, (a, b) => {
        expect(Math.sign(compareCalendarDates(fromOracle(a), fromOracle(b)))).toBe(Math.sign(a - b));
      }),
    );
    expect(compareCalendarDates(calendarDate(2023, 6, 10), calendarDate(2023, 6, 9))).toBeGreaterThan(0);
  });
});
