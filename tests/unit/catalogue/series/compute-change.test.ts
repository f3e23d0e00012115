import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeChange } from '#src/catalogue/series/compute-change.ts';
import { parseQuantity } from '#src/language/quantity/parse-quantity.ts';
import type { Quantity } from '#src/language/quantity/quantity.ts';

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
    ['下降4.6%', '增长1.2%', '由降转增，多5.8个百分点'],
    ['减少0.3%', '提高0.4%', '由降转增，多0.7个百分点'],
    ['增长1.2%', '下降4.6%', '由增转降，少5.8个百分点'],
    ['上升12%', '回落3%', '由增转降，少15个百分点'],
    ['下降4.6%', '下降1.2%', '降幅收窄，多3.4个百分点'],
    ['下降10.5%', '降低0.5%', '降幅收窄，多10个百分点'],
    ['下降1.2%', '下降4.6%', '降幅扩大，少3.4个百分点'],
    ['增长9.2%', '增长8.1%', '增幅收窄，少1.1个百分点'],
    ['增长8.1%', '增长9.2%', '增幅扩大，多1.1个百分点'],
    ['持平', '下降2.3%', '少2.3个百分点'],
    ['下降2.3%', '持平', '多2.3个百分点'],
    ['增长6.0%', '上升6.0%', '一样'],
    ['负增长5.0%', '增长1倍', '由降转增，约多100个百分点'],
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
  ['40%', '52.5%', '约多13个百分点'],
  ['40.0%', '52.5%', '多12.5个百分点'],
  ['100%', '98%', '少2个百分点'],
  ['-3.2%', '1.5%', '多4.7个百分点'],
  ['-1.5%', '-3.2%', '少1.7个百分点'],
  ['三成', '四成', '多10个百分点'],
  ['5‰', '3‰', '少0.2个百分点'],
  ['3.5‰', '1.2%', '约多0.9个百分点'],
  ['2.5个百分点', '1.2个百分点', '少1.3个百分点'],
  ['提高2.5个百分点', '下降1.0个百分点', '由增转降，少3.5个百分点'],
])('percentages from %s to %s differ by 百分点 and have no percentage: %s', (from, to, expected) => {
  expect(words(from, to)).toBe(expected);
});

describe('there is no percentage', () => {
  test.each([
    ['-12万元', '35万元', '多47万元'],
    ['35万元', '-12万元', '少47万元'],
    ['-100台', '-25台', '多75台'],
    ['-25台', '-100台', '少75台'],
    ['-40辆', '0辆', '多40辆'],
    ['净增47辆', '净增30辆', '少17辆'],
    ['净减12辆', '净增35辆', '由降转增，多47辆'],
    ['增加47辆', '减少12辆', '由增转降，少59辆'],
    ['减少12辆', '减少47辆', '少35辆'],
    ['-5℃', '38℃', '多43℃'],
    ['1.2倍', '1.5倍', '多0.3倍'],
    ['36℃', '38℃', '多2℃'],
  ])('from %s to %s: %s, and one sentence says why', (from, to, expected) => {
    const [saidWords, formula] = said(from, to);
    expect(saidWords).toBe(expected);
    expect(formula).toMatch(/；[^；]*(?:不再?算百分之几)$/);
    expect(formula).not.toMatch(/÷/);
  });

  test('the reason fits', () => {
    expect(said('-12万元', '35万元')[1]).toBe(
      '35 − (−12) = 47万元；一个数在0以上，一个在0以下，不算百分之几',
    );
    expect(said('-100台', '-25台')[1]).toBe('−25 − (−100) = 75台；前一个数是负数，不算百分之几');
    expect(said('净减12辆', '净增35辆')[1]).toBe('35 − (−12) = 47辆；两个数都是增减，不再算百分之几');
  });
});

test.each([
  ['12辆', '59辆', '多47辆（+391.7%）'],
  ['59辆', '12辆', '少47辆（−79.7%）'],
  ['3起', '0起', '少3起（−100%）'],
  ['100001台', '100000台', '少1台'],
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
  expect(said(from, to)).toEqual([`“${to}”和“${from}”一个是增减，一个是总量，不能比。`]);
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
  const reason = `“${vague}”不是一个确定的数，不算变化。`;
  expect(said(vague, '30台')).toEqual([reason]);
  expect(said('30台', vague)).toEqual([reason]);
});

test('nothing is computed with a ratio of two numbers', () => {
  for (const pair of ['1:2.5', '三分之一']) {
    expect(said(pair, pair)).toEqual([`“${pair}”不是一个确定的数，不算变化。`]);
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
        /^(?:一样|(?:由增转降，|由降转增，|[增降]幅(?:扩大|收窄)，)?约?[多少][0-9.]+(?:[万亿]*元(?:\/吨)?|辆|℃| m|km|倍|个百分点)(?:（约?[+−][0-9.]+%）)?)$/,
      );
      const formula = change.formula.replaceAll(/“[^”]*”/g, '');
      expect(formula + change.words).not.toMatch(/NaN|undefined|Infinity|-|[−+]\s*[−+]|−0(?![.\d])/);
      // A percentage stands only where both numbers are levels and the base is above 0.
      if (change.words.includes('%')) {
        expect(from.startsWith('-') || to.startsWith('-') || /^[增下净提负]/.test(from)).toBe(false);
        expect(change.words).not.toContain('百分点');
      }
      if (change.words.startsWith('多')) expect(Number(change.difference)).toBeGreaterThan(0);
      if (change.words.startsWith('少')) expect(Number(change.difference)).toBeLessThan(0);
    }),
    { numRuns: 4000 },
  );
  expect(computed).toBeGreaterThan(300);
});
