import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { accountForNumerals, type NumeralClass } from '#src/catalogue/account-for-numerals.ts';
import type { ReportBody } from '#src/language/text/report-body.ts';
import type { TextRange } from '#src/language/text-range.ts';

const text = readFileSync(
  new URL('../../../../content/reports/2023-h1/original.txt', import.meta.url),
  'utf8',
);

/** What is neither date, code nor ordinal, in reading order: typed from the report by hand, with the words before it. */
const left = [
  // 开头
  ...['百亿'],
  // 项目争抢
  ...[
    '32.74km',
    '约63亿元',
    '40.5km',
    '2.4亿元',
    '29.8km',
    '1.8亿元',
    '7.2km',
    '282万元',
    '2条',
    '11km',
    '3条',
  ],
  ...['480万元', '32条', '97.7km', '80km', '2400万元'],
  // 工程建设
  ...[
    '约700亩',
    '约7.65亿元',
    '1.4亿元',
    '107亩',
    '7.486公里',
    '2320万元',
    '40%',
    '16km',
    '611万元',
    '8.4km',
  ],
  ...['270万元', '43.6米', '203万元', '2座', '30米', '132.2万元', '9.45km', '756万元', '5km', '900万元'],
  // 招商引资
  ...['5次'],
  // 春运
  ...['7.2万人次', '无一起'],
  // 公路养护
  ...[
    '3000m2',
    '1675m 2',
    '4682m',
    '1300m3',
    '30km',
    '98km',
    '18道',
    '20台次',
    '30余台次',
    '2000余立方',
    '30余处',
  ],
  ...['20余棵', '10棵', '120余人', '约18万元'],
  // 路政执法
  ...['26起', '1件', '9起', '1.48万元', '13起', '1起', '1.1万元'],
  // 治超
  ...['11980台', '334台', '10149.1吨', '786300元', '14台', '576.15吨', '18700元', '65台', '99900元'],
  // 党建
  ...['两个', '四个'],
];
const slogans = ['百亿', '两个', '四个'];

const blocks = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)].map(
  (start, index, starts) => {
    return { id: `s-p${index + 1}`, isHeading: false, start, end: starts[index + 1] ?? text.length };
  },
);
const body: ReportBody = { text, blocks, paragraphs: blocks, tables: [], extras: [] };
const ranges = rangesInOrder(left);

function rangesInOrder(words: readonly string[]): TextRange[] {
  let from = 0;
  return words.map((word) => {
    const start = text.indexOf(word, from);
    expect(start, word).toBeGreaterThanOrEqual(from);
    from = start + word.length;
    return { start, end: from };
  });
}

function printed(wanted: NumeralClass): string[] {
  const { numerals } = accountForNumerals(body, [], []);
  return numerals.filter((numeral) => numeral.class === wanted).map((numeral) => numeral.printed);
}

test('70 quantities and three slogans are left to figures and excuses', () => {
  expect(left).toHaveLength(73);
  // 约 and 无 stand before a numeral and are no part of it.
  expect(printed('unaccounted')).toEqual(left.map((words) => words.replace(/^[约无]/, '')));
});

test('its dates', () => {
  expect(printed('date')).toEqual([
    // 标题；开头：2023年是“十四五”…关键一年，半年来，1—6月份
    ...['2023年', '2023年', '十四五', '一年', '半年', '1', '6'],
    // （一）
    ...['2023年', '2022年', '2023年', '半年'],
    // 项目争抢：2022年7月，2023年2月份，2022-2035年，“十四五”，2024年，2028年，6月8日，“十四五”两处
    ...[
      '2022年',
      '7',
      '2023年',
      '2',
      '2022',
      '2035年',
      '十四五',
      '2024年',
      '2028年',
      '6',
      '8日',
      '十四五',
      '十四五',
    ],
    // 春运，养护，治超（1月至6月10日），安全
    ...['2023年', '1', '6', '1', '6', '10日', '1', '6'],
    // 党建：半年来；下半年打算
    ...['半年', '7', '10', '12', '7', '8', '12', '7', '11', '十四五'],
  ]);
});

test('its codes', () => {
  expect(printed('code')).toEqual(['6512', '335', '6512']);
});

test('its ordinals', () => {
  expect(printed('ordinal')).toEqual([
    // 一、（一）（二）1、一是 二是 三级公路 三级路 三是 三级公路
    ...['一', '一', '二', '1', '一', '二', '三', '三', '三', '三'],
    // 2、一是 二是 一期投资 I类 三是 三级公路 四是 第四批 3、
    ...['2', '一', '二', '一期', 'I', '三', '三', '四', '四批', '3'],
    // （三）一、二类 （四）一是 二是 一级抓一级 三是 第一棒 四是 五是
    ...['三', '一', '二', '四', '一', '二', '一', '一', '三', '一', '四', '五'],
    // 二、（一）一是 二是 三是 四是 （二）（三）（四）（五）
    ...['二', '一', '一', '二', '三', '四', '二', '三', '四', '五'],
  ]);
});

test('with its figures and three excuses nothing is left', () => {
  const figures = ranges.filter((_, index) => !slogans.includes(left[index] ?? ''));
  const excuses = ranges
    .map((range, index) => ({ range, numeral: left[index] ?? '', reason: '口号' as const }))
    .filter(({ numeral }) => slogans.includes(numeral));
  const accounting = accountForNumerals(body, figures, excuses);
  expect(accounting.unaccounted).toEqual([]);
  expect(accounting.excuseFaults).toEqual([]);
  expect(accounting.counts).toMatchObject({ figure: 70, excused: 3 });
});

test('with any one figure missing, or short of its last character, exactly its numeral is left', () => {
  const places = ranges.filter((_, index) => !slogans.includes(left[index] ?? ''));
  for (const [index, { start, end }] of places.entries()) {
    const others = places.filter((_, other) => other !== index);
    const missing = accountForNumerals(body, others, []).unaccounted.filter(
      ({ printed: word }) => !slogans.includes(word),
    );
    const short = accountForNumerals(body, [...others, { start, end: end - 1 }], []).unaccounted.filter(
      ({ printed: word }) => !slogans.includes(word),
    );
    expect(missing.map(({ range }) => range.end)).toEqual([end]);
    expect(short).toEqual(missing);
  }
});
