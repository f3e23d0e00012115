import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeChange } from '#src/catalogue/series/compute-change.ts';
import { parseQuantity } from '#src/language/quantity/parse-quantity.ts';
import type { Quantity } from '#src/language/quantity/quantity.ts';
import { runs } from '../../../support/full-run.ts';

function quantity(printed: string): Quantity {
  const read = parseQuantity(printed);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

/** What is said of the change from one printed value to another, and its arithmetic; or the reason of the refusal. */
function said(from: string, to: string): string[] {
  const change = computeChange(quantity(to), quantity(from));
  return change.kind === 'computed' ? [change.words, change.formula] : [change.reason];
}

const words = (from: string, to: string) => said(from, to)[0];

describe('two changes in per cent', () => {
  test.each([
    ['下降4.6%', '增长1.2%', '由降转增，回升5.8个百分点'],
    ['减少0.3%', '提高0.4%', '由降转增，回升0.7个百分点'],
    ['增长1.2%', '下降4.6%', '由增转降，回落5.8个百分点'],
    ['上升12%', '回落3%', '由增转降，回落15个百分点'],
    ['下降4.6%', '下降1.2%', '降幅收窄3.4个百分点'],
    ['下降10.5%', '降低0.5%', '降幅收窄10个百分点'],
    ['下降1.2%', '下降4.6%', '降幅扩大3.4个百分点'],
    ['增长9.2%', '增长8.1%', '增幅收窄1.1个百分点'],
    ['增长8.1%', '增长9.2%', '增幅扩大1.1个百分点'],
    ['持平', '下降2.3%', '下降2.3个百分点'],
    ['下降2.3%', '持平', '上升2.3个百分点'],
    ['增长6.0%', '上升6.0%', '持平'],
    ['负增长5.0%', '增长1倍', '由降转增，回升约100个百分点'],
  ])('from %s to %s: %s', (from, to, expected) => {
    const sides = [from, to].map((printed): Quantity => {
      const read = quantity(printed);
      // 持平 has the unit of its metric.
      return read.change === 'same' ? { ...read, dimension: 'ratio', canonicalUnit: '%' } : read;
    });
    const [before, after] = sides;
    const change = before && after && computeChange(after, before);
    expect(change).toMatchObject({ kind: 'computed', words: expected, percent: undefined });
  });

  test('the arithmetic keeps a negative number in brackets', () => {
    expect(said('下降4.6%', '增长1.2%')[1]).toBe('1.2 − (−4.6) = 5.8个百分点');
    expect(said('增长1.2%', '下降4.6%')[1]).toBe('−4.6 − 1.2 = −5.8个百分点');
    expect(said('下降4.6%', '下降1.2%')[1]).toBe('−1.2 − (−4.6) = 3.4个百分点');
  });
});

test.each([
  ['40%', '52.5%', '上升约13个百分点'],
  ['40.0%', '52.5%', '上升12.5个百分点'],
  ['100%', '98%', '下降2个百分点'],
  ['-3.2%', '1.5%', '上升4.7个百分点'],
  ['-1.5%', '-3.2%', '下降1.7个百分点'],
  ['三成', '四成', '上升10个百分点'],
  ['5‰', '3‰', '下降0.2个百分点'],
  ['3.5‰', '1.2%', '上升约0.9个百分点'],
  ['2.5个百分点', '1.2个百分点', '下降1.3个百分点'],
  ['提高2.5个百分点', '下降1.0个百分点', '由增转降，回落3.5个百分点'],
])('percentages from %s to %s differ by 百分点 and have no percentage: %s', (from, to, expected) => {
  expect(words(from, to)).toBe(expected);
});

test('the arithmetic says why a percentage has few digits', () => {
  expect(said('3亿元', '2亿元')[1]).toBe('2 − 3 = −1亿元；−1 ÷ 3 ≈ −30%；按原文精度取位');
  expect(said('3台', '2台')[1]).toBe('2 − 3 = −1台；−1 ÷ 3 ≈ −33.3%');
});

describe('there is no percentage', () => {
  test.each([
    ['-12万元', '35万元', '增加47万元'],
    ['35万元', '-12万元', '减少47万元'],
    ['-100台', '-25台', '增加75台'],
    ['-25台', '-100台', '减少75台'],
    ['-40辆', '0辆', '增加40辆'],
    ['净增47辆', '净增30辆', '少增17辆'],
    ['净增30辆', '净增47辆', '多增17辆'],
    ['净减12辆', '净增35辆', '由降转增，增加47辆'],
    ['增加47辆', '减少12辆', '由增转降，减少59辆'],
    ['减少12辆', '减少47辆', '多减35辆'],
    ['减少47辆', '减少12辆', '少减35辆'],
    ['-5℃', '38℃', '上升43℃'],
    ['1.2倍', '1.5倍', '增加0.3倍'],
    ['36℃', '38℃', '上升2℃'],
  ])('from %s to %s: %s, and one sentence says why', (from, to, expected) => {
    const [saidWords, formula] = said(from, to);
    expect(saidWords).toBe(expected);
    expect(formula).toMatch(/；[^；]*不计算百分比$/);
    expect(formula).not.toMatch(/÷/);
  });

  test('the reason fits', () => {
    expect(said('-12万元', '35万元')[1]).toBe('35 − (−12) = 47万元；两数一正一负，不计算百分比');
    expect(said('-100台', '-25台')[1]).toBe('−25 − (−100) = 75台；基数为负，不计算百分比');
    expect(said('净减12辆', '净增35辆')[1]).toBe('35 − (−12) = 47辆；两数均为增减量，不计算百分比');
  });
});

test.each([
  ['12辆', '59辆', '增加47辆，增长391.7%'],
  ['59辆', '12辆', '减少47辆，下降79.7%'],
  ['3起', '0起', '减少3起，下降100%'],
  ['100001台', '100000台', '减少1台'],
  // No more digits than the shorter of two rounded numbers
  ['3亿元', '2亿元', '减少1亿元，下降约30%'],
  ['2亿元', '4亿元', '增加2亿元，增长100%'],
  ['3万台', '8万台', '增加5万台，增长约200%'],
  ['3.2万台', '4.1万台', '增加9000台，增长约28%'],
  ['0.6亿元', '0.8亿元', '增加2000万元，增长约30%'],
  ['1.2km', '1.5km', '增加0.3km，增长25%'],
  ['9.8亿元', '10.3亿元', '增加5000万元，增长5.1%'],
  ['8公里', '11公里', '增加3公里，增长约40%'],
  // Honest as they are
  ['1.26亿元', '1.39亿元', '增加1300万元，增长10.3%'],
  ['8815万元', '8981万元', '增加166万元，增长1.9%'],
  ['287台', '301台', '增加14台，增长4.9%'],
  ['3台', '2台', '减少1台，下降33.3%'],
  ['300元', '200元', '减少100元，下降33.3%'],
])('levels from %s to %s: %s', (from, to, expected) => {
  expect(words(from, to)).toBe(expected);
});

test.each([
  ['12%', '增长3%'],
  ['增长3%', '12%'],
  ['98.5%', '下降1.2%'],
  ['334台', '增加20台'],
  ['净减12辆', '59辆'],
  ['63万元', '增长5万元'],
  ['0起', '减少3起'],
  ['下降2个百分点', '2个百分点'],
  ['约30辆', '净增12辆'],
  ['100%', '增长1倍'],
])('a change and a level are not compared: %s and %s', (from, to) => {
  expect(said(from, to)).toEqual([`“${to}”与“${from}”分别为增减量和总量，不可比。`]);
});

test.each([
  '近百台',
  '上千台',
  '数十台',
  '十几台',
  '三四十台',
  '百余台',
  '几十台',
  '过百台',
  '近千台',
  '数百台',
])('nothing is computed with %s, whichever comes first', (vague) => {
  const reason = `“${vague}”不是确定的数值，不计算变化。`;
  expect(said(vague, '30台')).toEqual([reason]);
  expect(said('30台', vague)).toEqual([reason]);
});

test('nothing is computed with a ratio of two numbers', () => {
  for (const pair of ['1:2.5', '三分之一']) {
    expect(said(pair, pair)).toEqual([`“${pair}”不是确定的数值，不计算变化。`]);
  }
});

test('no pair of values makes words that no one could have written', () => {
  const number = fc
    .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 3 }))
    .map(([units, places]) => (units / 10 ** places).toFixed(places));
  const level = fc
    .tuple(
      number,
      fc.constantFrom('辆', '万元', '亿元', '元', '%', '‰', '℃', 'km', '个百分点', '倍', '元/吨'),
    )
    .filter(([value, unit]) => unit !== '倍' || !value.startsWith('-'))
    .map(([value, unit]) => `${value}${unit}`);
  const change = fc
    .tuple(
      fc.constantFrom('增长', '下降', '净增', '净减', '提高', '负增长'),
      number,
      fc.constantFrom('%', '辆', '万元'),
    )
    .map(([word, value, unit]) => `${word}${value.replace('-', '')}${unit}`);
  const value = fc
    .tuple(fc.constantFrom('', '约'), fc.oneof(level, change))
    .map(([about, printed]) => (/^[0-9]/.test(printed) ? `${about}${printed}` : printed));
  let computed = 0;
  fc.assert(
    fc.property(value, value, (from, to) => {
      const change = computeChange(quantity(to), quantity(from));
      if (change.kind === 'refused') {
        expect(change.reason).toMatch(/^[^−]*。$/);
        return;
      }
      computed += 1;
      expect(change.words).toMatch(
        /^(?:持平|(?:(?:由增转降，|由降转增，)?(?:增加|减少|上升|下降|回升|回落)|[增降]幅(?:扩大|收窄)|[多少][增减])约?[0-9.]+(?:[万亿]*元(?:\/吨)?|辆|℃| m|km|倍|个百分点)(?:，(?:增长|下降)约?[0-9.]+%)?)$/,
      );
      expect(change.formula === '').toBe(change.words === '持平');
      const formula = change.formula.replaceAll(/“[^”]*”/g, '');
      expect(formula + change.words).not.toMatch(/NaN|undefined|Infinity|-|[−+]\s*[−+]|−0(?![.\d])/);
      // A percentage stands only where both numbers are levels and the base is above 0.
      if (change.words.includes('%')) {
        expect(from.startsWith('-') || to.startsWith('-') || /^[增下净提负]/.test(from)).toBe(false);
        expect(change.words).not.toContain('百分点');
      }
      const isMore = /^(?:由降转增，|增加|上升|增幅扩大|降幅收窄|多增|少减)/.test(change.words);
      const isLess = /^(?:由增转降，|减少|下降|增幅收窄|降幅扩大|少增|多减)/.test(change.words);
      expect(Math.sign(Number(change.difference))).toBe(isMore ? 1 : isLess ? -1 : 0);
    }),
    { numRuns: runs(4000) },
  );
  expect(computed).toBeGreaterThan(runs(200));
});
