import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNumerals } from '#src/language/numeral/numeral.ts';
import { runs } from '../../../support/full-run.ts';

const printed = (text: string) => findNumerals(text).map((numeral) => numeral.printed);

test.each([
  ['约63亿元', '63亿元', '63', '元'],
  ['7.2万人次', '7.2万人次', '7.2', '人次'],
  ['30余台次', '30余台次', '30', '台次'],
  ['2000余立方', '2000余立方', '2000', '立方'],
  ['近3万多人', '3万多人', '3', '人'],
  ['3 万 人次', '3 万 人次', '3', '人次'],
  ['三个多月', '三个多月', '三', '个月'],
  ['11,980台', '11,980台', '11,980', '台'],
  ['１１９８０台', '１１９８０台', '１１９８０', '台'],
  ['1亿2000万元', '1亿2000万元', '1亿2000', '元'],
  ['3万千瓦', '3万千瓦', '3', '千瓦'],
  ['5千米', '5千米', '5', '千米'],
  ['3000m2；', '3000m2', '3000', 'm2'],
  ['1675m 2；', '1675m 2', '1675', 'm2'],
  ['20m²', '20m²', '20', 'm²'],
  ['长50ｋｍ', '50ｋｍ', '50', 'km'],
  ['40％', '40％', '40', '%'],
  ['百分之40', '百分之40', '百分之40', '%'],
  ['增长-3.2%', '-3.2%', '3.2', '%'],
  ['3.2个百分点', '3.2个百分点', '3.2', '个百分点'],
  ['2座（处）', '2座（处）', '2', '座(处)'],
  ['5台（套）', '5台（套）', '5', '台(套)'],
  ['2台班车', '2台', '2', '台'],
  ['12单位', '12单位', '12', '单位'],
  ['12本次', '12', '12', undefined],
  ['投资3亿，', '3亿', '3', undefined],
  ['无一起旅客滞留', '一起', '一', '起'],
  ['三座桥梁', '三座', '三', '座'],
  ['两条', '两条', '两', '条'],
  ['三十余座', '三十余座', '三十', '座'],
  ['三千瓦', '三千瓦', '三', '千瓦'],
  ['数十个', '数十个', '数十', '个'],
  ['上百人', '百人', '百', '人'],
  ['百分之四十', '百分之四十', '百分之四十', '%'],
  ['三分之一', '三分之一', '三分之一', undefined],
  ['交通“百亿”工程', '百亿', '百亿', undefined],
  ['“两个确立”', '两个', '两', '个'],
  ['“四个能不能”', '四个', '四', '个'],
  ['翻两番', '两番', '两', '番'],
  ['九成以上', '九成', '九', '成'],
  ['一半', '一半', '一半', '%'],
  ['三大行动', '三', '三', undefined],
  ['用时半年', '半年', '半', '年'],
  ['单位：m2', '2', '2', undefined],
])('%s holds %s (%s, %s)', (text, whole, core, unit) => {
  const numerals = findNumerals(text);
  expect(numerals).toHaveLength(1);
  expect(numerals[0]).toMatchObject({ printed: whole, unit });
  expect(text.slice(numerals[0]?.core.start, numerals[0]?.core.end)).toBe(core);
});

test.each([
  ['一死两伤', ['一', '两']],
  ['“千乡万村”', ['千乡', '万村']],
  ['6月8日', ['6', '8日']],
  ['8—13%', ['8—13%']],
  ['12公里、8公里', ['12公里', '8公里']],
  ['1675m 2座', ['1675m', '2座']],
  ['3m2.5', ['3', '2.5']],
  ['1,2台', ['1', '2台']],
  ['①架桥②修路', ['①', '②']],
  ['Ⅰ、Ⅱ类', ['Ⅰ', 'Ⅱ']],
  ['二〇二三年', ['二〇二三年']],
])('%s holds %j', (text, expected) => {
  expect(printed(text)).toEqual(expected);
});

