import { describe, expect, test } from 'vitest';
import { answerRequest, type Understand } from '#src/search/engine/answer-request.ts';
import { scanEngine } from '#src/search/engine/scan-engine.ts';
import type { SearchRecord } from '#src/search/records/search-record.ts';
import { byNumeral } from '#src/search/understanding/by-numeral.ts';
import { byQuantity } from '#src/search/understanding/by-quantity.ts';
import type { Way } from '#src/search/understanding/reading.ts';
import { understand } from '#src/search/understanding/understand.ts';
import type { UnderstandingTables } from '#src/search/understanding/understanding-tables.ts';

const tables: UnderstandingTables = {
  projects: [
    ['三江桥', '危桥改造三江桥'],
    ['g6512秀从高速公路(新晃段)', '秀从高速', 'g6512'],
  ],
  words: ['罚款', '路政执法'],
  traditional: '橋鐵',
  simplified: '桥铁',
  readings: {
    三: ['san'],
    江: ['jiang'],
    桥: ['qiao'],
    罚: ['fa'],
    款: ['kuan'],
    路: ['lu'],
    政: ['zheng'],
    执: ['zhi'],
    法: ['fa'],
  },
};

/** A site with one metric for each text. */
function answering(...texts: string[]) {
  const engine = scanEngine(
    texts.map((text, index): SearchRecord => {
      const place = { kind: 'metric' as const, path: `metrics/${index}/`, label: text, text, topics: [] };
      return { id: `metrics/${index}`, title: text, report: undefined, places: [place] };
    }),
  );
  const meant: Understand = (terms) => understand(terms, { engine, tables });
  return async (query: string) => {
    const { total, approximate } = await answerRequest(engine, { query }, '/', meant);
    return { total, found: approximate.map(({ hits }) => hits.map(({ title }) => title)), approximate };
  };
}

const written = async (way: Way, term: string) => {
  const engine = scanEngine([]);
  return (await way(term, { engine, tables })).map(({ terms }) => terms.join(' '));
};

describe('amounts', () => {
  test.each([
    ['78.63万元', '786300元'],
    ['786300元', '78.63万元'],
    ['7.486公里', '7.486km'],
    ['7486米', '7.486公里'],
    ['罚款0.5亿元', '罚款5000万元'],
    ['3000平方米', '3000m2'],
    ['5吨', '5000公斤'],
  ])('%s may be printed as %s', async (typed, printed) => {
    expect(await written(byQuantity, typed)).toContain(printed);
  });

  test('an amount that isn’t one is none', async () => {
    expect(await written(byQuantity, '公路')).toEqual([]);
    expect(await written(byQuantity, '1.2.3')).not.toContain('1.2.3');
  });

  test('is never the end or the beginning of another', async () => {
    const ask = answering('全长1500米', '全长500米', '另有10500米');
    expect((await ask('0.5公里')).found).toEqual([['全长500米']]);
    expect((await answering('编号7863001')('78.63万')).found).toEqual([]);
  });
});

describe('numerals', () => {
  test.each([
    ['七月份', '7月份'],
    ['二〇二三年', '2023年'],
    ['三十二条', '32条'],
    ['14五', '十四五'],
    ['2023年', '二〇二三年'],
    ['12座', '十二座'],
  ])('%s may be written %s', async (typed, other) => {
    expect(await written(byNumeral, typed)).toContain(other);
  });

  test('are whole numbers', async () => {
    expect((await answering('修路13条', '修路3条')('三条')).found).toEqual([['修路3条']]);
  });
});

describe('whatever is understood', () => {
  test('stands apart from what is exact, and only where nothing is', async () => {
    const ask = answering('三江桥的投资', '罚款', '路政执法');
    expect(await ask('三江桥')).toMatchObject({ total: 1, approximate: [] });
    expect(await ask('三江橋')).toMatchObject({ total: 0, found: [['三江桥的投资']] });
    expect((await ask('SanJiangQiao')).found).toEqual([['三江桥的投资']]);
    expect((await ask('lzzf')).found).toEqual([['路政执法']]);
    expect((await ask('三河桥')).found).toEqual([['三江桥的投资']]);
    expect((await ask('三江桥修了没有')).found).toEqual([['三江桥的投资']]);
    expect((await ask('囧')).found).toEqual([]);
  });

  test('says what it was taken for', async () => {
    const { approximate } = await answering('罚款786300元')('罚款78.63万元');
    expect(approximate[0]?.understanding).toEqual({
      kind: 'quantity',
      said: '78.63万元 = 786300元',
      query: '罚款786300元',
    });
  });
});
