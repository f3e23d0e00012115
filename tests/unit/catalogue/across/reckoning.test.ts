import { describe, expect, test } from 'vitest';
import { reckonCompletion } from '#src/catalogue/across/completion.ts';
import { reckonHalves } from '#src/catalogue/across/halves.ts';
import { type Rounded, roundedOf } from '#src/catalogue/across/rounded.ts';
import { reckonChange } from '#src/catalogue/across/year-on-year.ts';
import { parseQuantity } from '#src/language/quantity/parse-quantity.ts';
import type { Figure } from '#src/records/figure.ts';

function rounded(printed: string): Rounded {
  const quantity = parseQuantity(printed);
  if (!quantity.ok) throw new Error(quantity.reason);
  const found = roundedOf({ quantity: quantity.value } as Figure);
  if (found === undefined) throw new Error(`${printed} is no exact number`);
  return found;
}

test.each(['约63亿元', '近百辆次', '8%—13%', '30余台', '三分之一'])(
  '%s can’t be reckoned with',
  (printed) => {
    const quantity = parseQuantity(printed);
    expect(quantity.ok && roundedOf({ quantity: quantity.value } as Figure)).toBeUndefined();
  },
);

describe('two halves and the whole', () => {
  test.each([
    ['334起', '366起', '700起', 'holds', '334起 + 366起 = 700起 = 700起'],
    ['334起', '366起', '701起', 'fails', '334起 + 366起 = 700起 ≠ 701起'],
    ['9800万元', '1.40亿元', '2.38亿元', 'holds', '9800万元 + 1.40亿元 = 2.38亿元 = 2.38亿元'],
    ['8981万元', '1.39亿元', '2.29亿元', 'holds', '8981万元 + 1.39亿元 = 2.2881亿元 ≈ 2.29亿元'],
    ['8981万元', '1.39亿元', '2.31亿元', 'fails', '8981万元 + 1.39亿元 = 2.2881亿元 ≠ 2.31亿元'],
    ['59.3万元', '61.8万元', '121.2万元', 'holds', '59.3万元 + 61.8万元 = 121.1万元 ≈ 121.2万元'],
    ['59.3万元', '61.8万元', '121.3万元', 'fails', '59.3万元 + 61.8万元 = 121.1万元 ≠ 121.3万元'],
    ['12公里', '13公里', '26公里', 'holds', '12公里 + 13公里 = 25公里 ≈ 26公里'],
    ['0起', '7起', '7起', 'holds', '0起 + 7起 = 7起 = 7起'],
  ])('%s and %s come to %s: %s', (first, second, whole, verdict, formula) => {
    expect(reckonHalves(rounded(first), rounded(second), rounded(whole))).toMatchObject({ verdict, formula });
  });
});

describe('a printed 同比', () => {
  test.each([
    ['334起', '314起', '增长6.4%', 'holds', '（334起 − 314起）÷ 314起 ≈ +6.37% ≈ +6.4%'],
    ['334起', '314起', '增长6.3%', 'fails', '（334起 − 314起）÷ 314起 ≈ +6.37% ≠ +6.3%'],
    ['334起', '314起', '下降6.4%', 'fails', '（334起 − 314起）÷ 314起 ≈ +6.37% ≠ −6.4%'],
    ['314起', '334起', '下降6%', 'holds', '（314起 − 334起）÷ 334起 ≈ −6.0% ≈ −6%'],
    ['150起', '100起', '增长50%', 'holds', '（150起 − 100起）÷ 100起 = +50.0% = +50%'],
    ['300起', '100起', '增长2倍', 'holds', '（300起 − 100起）÷ 100起 = +200.0% = +200%'],
    ['0起', '3起', '下降100%', 'holds', '（0起 − 3起）÷ 3起 = −100.0% = −100%'],
    ['334起', '314起', '增加20起', 'holds', '334起 − 314起 = 20起 = 20起'],
    ['334起', '314起', '减少20起', 'fails', '334起 − 314起 = 20起 ≠ −20起'],
    ['98.7%', '96.4%', '提高2.3个百分点', 'holds', '98.7% − 96.4% = 2.3个百分点 = 2.3个百分点'],
    ['98.7%', '96.4%', '下降2.3个百分点', 'fails', '98.7% − 96.4% = 2.3个百分点 ≠ −2.3个百分点'],
    // 1.2 and 1.1 may be anything from 1.15 to 1.25 and from 1.05 to 1.15: from 0 % to 19 %.
    ['1.2亿元', '1.1亿元', '增长18.9%', 'holds', '（1.2亿元 − 1.1亿元）÷ 1.1亿元 ≈ +9.09% ≈ +18.9%'],
    ['1.2亿元', '1.1亿元', '增长19.2%', 'fails', '（1.2亿元 − 1.1亿元）÷ 1.1亿元 ≈ +9.09% ≠ +19.2%'],
  ])('%s after %s, %s: %s', (now, before, change, verdict, formula) => {
    expect(reckonChange(rounded(now), rounded(before), rounded(change))).toMatchObject({ verdict, formula });
  });
  test.each([
    ['a base of nothing', '3起', '0起', '增长100%'],
    ['a share that grows by per cent', '98.7%', '96.4%', '提高2.3%'],
    ['points of what is no share', '334起', '314起', '提高2个百分点'],
    ['another unit', '334起', '314起', '增加20公里'],
    ['levels of two units', '334起', '314公里', '增长6.4%'],
  ])('%s isn’t reckoned', (_name, now, before, change) => {
    expect(reckonChange(rounded(now), rounded(before), rounded(change))).toBeUndefined();
  });
});

