import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuantity } from '#src/language/quantity/parse-quantity.ts';
import type { Quantity } from '#src/language/quantity/quantity.ts';
import { printCanonical, printQuantity } from '#src/language/quantity/quantity-print.ts';
import { unitForms } from '#src/language/quantity/unit.ts';
import { runs } from '../../../support/full-run.ts';

function quantity(printed: string): Quantity {
  const result = parseQuantity(printed);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

/** A quantity without what printing it in standard words may change: 超 and 余 become 以上, which includes the number. */
function meaning({ printed: _, bounds: __, ...rest }: Quantity) {
  return rest;
}

describe('parseQuantity reads one number', () => {
  test.each([
    // printed, qualifier, canonical value, canonical unit, dimension, place
    ['约63亿元', 'about', '6300000000', '元', 'money', '100000000'],
    ['约7.65亿元', 'about', '765000000', '元', 'money', '1000000'],
    ['78.63万元', 'exact', '786300', '元', 'money', '100'],
    ['786300元', 'exact', '786300', '元', 'money', '1'],
    ['1.48万元', 'exact', '14800', '元', 'money', '100'],
    ['2400万元', 'exact', '24000000', '元', 'money', '10000'],
    ['3千万元', 'exact', '30000000', '元', 'money', '10000000'],
    ['5百万元', 'exact', '5000000', '元', 'money', '1000000'],
    ['1.2万亿元', 'exact', '1200000000000', '元', 'money', '100000000000'],
    ['0.1元', 'exact', '0.1', '元', 'money', '0.1'],
    ['1亿2000万元', 'exact', '120000000', '元', 'money', '10000'],
    ['1亿5万元', 'exact', '100050000', '元', 'money', '10000'],
    ['7.486公里', 'exact', '7486', 'm', 'length', '1'],
    ['16km', 'exact', '16000', 'm', 'length', '1000'],
    ['8.40km', 'exact', '8400', 'm', 'length', '10'],
    ['5千米', 'exact', '5000', 'm', 'length', '1000'],
    ['43.6米', 'exact', '43.6', 'm', 'length', '0.1'],
    ['3000m2', 'exact', '3000', 'm2', 'area', '1'],
    ['3000m²', 'exact', '3000', 'm2', 'area', '1'],
    ['1.2万㎡', 'exact', '12000', 'm2', 'area', '1000'],
    ['1675m 2', 'exact', '1675', 'm2', 'area', '1'],
    ['约700亩', 'about', '700', '亩', 'area', '1'],
    ['10149.1吨', 'exact', '10149.1', '吨', 'mass', '0.1'],
    ['500公斤', 'exact', '0.5', '吨', 'mass', '0.001'],
    ['7.2万人次', 'exact', '72000', '人次', 'count', '1000'],
    ['3.5亿人公里', 'exact', '350000000', '人公里', 'passenger-turnover', '10000000'],
    ['40%', 'exact', '40', '%', 'ratio', '1'],
    ['100%', 'exact', '100', '%', 'ratio', '1'],
    ['3‰', 'exact', '0.3', '%', 'ratio', '0.1'],
    ['百分之四十', 'exact', '40', '%', 'ratio', '1'],
    ['百分之8.5', 'exact', '8.5', '%', 'ratio', '0.1'],
    ['-3.2%', 'exact', '-3.2', '%', 'ratio', '0.1'],
    ['−3.2%', 'exact', '-3.2', '%', 'ratio', '0.1'],
    ['负3.2%', 'exact', '-3.2', '%', 'ratio', '0.1'],
    ['+3.2%', 'exact', '3.2', '%', 'ratio', '0.1'],
    ['-0.0%', 'exact', '0', '%', 'ratio', '0.1'],
    ['2.1个百分点', 'exact', '2.1', '个百分点', 'percentage-points', '0.1'],
    ['18道', 'exact', '18', '道', 'count', '1'],
    // Chinese numerals
    ['三座', 'exact', '3', '座', 'count', '1'],
    ['两条', 'exact', '2', '条', 'count', '1'],
    ['十八台', 'exact', '18', '台', 'count', '1'],
    ['三百万元', 'exact', '3000000', '元', 'money', '10000'],
    ['一万二千人', 'exact', '12000', '人', 'count', '1'],
    ['一百二十千米', 'exact', '120000', 'm', 'length', '1000'],
    ['三千米', 'exact', '3000', 'm', 'length', '1'],
    ['三千瓦', 'exact', '3', 'kW', 'power', '1'],
    // zero, printed
    ['无一起', 'exact', '0', '起', 'count', '1'],
    ['没有一人', 'exact', '0', '人', 'count', '1'],
    ['未发生一起', 'exact', '0', '起', 'count', '1'],
    ['零起', 'exact', '0', '起', 'count', '1'],
    ['0起', 'exact', '0', '起', 'count', '1'],
    // words of approximation
    ['大约5公里', 'about', '5000', 'm', 'length', '1000'],
    ['5公里左右', 'about', '5000', 'm', 'length', '1000'],
    ['近30人', 'nearly', '30', '人', 'count', '1'],
    ['不到30人', 'nearly', '30', '人', 'count', '1'],
    ['30余台次', 'at-least', '30', '台次', 'count', '1'],
    ['2000余立方', 'at-least', '2000', 'm3', 'volume', '1'],
    ['30余万元', 'at-least', '300000', '元', 'money', '10000'],
    ['3万余人', 'at-least', '30000', '人', 'count', '10000'],
    ['超100万元', 'at-least', '1000000', '元', 'money', '10000'],
    ['超过100万元', 'at-least', '1000000', '元', 'money', '10000'],
    ['逾百分之九十', 'at-least', '90', '%', 'ratio', '1'],
    ['100多户', 'at-least', '100', '户', 'count', '1'],
    ['一百多户', 'at-least', '100', '户', 'count', '1'],
    ['三个多月', 'at-least', '3', '个月', 'duration', '1'],
    ['3年多', 'at-least', '3', '年', 'duration', '1'],
    ['不少于5人', 'at-least', '5', '人', 'count', '1'],
    ['至少5人', 'at-least', '5', '人', 'count', '1'],
    ['不低于90%', 'at-least', '90', '%', 'ratio', '1'],
    ['≥90%', 'at-least', '90', '%', 'ratio', '1'],
    ['90%以上', 'at-least', '90', '%', 'ratio', '1'],
    ['不超过5人', 'at-most', '5', '人', 'count', '1'],
    ['至多5人', 'at-most', '5', '人', 'count', '1'],
    ['5%以内', 'at-most', '5', '%', 'ratio', '1'],
    ['约30余台', 'about', '30', '台', 'count', '1'],
    ['近30余人', 'about', '30', '人', 'count', '1'],
    ['超30余人', 'at-least', '30', '人', 'count', '1'],
    // widths and commas
    ['７．２万人次', 'exact', '72000', '人次', 'count', '1000'],
    ['４０％', 'exact', '40', '%', 'ratio', '1'],
    ['786,300元', 'exact', '786300', '元', 'money', '1'],
    ['1,234,567.8吨', 'exact', '1234567.8', '吨', 'mass', '0.1'],
    ['20台（套）', 'exact', '20', '台套', 'count', '1'],
    // durations
    ['180日', 'exact', '180', '天', 'duration', '1'],
    ['15天', 'exact', '15', '天', 'duration', '1'],
    ['10年', 'exact', '10', '年', 'duration', '1'],
  ])('%s', (printed, qualifier, value, canonicalUnit, dimension, place) => {
    expect(quantity(printed)).toMatchObject({
      kind: 'single',
      printed,
      qualifier,
      dimension,
      canonicalUnit,
      amount: expect.objectContaining({ value, place }),
    });
  });

  test('keeps the number, its precision and the unit as they were printed', () => {
    expect(quantity('约8.40 亿元')).toEqual({
      bounds: {},
      kind: 'single',
      printed: '约8.40 亿元',
      qualifier: 'about',
      dimension: 'money',
      canonicalUnit: '元',
      amount: {
        number: '8.4',
        decimals: 2,
        multiplier: '亿',
        printedUnit: '元',
        value: '840000000',
        place: '1000000',
      },
    });
  });

  test('is plain data that JSON carries unharmed', () => {
    for (const printed of ['约63亿元', '8—13%']) {
      expect(JSON.parse(JSON.stringify(quantity(printed)))).toEqual(quantity(printed));
    }
  });
});

describe('parseQuantity reads ranges', () => {
  test.each([
    ['8—13%', 'exact', '8', '13', '%', '8%—13%'],
    ['8%—13%', 'exact', '8', '13', '%', '8%—13%'],
    ['8-13％', 'exact', '8', '13', '%', '8%—13%'],
    ['8～13%', 'exact', '8', '13', '%', '8%—13%'],
    ['8~13%', 'exact', '8', '13', '%', '8%—13%'],
    ['8——13%', 'exact', '8', '13', '%', '8%—13%'],
    ['8至13%', 'exact', '8', '13', '%', '8%—13%'],
    ['百分之八至百分之十三', 'exact', '8', '13', '%', '8%—13%'],
    ['约8—13%', 'about', '8', '13', '%', '约8%—13%'],
    ['3—5万元', 'exact', '30000', '50000', '元', '3万元—5万元'],
    ['3万—5万元', 'exact', '30000', '50000', '元', '3万元—5万元'],
    ['3万元—5万元', 'exact', '30000', '50000', '元', '3万元—5万元'],
    ['9000元—1万元', 'exact', '9000', '10000', '元', '9000元—1万元'],
    ['800米至1.2公里', 'exact', '800', '1200', 'm', '800米—1.2公里'],
    ['三到五座', 'exact', '3', '5', '座', '3座—5座'],
    ['-8—-3%', 'exact', '-8', '-3', '%', '-8%—-3%'],
    ['2.50-3m2', 'exact', '2.5', '3', 'm2', '2.50m2—3m2'],
    ['同比下降8%—13%', 'exact', '-13', '-8', '%', '下降8%—13%'],
    ['同比增长约8—13%', 'about', '8', '13', '%', '增长约8%—13%'],
  ])('%s', (printed, qualifier, low, high, canonicalUnit, standard) => {
    const value = quantity(printed);
    expect(value).toMatchObject({ kind: 'range', printed, qualifier, canonicalUnit });
    expect(value).toMatchObject({ low: { value: low }, high: { value: high } });
    expect(printQuantity(value)).toBe(standard);
  });

  test.each([
    ['13—8%', /前一个数应比后一个数小/],
    ['5—5台', /前一个数应比后一个数小/],
    ['500—1万元', /都要写出来/],
    ['3台—5辆', /单位不同/],
    ['3—5', /没有单位/],
    ['近8—13%', /已经写明上下限/],
    ['8—13余%', /已经写明上下限/],
    ['8—13%以上', /已经写明上下限/],
    ['2022-2035年', /年份/],
    ['8—13—20%', /不止一个数/],
  ])('refuses %s and says why', (printed, reason) => {
    expect(parseQuantity(printed)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });
});

describe('parseQuantity refuses what is no quantity', () => {
  test.each([
    ['', /空的/],
    ['  ', /空的/],
    ['总投资约63亿元', /“总投资”不属于这个数/],
    ['40', /没有单位/],
    ['三', /没有单位/],
    ['1.1', /没有单位/],
    ['元', /没有找到数字/],
    ['百亿', /前面没有数字/],
    ['百亿元', /前面没有数字/],
    ['“百亿”', /带引号/],
    ['40台词', /是不是“台次”/],
    ['5平方公理', /是不是“平方公里”/],
    ['40起旅客滞留', /不认识单位/],
    ['无起', /没有找到数字/],
    ['第四批', /序号/],
    ['第4批', /序号/],
    ['三级公路', /等级/],
    ['一、二类', /不认识单位/],
    ['一期', /期次/],
    ['2024年', /年份/],
    ['二〇二三年', /逐位/],
    ['2023年6月10日', /日期或月份/],
    ['6月8日', /日期或月份/],
    ['7月份', /日期或月份/],
    ['1—6月', /日期或月份/],
    ['十月', /日期或月份/],
    ['2023-06-10', /日期/],
    ['15日', /像日期/],
    ['1—15日', /像日期/],
    ['G6512', /道路编号/],
    ['S335扶罗至凉伞', /道路编号/],
    ['十四五', /没有单位/],
    ['三高四新', /不认识单位/],
    ['30台40辆', /不止一个数/],
    ['8.4/16km', /不止一个数/],
    ['30 40台', /中间有空格/],
    ['7. 2万人次', /中间有空格/],
    ['7 .2万人次', /中间有空格/],
    ['12,34台', /每三位/],
    ['1亿20百0万元', /接不成一个数/],
    ['0,123台', /每三位/],
    ['1234,567台', /每三位/],
    ['1,234.5,6台', /每三位/],
    ['012台', /以0开头/],
    ['1.5.2台', /不是完整的数字/],
    ['5.台', /不是完整的数字/],
    ['.5台', /没有找到数字/],
    ['1e3台', /不止一个数/],
    ['①台', /没有找到数字/],
    ['5³台', /不认识单位|不止一个数/],
    ['30余万余元', /写了两次/],
    ['3万%', /不能和“%”连用/],
    ['不超过30人以上', /互相矛盾/],
    [`${'1'.repeat(64)}台`, /太长（65个字）/],
    ['9'.repeat(100_000), /太长/],
  ])('%.20s', (printed, reason) => {
    expect(parseQuantity(printed)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });
});

describe('printCanonical', () => {
  test.each([
    ['约63亿元', '≈ 6300000000元'],
    ['2000余立方', '≥ 2000 m³'],
    ['近30人', '≤ 30人'],
    ['不超过1675m 2', '≤ 1675 m²'],
    ['无一起', '0起'],
    ['7.486公里', '7486 m'],
    ['8—13%', '8%—13%'],
    ['约3—5km', '≈ 3000 m—5000 m'],
  ])('%s is %s', (printed, canonical) => {
    expect(printCanonical(quantity(printed))).toBe(canonical);
  });
});

/** Quantities put together from parts, with what they must come to worked out here in whole-number fractions. */
const powers: Readonly<Record<string, bigint>> = {
  '': 1n,
  百: 100n,
  千: 1000n,
  万: 10_000n,
  千万: 10n ** 7n,
  亿: 10n ** 8n,
};
const units: Readonly<Record<string, readonly [over: bigint, under: bigint]>> = {
  元: [1n, 1n],
  公里: [1000n, 1n],
  km2: [1_000_000n, 1n],
  厘米: [1n, 100n],
  斤: [1n, 2000n],
  人次: [1n, 1n],
};
const wordings: readonly (readonly [before: string, after: string, qualifier: string])[] = [
  ['', '', 'exact'],
  ['约', '', 'about'],
  ['', '左右', 'about'],
  ['近', '', 'nearly'],
  ['超', '', 'at-least'],
  ['', '以上', 'at-least'],
  ['不超过', '', 'at-most'],
];
const parts = fc.record({
  sign: fc.constantFrom('', '-'),
  whole: fc.bigInt({ min: 0n, max: 10n ** 15n }),
  part: fc.option(fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 6 })),
  power: fc.constantFrom(...Object.keys(powers)),
  unit: fc.constantFrom(...Object.keys(units)),
  wording: fc.constantFrom(...wordings),
});
type Parts = typeof parts extends fc.Arbitrary<infer T> ? T : never;

function printedFrom({ sign, whole, part, power, unit, wording: [before, after] }: Parts): string {
  return `${before}${sign}${whole}${part === null ? '' : `.${part}`}${power}${unit}${after}`;
}

/** Whether a decimal's text is exactly over/under. */
function isExactly(text: string, over: bigint, under: bigint): boolean {
  const [whole = '', part = ''] = text.split('.');
  return BigInt(whole + part) * under === over * 10n ** BigInt(part.length);
}

describe('every quantity', () => {
  test('comes to exactly what whole-number fractions say', () => {
    fc.assert(
      fc.property(parts, (made) => {
        const value = quantity(printedFrom(made));
        if (value.kind !== 'single') throw new Error('one number became two');
        const part = made.part ?? '';
        const [over, under] = units[made.unit] ?? [0n, 1n];
        const power = powers[made.power] ?? 0n;
        const step = { over: power * over, under: under * 10n ** BigInt(part.length) };
        const digits = BigInt(`${made.whole}${part}`) * (made.sign === '-' ? -1n : 1n);
        expect(isExactly(value.amount.value, digits * step.over, step.under)).toBe(true);
        expect(isExactly(value.amount.place, step.over, step.under)).toBe(true);
        expect(value.qualifier).toBe(made.wording[2]);
        expect(value.amount.decimals).toBe(part.length);
      }),
      { numRuns: runs(2000) },
    );
  });

  test('reads back from its standard wording', () => {
    fc.assert(
      fc.property(parts, (made) => {
        const value = quantity(printedFrom(made));
        expect(meaning(quantity(printQuantity(value)))).toEqual(meaning(value));
      }),
      { numRuns: runs(1000) },
    );
  });

  test('is the same in full width, and with commas where commas may stand', () => {
    const wide = (text: string) =>
      text.replace(/[0-9.%-]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(parts, (made) => {
        const printed = printedFrom(made);
        expect(meaning(quantity(wide(printed)))).toEqual(meaning(quantity(printed)));
        const grouped = printed.replace(String(made.whole), made.whole.toLocaleString('en-US'));
        expect(meaning(quantity(grouped))).toEqual(meaning(quantity(printed)));
      }),
    );
  });

  test('can be had in every unit of the register', () => {
    for (const unit of unitForms) {
      expect(meaning(quantity(printQuantity(quantity(`约47.50${unit}`))))).toMatchObject({
        qualifier: 'about',
      });
    }
  });
});

/** The digits of a text, full-width ones made plain, without those of m2, m3 and km2. */
function digitsOf(text: string): string {
  return text
    .replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/m\s*[23]/g, '')
    .replace(/[^0-9]/g, '');
}

