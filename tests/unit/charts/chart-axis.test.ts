import { expect, test } from 'vitest';
import { chartAxis } from '#src/charts/chart-axis.ts';

test.each([
  [6_300_000_000, '元', '亿元', 80],
  [23_200_000, '元', '万元', 2500],
  [786_300, '元', '万元', 80],
  [14_800, '元', '万元', 1.5],
  [9_900, '元', '元', 10_000],
  [11_980, '台', '台', 15_000],
  [1_361_000, '人次', '万人次', 150],
  [40_500, 'km', 'km', 50],
  [40, '%', '%', 40],
  [0, '起', '起', 1],
])('values up to %d %s stand on an axis in %s up to %d', (largest, unit, axisUnit, max) => {
  const axis = chartAxis(largest, unit);
  expect([axis.unit, axis.max]).toEqual([axisUnit, max]);
  expect(axis.max * axis.factor).toBeGreaterThanOrEqual(largest);
  expect(Number.isInteger(Math.round((axis.max / axis.step) * 1e9) / 1e9)).toBe(true);
});