describe('a printed 完成率', () => {
  test.each([
    ['7.2亿元', '8亿元', '90%', 'holds', '7.2亿元 ÷ 8亿元 = 90.0% = 90%'],
    ['7.2亿元', '8.00亿元', '92%', 'fails', '7.2亿元 ÷ 8.00亿元 = 90.0% ≠ 92%'],
    // 8 may be 7.5 to 8.5.
    ['7.2亿元', '8亿元', '92%', 'holds', '7.2亿元 ÷ 8亿元 = 90.0% ≈ 92%'],
    ['103台', '100台', '103%', 'holds', '103台 ÷ 100台 = 103.0% = 103%'],
    ['103台', '100台', '130%', 'fails', '103台 ÷ 100台 = 103.0% ≠ 130%'],
  ])('%s of %s is %s: %s', (actual, plan, ratio, verdict, formula) => {
    expect(reckonCompletion(rounded(actual), rounded(plan), rounded(ratio))).toMatchObject({
      verdict,
      formula,
    });
  });
  test('of nothing planned isn’t reckoned', () => {
    expect(reckonCompletion(rounded('3台'), rounded('0台'), rounded('100%'))).toBeUndefined();
  });
});

describe('no false alarm from rounding, and no slip of the last digits goes by', () => {
  /** The same numbers at every run (mulberry32). */
  function randomNumbers(seed: number) {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
  }
  /** A number of 元 as a report prints it. */
  const printed = (yuan: number, places: number) => `${(yuan / 1e4).toFixed(places)}万元`;

  test('of 2,000 honest triples', () => {
    const random = randomNumbers(20231108);
    const wrong: string[] = [];
    for (let run = 0; run < 2000; run += 1) {
      const first = Math.round(1e6 + random() * 9e7);
      const second = Math.round(1e6 + random() * 9e7);
      const places = () => Math.floor(random() * 4);
      const [a, b] = [printed(first, places()), printed(second, places())];
      const whole = printed(first + second, places());
      if (reckonHalves(rounded(a), rounded(b), rounded(whole)).verdict === 'fails')
        wrong.push(`${a} ${b} ${whole}`);
      const percent = ((second - first) / first) * 100;
      const digits = Math.abs(percent).toFixed(places());
      const change = `${percent < 0 ? '下降' : '增长'}${digits}%`;
      if (reckonChange(rounded(b), rounded(a), rounded(change))?.verdict === 'fails')
        wrong.push(`${a} ${b} ${change}`);
      const ratio = `${((second / first) * 100).toFixed(places())}%`;
      if (reckonCompletion(rounded(b), rounded(a), rounded(ratio))?.verdict === 'fails')
        wrong.push(`${a} ${b} ${ratio}`);
    }
    expect(wrong).toEqual([]);
  });
  test('of 2,000 slips', () => {
    const random = randomNumbers(20231109);
    const missed: string[] = [];
    for (let run = 0; run < 2000; run += 1) {
      const [first, second] = [1000 + Math.floor(random() * 9000), 1000 + Math.floor(random() * 9000)];
      const slip = 1 + Math.floor(random() * 50);
      const whole = `${first + second + (random() < 0.5 ? slip : -slip)}起`;
      if (reckonHalves(rounded(`${first}起`), rounded(`${second}起`), rounded(whole)).verdict === 'holds')
        missed.push(whole);
      const percent = ((second - first) / first) * 100 + (random() < 0.5 ? 0.2 : -0.2);
      const change = `${percent < 0 ? '下降' : '增长'}${Math.abs(percent).toFixed(1)}%`;
      if (reckonChange(rounded(`${second}起`), rounded(`${first}起`), rounded(change))?.verdict === 'holds')
        missed.push(change);
    }
    expect(missed).toEqual([]);
  });
});
