import fc from 'fast-check';
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
  const axis = chartAxis([largest, largest / 3], unit);
  expect([axis.unit, axis.min, axis.max]).toEqual([axisUnit, 0, max]);
  expect(axis.max * axis.factor).toBeGreaterThanOrEqual(largest);
  expect(Number.isInteger(Math.round((axis.max / axis.step) * 1e9) / 1e9)).toBe(true);
});

test.each<[number[], string, string, number, number, number]>([
  [[-2.3, 9.2], '%', '%', -5, 10, 5],
  [[-4.6, 1.2], '%', '%', -6, 2, 2],
  [[-13, -8], '%', '%', -15, 0, 5],
  [[-1, -40], '台', '台', -40, 0, 10],
  [[-0.3], '%', '%', -0.3, 0, 0.1],
  [[-1_200_000, 350_000], '元', '万元', -150, 50, 50],
  [[-230_000_000, 650_000_000], '元', '亿元', -4, 8, 2],
  [[-9_900, 100], '元', '元', -10_000, 2000, 2000],
  [[-7, 0], '起', '起', -8, 0, 2],
  [[0, -0], '起', '起', 0, 1, 1],
  [[], '起', '起', 0, 1, 1],
  [[-120_000, 5000], '人次', '万人次', -15, 5, 5],
])('%j %s stand on an axis in %s from %d to %d by steps of %d', (values, unit, axisUnit, min, max, step) => {
  const axis = chartAxis(values, unit);
  expect(axis).toMatchObject({ unit: axisUnit, min, max, step });
  expect(Object.is(axis.min, -0)).toBe(false);
});

test('any values lie within their axis, and zero is one of its steps', () => {
  const value = fc
    .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }))
    .map(([units, places]) => units / 10 ** places);
  fc.assert(
    fc.property(fc.array(value, { maxLength: 8 }), (values) => {
      const { min, max, step, factor } = chartAxis(values, '元');
      for (const one of values) {
        expect(one / factor).toBeGreaterThanOrEqual(min - step * 1e-9);
        expect(one / factor).toBeLessThanOrEqual(max + step * 1e-9);
      }
      expect(min).toBeLessThanOrEqual(0);
      expect(max).toBeGreaterThanOrEqual(0);
      expect(max - min).toBeGreaterThan(0);
      for (const end of [min, max]) expect(Math.abs(end / step - Math.round(end / step))).toBeLessThan(1e-6);
      expect((max - min) / step).toBeLessThan(8);
    }),
  );
});