test('a range is one numeral, a list is not', () => {
  expect(findNumerals('8—13%').map(({ unit }) => unit)).toEqual(['%']);
  expect(findNumerals('3、5座').map(({ unit }) => unit)).toEqual([undefined, '座']);
});

test.each([
  ...[
    '进一步',
    '统一',
    '统一起来',
    '一体化',
    '一般',
    '一律',
    '万一',
    '十分',
    '一些',
    '一定',
    '唯一',
    '同一',
    '同一个',
  ],
  ...[
    '一致',
    '一直',
    '一流',
    '专一',
    '一批项目',
    '每一处',
    '另一个',
    '一个个',
    '一户一档',
    '与企业一起推进',
    '聚在一起',
  ],
  ...[
    '三会一课',
    '三高四新',
    '三城一区',
    '一堡五高地',
    '三整顿两提升',
    '四好农村路',
    '“四好农村路”',
    '三农',
    '两会',
  ],
  ...[
    '一条龙',
    '五位一体',
    '一方面',
    '千方百计',
    '千家万户',
    '亿万群众',
    '成千上万',
    '百姓',
    '鱼三线',
    '三江桥',
  ],
  ...['（万元）', '单位：万元', '三方协议', '上半年', '下半年', '四面八方', '三三两两', '固定检查加流动'],
])('%s holds no numeral', (text) => {
  expect(printed(text)).toEqual([]);
});

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    ...Array.from(
      '0123456789０５９．，,.、—-一二三十百千万亿两〇半余多几第约无起座个年月日号级类期是（）()“”。；：\n m2²①Ⅱ½I',
    ),
    ...[
      '公里',
      'km',
      '亿元',
      'G6512',
      '〔2023〕',
      '十四五',
      '百分之',
      '分之',
      '台次',
      '统一',
      '国道',
      '𝟏',
      '1',
    ],
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );

  test('no digit is outside a numeral', () => {
    fc.assert(
      fc.property(text, (given) => {
        const numerals = findNumerals(given);
        for (const match of given.matchAll(/(?!〇)\p{N}/gu)) {
          const holding = numerals.filter(
            ({ range }) => range.start <= match.index && match.index + match[0].length <= range.end,
          );
          expect(holding, match[0]).toHaveLength(1);
        }
      }),
      { numRuns: runs(2000) },
    );
  });

  test('numerals stand in order and apart, print what their range holds, and hold their core', () => {
    fc.assert(
      fc.property(text, (given) => {
        let from = 0;
        for (const { range, core, printed: shown, script } of findNumerals(given)) {
          expect(range.start).toBeGreaterThanOrEqual(from);
          expect(shown).toBe(given.slice(range.start, range.end));
          expect(core.start).toBeGreaterThanOrEqual(range.start);
          expect(core.end).toBeGreaterThan(core.start);
          expect(core.end).toBeLessThanOrEqual(range.end);
          expect(['arabic', 'han', 'roman']).toContain(script);
          from = range.end;
        }
      }),
      { numRuns: runs(2000) },
    );
  });

  test('any number with any unit is one numeral with that unit', () => {
    const number = fc.constantFrom('3', '40', '7.486', '11,980', '０．５', '三', '十二', '两百');
    const unit = fc.constantFrom('座', '公里', 'km', '万元', '台次', '起', '%', '立方', '个百分点', '人公里');
    fc.assert(
      fc.property(number, fc.constantFrom('', '余'), unit, (digits, more, counted) => {
        const all = findNumerals(`共完成${digits}${more}${counted}，`);
        expect(all.map((numeral) => numeral.printed)).toEqual([`${digits}${more}${counted}`]);
        expect(all[0]?.unit).toBe(counted.replace(/^万/, ''));
      }),
    );
  });
});

test('a long text is read whole', () => {
  const long = '2023年完成3座、5座，投资1.4亿元；第一、二批“十四五”项目，与企业一起1、2、3、'.repeat(2500);
  expect(findNumerals(long).length).toBeGreaterThan(20_000);
});
