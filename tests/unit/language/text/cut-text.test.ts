import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namePhrases, printedParts, routeClass, splitAtRouteCodes } from '#src/language/text/cut-text.ts';

test.each([
  ['G6512', 'expressway'],
  ['G60', 'expressway'],
  ['G320', 'national'],
  ['S335', 'provincial'],
  ['S50', 'provincial-expressway'],
  ['X012', 'county'],
  ['Y123', 'township'],
  ['C001', 'village'],
  ['S3355', undefined],
  ['X12', undefined],
])('%s is %s', (code, expected) => {
  expect(routeClass(code)).toBe(expected);
});

test('codes are cut out of the sentence they stand in', () => {
  expect(splitAtRouteCodes('一是G6512秀从高速，调整S335扶罗')).toEqual([
    { text: '一是' },
    { text: 'G6512', route: 'expressway' },
    { text: '秀从高速，调整' },
    { text: 'S335', route: 'provincial' },
    { text: '扶罗' },
  ]);
});

test.each(['PNG320', 'G6512A', '3000m2', 'S3.35', 'GB 1002', 'X12'])('%s holds no code', (text) => {
  expect(splitAtRouteCodes(text)).toEqual([{ text }]);
});

test('the pieces joined again are the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('G6512', 'S335', 'X1', '高速', ' ', 'a', '9')), (parts) => {
      const text = parts.join('');
      expect(
        splitAtRouteCodes(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

describe('printedParts', () => {
  test.each([
    ['约63亿元', '约[63]亿元'],
    ['8—13%', '[8—13]%'],
    ['2000余立方', '[2000]余立方'],
    ['1675m 2', '[1675]m 2'],
    ['3000m2', '[3000]m2'],
    ['10万—20万元', '[10]万—[20]万元'],
    ['786,300元', '[786,300]元'],
    ['-3.2%', '[-3.2]%'],
    ['−5℃', '[−5]℃'],
    ['约-12.5万元', '约[-12.5]万元'],
    ['10万-20万元', '[10]万-[20]万元'],
    ['8-13%', '[8-13]%'],
    ['同比下降2.3%', '同比下降[2.3]%'],
    ['无一起', '[无一起]'],
  ])('%s', (printed, marked) => {
    const parts = printedParts(printed);
    expect(parts.map(({ text, isNumber }) => (isNumber ? `[${text}]` : text)).join('')).toBe(marked);
  });
});

describe('a name or title goes on in the next line', () => {
  test.each([
    ['丙河大桥危桥改建工程', '丙河大桥危桥|改建|工程'],
    ['示例高速公路（示例县段）', '示例|高速公路|（示例县段）'],
    ['2023年下半年共7497公里', '2023年|下半年共|7497公里'],
    ['里程：2023年1月1日—6月10日', '里程：|2023年1月1日—|6月10日'],
    ['同比减少约5.9%（本站计算）', '同比|减少|约5.9%|（本站|计算）'],
    ['总投资近1.05亿元，第3季度', '总|投资|近1.05亿元，|第3季度'],
    ['增长8%—13%', '增长|8%—13%'],
    ['同比上升2.9个百分点', '同比|上升|2.9个百分点'],
  ])('%s: between words, never inside a number with its unit', (name, phrases) => {
    expect(namePhrases(name).join('|')).toBe(phrases);
  });

  test('not inside a value, and no line begins with a comma', () => {
    expect(namePhrases('运输量：全年6万余人次，同比持平', '6万余人次')).toEqual([
      '运输量：',
      '全年',
      '6万余人次，',
      '同比',
      '持平',
    ]);
    expect(namePhrases('6万余人次', '6万余人次')).toEqual(['6万余人次']);
    expect(namePhrases('', '')).toEqual([]);
  });
});