function checkWhatWasAccepted(text: string) {
  const result = parseQuantity(text);
  if (!result.ok) {
    expect(result.reason).toMatch(/[。]$/);
    return;
  }
  expect(result.value.printed).toBe(text);
  const standard = printQuantity(result.value);
  expect(meaning(quantity(standard))).toEqual(meaning(result.value));
  // No digit is lost, invented or moved. (Chinese numerals and 1亿5万 are printed anew in other digits.)
  if (!/[〇零一二两三四五六七八九十]|亿\s*[0-9０-９]|无/.test(text)) {
    expect(digitsOf(standard)).toBe(digitsOf(text));
  }
}

describe('hostile text', () => {
  const valid = [
    '约63亿元',
    '2000余立方',
    '8—13%',
    '无一起',
    '1675m 2',
    '786,300元',
    '7.2万人次',
    '近30人',
    '三百零五台',
    '-3.2%',
    '3—5万元',
    '１８道',
    '1亿2000万元',
    '三个多月',
  ];
  const chars = fc.constantFrom(
    ...'0123456789.,-—~ 　１％%余多约近超无一两三十百千万亿个元m2台人次公里年月日第“以上内至',
  );

  test('garbage is refused or understood, and never thrown at', () => {
    const garbage = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: chars, maxLength: 12 }),
    );
    fc.assert(fc.property(garbage, checkWhatWasAccepted), { numRuns: runs(5000) });
  });

  test('so is a valid quantity after one or two slips of the keyboard', () => {
    const slip = fc.tuple(fc.nat(14), fc.constantFrom('insert', 'delete', 'replace'), chars);
    fc.assert(
      fc.property(
        fc.constantFrom(...valid),
        fc.array(slip, { minLength: 1, maxLength: 2 }),
        (text, slips) => {
          let changed = text;
          for (const [at, kind, char] of slips) {
            const end = kind === 'insert' ? at : at + 1;
            changed = `${changed.slice(0, at)}${kind === 'delete' ? '' : char}${changed.slice(end)}`;
          }
          checkWhatWasAccepted(changed);
        },
      ),
      { numRuns: runs(5000) },
    );
  });
});
