import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseChineseInteger, printChineseInteger } from '#src/language/quantity/chinese-number.ts';
import { runs } from '../../../support/full-run.ts';

/** Chinese numerals by another road than the code's: name every digit, then rub out the zeros nobody says. */
function oracle(value: number): string {
  if (value === 0) return '零';
  const digits = String(value);
  let named = '';
  for (const [index, digit] of Array.from(digits).entries()) {
    const power = digits.length - 1 - index;
    named += '零一二三四五六七八九'[Number(digit)];
    if (digit !== '0') named += ['', '十', '百', '千'][power % 4];
    if (power === 8) named += '亿';
    if (power === 4) named += '万';
  }
  return named
    .replace(/零+/g, '零')
    .replace(/零(?=[万亿])/g, '')
    .replace(/亿万/g, '亿零')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
    .replace(/^一十/, '十');
}

const numbers = fc.oneof(
  fc.integer({ min: 0, max: 999_999_999_999 }),
  fc.integer({ min: 0, max: 120_000 }),
  // Numbers full of zeros are where the rules are.
  fc
    .array(fc.constantFrom('0', '0', '0', '1', '5'), { minLength: 1, maxLength: 12 })
    .map((digits) => Number(digits.join(''))),
);

describe('parseChineseInteger', () => {
  test.each([
    ['〇', 0],
    ['零', 0],
    ['三', 3],
    ['两', 2],
    ['十', 10],
    ['十八', 18],
    ['二十', 20],
    ['九十九', 99],
    ['一百', 100],
    ['一百零五', 105],
    ['一百一十', 110],
    ['一百二十', 120],
    ['两百', 200],
    ['二百', 200],
    ['三百零五', 305],
    ['三百〇五', 305],
    ['两千', 2000],
    ['一千零五十', 1050],
    ['一千零五', 1005],
    ['一万', 10_000],
    ['十万', 100_000],
    ['一万二千', 12_000],
    ['两万两千两百二十二', 22_222],
    ['一万零一百', 10_100],
    ['十万零五百', 100_500],
    ['二十万五千', 205_000],
    ['两百四十万', 2_400_000],
    ['一亿', 100_000_000],
    ['一亿零五', 100_000_005],
    ['一亿零五千', 100_005_000],
    ['十二亿三千万', 1_230_000_000],
    ['九千九百九十九亿九千九百九十九万九千九百九十九', 999_999_999_999],
  ])('%s is %i', (text, value) => {
    expect(parseChineseInteger(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['', /空的/],
    ['3', /“3”不是数字/],
    ['壹', /不是数字/],
    ['三座', /“座”不是数字/],
    ['一百二', /两种读法/],
    ['三万五', /两种读法/],
    ['二〇二三', /逐位/],
    ['三五', /逐位/],
    ['零零', /逐位/],
    ['两十', /“两”用错了地方/],
    ['一百零两', /“两”用错了地方/],
    ['十两', /“两”用错了地方/],
    ['一千五十', /应为“一千零五十”/],
    ['一百十八', /应为“一百一十八”/],
    ['一十', /应为“十”/],
    ['一千零', /应为“一千”/],
    ['一万五百', /应为“一万零五百”/],
    ['零五十', /应为“五十”/],
    ['百', /不是完整/],
    ['百亿', /不是完整/],
    ['十十', /不是完整/],
    ['十四五', /不是完整/],
    ['五百千', /不是完整/],
    ['一万万', /不是完整/],
    ['一万亿', /不是完整/],
    [`${'一'.repeat(10_000)}十`, /太长/],
    [`${'零'.repeat(100_000)}千`, /太长/],
  ])('refuses %.20s and says why', (text, reason) => {
    expect(parseChineseInteger(text)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });

  test('accepts a text of numerals exactly where it is the standard form of some number', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'零一二五十百千万亿'), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(texts, (text) => {
        const result = parseChineseInteger(text);
        if (result.ok) expect(oracle(result.value)).toBe(text);
        else expect(result.reason).toMatch(/。$/);
      }),
      { numRuns: runs(5000) },
    );
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseChineseInteger(text)));
  });
});

describe('printChineseInteger', () => {
  test('agrees with the oracle, and reads back', () => {
    fc.assert(
      fc.property(numbers, (value) => {
        expect(printChineseInteger(value)).toBe(oracle(value));
        expect(parseChineseInteger(oracle(value))).toEqual({ ok: true, value });
      }),
      { numRuns: runs(5000) },
    );
  });

  test.each([-1, 1.5, 1e12, Number.NaN])('refuses %d', (value) => {
    expect(() => printChineseInteger(value)).toThrow(RangeError);
  });
});
