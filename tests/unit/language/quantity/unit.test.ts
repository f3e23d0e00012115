import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalUnitSuffix, parseUnit, unitForms } from '#src/language/quantity/unit.ts';
import { dimensionName, unitRegister } from '#src/language/quantity/unit-register.ts';

describe('parseUnit', () => {
  test.each([
    ['元', '元', 'money', '1'],
    ['km', 'm', 'length', '1000'],
    ['公里', 'm', 'length', '1000'],
    ['千米', 'm', 'length', '1000'],
    ['米', 'm', 'length', '1'],
    ['延米', 'm', 'length', '1'],
    ['厘米', 'm', 'length', '0.01'],
    ['m2', 'm2', 'area', '1'],
    ['m²', 'm2', 'area', '1'],
    ['㎡', 'm2', 'area', '1'],
    ['平方米', 'm2', 'area', '1'],
    ['公顷', 'm2', 'area', '10000'],
    ['平方公里', 'm2', 'area', '1000000'],
    ['亩', '亩', 'area', '1'],
    ['立方', 'm3', 'volume', '1'],
    ['立方米', 'm3', 'volume', '1'],
    ['方', 'm3', 'volume', '1'],
    ['m³', 'm3', 'volume', '1'],
    ['吨', '吨', 'mass', '1'],
    ['公斤', '吨', 'mass', '0.001'],
    ['斤', '吨', 'mass', '0.0005'],
    ['台', '台', 'count', '1'],
    ['台次', '台次', 'count', '1'],
    ['辆次', '辆次', 'count', '1'],
    ['班次', '班次', 'count', '1'],
    ['架次', '架次', 'count', '1'],
    ['起', '起', 'count', '1'],
    ['名', '人', 'count', '1'],
    ['人次', '人次', 'count', '1'],
    ['台(套)', '台套', 'count', '1'],
    ['人公里', '人公里', 'passenger-turnover', '1'],
    ['吨公里', '吨公里', 'freight-turnover', '1'],
    ['%', '%', 'ratio', '1'],
    ['‰', '%', 'ratio', '0.1'],
    ['个百分点', '个百分点', 'percentage-points', '1'],
    ['年', '年', 'duration', '1'],
    ['个月', '个月', 'duration', '1'],
    ['天', '天', 'duration', '1'],
    ['小时', '分钟', 'duration', '60'],
  ])('%s is %s (%s) times %4$s', (printed, canonical, dimension, factor) => {
    expect(parseUnit(printed)).toEqual({ ok: true, value: { printed, canonical, dimension, factor } });
  });

  test.each([
    ['台词', /是不是“台次”/],
    ['公理', /是不是“公里”/],
    ['平方公理', /是不是“平方公里”/],
    ['M', /是不是“m”/],
    ['万元', /不认识单位“万元”/],
    ['', /缺少单位/],
  ])('refuses %j and offers the nearest', (text, reason) => {
    expect(parseUnit(text)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });

  test.each(['龘', '级公路', '?'])('offers nothing for %s, which resembles no unit', (text) => {
    expect(parseUnit(text)).toEqual({ ok: false, reason: `不认识单位“${text}”。` });
  });

  test('never throws, names of object members included', () => {
    for (const name of ['constructor', '__proto__', 'toString']) expect(parseUnit(name).ok).toBe(false);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseUnit(text)));
  });
});

describe('the register', () => {
  const forms = unitRegister.flatMap((entry) => Object.keys(entry.forms));

  test('gives every printed form to one unit only', () => {
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
    expect(new Set(unitForms)).toEqual(new Set(forms));
  });

  test.each(unitRegister)(
    '$canonical is a form of itself, one to one, of a dimension with a name',
    (entry) => {
      expect(entry.forms[entry.canonical]).toBe('1');
      expect(dimensionName(entry.dimension)).toMatch(/^\p{Script=Han}+$/u);
      for (const factor of Object.values(entry.forms)) expect(Number(factor)).toBeGreaterThan(0);
    },
  );

  test('has no form that a number, a multiplier, 余 or white space could run into', () => {
    expect(forms.filter((form) => /^[0-9.,+\-余多]|[\s—～]/.test(form))).toEqual([]);
    const likeMultiplier = forms.filter((form) => /^[十百千万亿零一二三四五六七八九两]/.test(form));
    expect(likeMultiplier.toSorted()).toEqual(
      [
        '千伏',
        '千伏安',
        '千克',
        '千帕',
        '千瓦',
        '千瓦·时',
        '千瓦时',
        '千米',
        '千米/小时',
        '百分点',
      ].toSorted(),
    );
  });

  test('lists longer forms first, so that 台次 is tried before 台', () => {
    expect(unitForms.indexOf('台次')).toBeLessThan(unitForms.indexOf('台'));
    expect(unitForms.map((form) => form.length)).toEqual(
      unitForms.map((form) => form.length).toSorted((a, b) => b - a),
    );
  });

  test('names its canonical units once', () => {
    const names = unitRegister.map(({ canonical }) => canonical);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('canonicalUnitSuffix', () => {
  test.each([
    ['m2', ' m²'],
    ['m3', ' m³'],
    ['m', ' m'],
    ['元', '元'],
    ['%', '%'],
    ['km/h', ' km/h'],
  ])('%s is printed as %j', (canonical, printed) => {
    expect(canonicalUnitSuffix(canonical)).toBe(printed);
  });
});
