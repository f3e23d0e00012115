import { describe, expect, test } from 'vitest';
import { parseQuantity } from '#src/language/quantity/parse-quantity.ts';
import { checkPart, checkRatio, checkSum } from '#src/records/check.ts';
import type { Figure } from '#src/records/figure.ts';

/** A figure of a stock with this printed value: all that the arithmetic of a check looks at. */
function figure(printed: string): Figure {
  const quantity = parseQuantity(printed);
  if (!quantity.ok) throw new Error(quantity.reason);
  return { quantity: quantity.value, metric: { measure: 'stock' } } as unknown as Figure;
}

const ratio = (part: string, whole: string, printed: string) =>
  checkRatio(figure(part), figure(whole), figure(printed));

describe('checkRatio', () => {
  test.each([
    ['holds', '227处', '230处', '98.7%', 'holds', '227 ÷ 230 ≈ 98.70% ≈ 98.7%'],
    ['fails by one last digit', '227处', '230处', '98.6%', 'fails', '227 ÷ 230 ≈ 98.70% ≠ 98.6%'],
    ['fails by one last digit upwards', '227处', '230处', '98.8%', 'fails', '227 ÷ 230 ≈ 98.70% ≠ 98.8%'],
    ['is exact', '1处', '2处', '50%', 'holds', '1 ÷ 2 = 50.0% = 50%'],
    ['may be rounded up at the half', '1处', '8处', '13%', 'holds', '1 ÷ 8 = 12.5% ≈ 13%'],
    ['or down', '1处', '8处', '12%', 'holds', '1 ÷ 8 = 12.5% ≈ 12%'],
    ['not beyond the half', '1251处', '10000处', '12%', 'fails', '1251 ÷ 10000 ≈ 12.5% ≠ 12%'],
    ['is all of it', '230处', '230处', '100%', 'holds', '230 ÷ 230 = 100.0% = 100%'],
    ['is nothing', '0处', '230处', '0%', 'holds', '0 ÷ 230 = 0.0% = 0%'],
    ['in ‰', '1处', '240处', '4.2‰', 'holds', '1 ÷ 240 ≈ 4.17‰ ≈ 4.2‰'],
    ['in ‰, off by one', '1处', '240处', '4.3‰', 'fails', '1 ÷ 240 ≈ 4.17‰ ≠ 4.3‰'],
    ['in 倍', '30处', '20处', '1.5倍', 'holds', '30 ÷ 20 = 1.50倍 = 1.5倍'],
    ['in 倍, not in %', '30处', '20处', '150倍', 'fails', '30 ÷ 20 = 1.5倍 ≠ 150倍'],
    ['of rounded numbers', '1.2万元', '3.5万元', '34.6%', 'holds', '12000 ÷ 35000 ≈ 34.29% ≈ 34.6%'],
  ])('%s: %s of %s is %s', (_name, part, whole, printed, verdict, formula) => {
    expect(ratio(part, whole, printed)).toEqual({ verdict, formula });
  });

  test.each([
    ['a whole of zero', '0处', '0处', '100%', '无可核对的数据。'],
    ['an estimate', '约227处', '230处', '98.7%', '“约227处”不是确数，无法核对。'],
    ['unlike things', '227处', '230公里', '98.7%', '“230公里”和“227处”不是同一种量。'],
    ['a ratio that is none', '227处', '230处', '98.7个百分点', '“98.7个百分点”不是比例。'],
  ])('%s cannot be decided', (_name, part, whole, printed, reason) => {
    expect(ratio(part, whole, printed)).toEqual({ verdict: 'undecided', reason });
  });
});

describe('what may be added up', () => {
  const sum = (whole: string, ...parts: string[]) => checkSum(parts.map(figure), figure(whole));

  test('units that convert do; counting words do where the total declares them its parts', () => {
    expect(sum('1.5公里', '1公里', '500米').verdict).toBe('holds');
    expect(sum('26起', '1件', '25起')).toEqual({ verdict: 'holds', formula: '1 + 25 = 26 = 26' });
  });

  test.each([
    ['亩 and m²', '700亩', '400亩', '300平方米'],
    ['元 and 美元', '700元', '400元', '300美元'],
  ])('%s do not, though both are of one dimension', (_name, whole, ...parts) => {
    expect(sum(whole, ...parts)).toMatchObject({ verdict: 'undecided' });
    expect(checkPart(figure(parts[1]!), figure(whole)).verdict).toBe('undecided');
  });
});
