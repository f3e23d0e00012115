import { describe, expect, test } from 'vitest';
import { answerRequest, type Understand } from '#src/search/engine/answer-request.ts';
import type { SearchEngine } from '#src/search/engine/search-engine.ts';
import type { NameTables } from '#src/search/files/search-files.ts';
import type { SearchRecord } from '#src/search/records/search-record.ts';
import { byPinyin } from '#src/search/understanding/by-name.ts';
import { byQuantity } from '#src/search/understanding/by-notation.ts';
import { byNumeral } from '#src/search/understanding/by-numeral.ts';
import { mayCount } from '#src/search/understanding/number-ways.ts';
import type { Way } from '#src/search/understanding/reading.ts';
import { readingTables } from '#src/search/understanding/reading.ts';
import { suggestFor } from '#src/search/understanding/suggest.ts';
import { understand } from '#src/search/understanding/understand.ts';
import { scanRecords } from '../../../support/scan-records.ts';

const names: NameTables = {
  projects: [
    ['projects/sanjiang-bridge/', '三江桥', '危桥改造三江桥'],
    ['projects/g6512/', 'G6512秀从高速公路（新晃段）', '秀从高速', 'G6512', '秀从高速（新晃段）'],
  ],
  metrics: [
    ['metrics/fines/', '罚款'],
    ['metrics/fines-of-lorries/', '货车罚款'],
  ],
  topics: [['topics/road-enforcement/', '路政执法']],
  traditional: '後',
  simplified: '后',
};
const tables = readingTables(names, {
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
});

/** A site with one metric for each text. */
function engineOf(...texts: string[]): SearchEngine {
  return scanRecords(
    texts.map((text, index): SearchRecord => {
      const place = { kind: 'metric' as const, path: `metrics/${index}/`, label: text, text, topics: [] };
      return { id: `metrics/${index}`, title: text, report: undefined, places: [place] };
    }),
  );
}

function answering(...texts: string[]) {
  const engine = engineOf(...texts);
  const meant: Understand = (terms) => understand(terms, { engine, tables });
  return async (query: string) => {
    const { total, approximate } = await answerRequest(engine, { query }, '/', meant);
    return { total, found: approximate.map(({ hits }) => hits.map(({ title }) => title)), approximate };
  };
}

const written = async (way: Way, term: string) => {
  const engine = engineOf();
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
    ['3百元', '300元'],
    ['5千元', '5000元'],
    ['1.2万亿元', '12000亿元'],
    ['1亿零500万元', '1.05亿元'],
    ['1.05亿元', '1亿零500万元'],
    ['80元/吨', '80元/t'],
    ['一半', '50%'],
    ['百分之四十', '40%'],
    ['40%', '百分之四十'],
    ['十几公里', '十几km'],
    ['30余公里', '30余km'],
    ['约78.63万元', '约786300元'],
    ['2小时30分钟', '150分钟'],
    ['786300', '78.63万'],
  ])('%s may be printed as %s', async (typed, printed) => {
    expect(await written(byQuantity, typed)).toContain(printed);
  });

  test.each([
    ['下降2.3%', '-2.3%'],
    ['下降2.3%', '减少2.3%'],
    ['-3.2%', '下降3.2%'],
    ['降低了1.2个百分点', '下降1.2个百分点'],
    ['+3.2%', '增长3.2%'],
    ['增长3.2%', '上升3.2%'],
  ])('the sign of a share may be a word: %s is %s', async (typed, printed) => {
    expect(await written(byQuantity, typed)).toContain(printed);
  });

  test('whichever way it goes a number keeps it, and one that says no way gets none', async () => {
    for (const typed of ['下降2.3%', '-2.3%', '负2.3%', '减少2.3%']) {
      expect((await written(byQuantity, typed)).filter((other) => !/[-负降减落]/.test(other))).toEqual([]);
    }
    for (const typed of ['增长2.3%', '+2.3%']) {
      expect((await written(byQuantity, typed)).filter((other) => !/[+增升提]/.test(other))).toEqual([]);
    }
    expect((await written(byQuantity, '2.3%')).filter((other) => /[-+负降减落增升提]/.test(other))).toEqual(
      [],
    );
    // What was done less may be no change: only shares have the words in common with a sign.
    expect(await written(byQuantity, '-50吨')).not.toContain('减少50吨');
  });

  test.each(['近百辆', '数十家', '上千人次', '十几台', '三四十人', '五六台', '百余人'])(
    'what is vague is never a number: %s',
    async (typed) => {
      const others = [...(await written(byQuantity, typed)), ...(await written(byNumeral, typed))];
      expect(
        others.filter((other) => /^[约近上]?[0-9]+\p{sc=Han}*$/u.test(other) && !/几/.test(other)),
      ).toEqual([]);
    },
  );

  test.each([
    ['56台', '五六台'],
    ['100辆', '百辆'],
    ['1:2.5', '2.5'],
    ['三分之一', '33.3%'],
  ])('and %s is not %s', async (typed, other) => {
    const others = [...(await written(byQuantity, typed)), ...(await written(byNumeral, typed))];
    expect(others).not.toContain(other);
  });

  test.each([
    ['9000亿元', '900000000000元', true],
    ['1万亿元', '1000000000000元', false],
    ['1.2345万吨', '0.00012345亿吨', false],
    ['1234元', '0.1234万元', true],
    ['12345元', '1.2345万元', true],
    ['123456元', '0.0012亿元', false],
  ])('nobody prints more than 12 digits or 4 decimals: %s as %s', async (typed, other, isOffered) => {
    expect((await written(byQuantity, typed)).includes(other)).toBe(isOffered);
  });

  test('an amount that isn’t one is none', async () => {
    expect(await written(byQuantity, '公路')).toEqual([]);
    expect(await written(byQuantity, '1.2.3')).not.toContain('1.2.3');
  });

  test('is never the end or the beginning of another', async () => {
    const ask = answering('全长1500米', '全长500米', '另有10500米');
    expect((await ask('0.5公里')).found).toEqual([['全长500米']]);
    expect((await answering('编号7863001')('78.63万')).found).toEqual([]);
    expect((await answering('造价80元/吨', '造价80元')('0.008万元')).found).toEqual([['造价80元']]);
    expect((await answering('面积500平方公里', '面积500平方')('500平方米')).found).toEqual([['面积500平方']]);
    expect((await answering('1亿零500万元', '拨付500万元')('5000000元')).found).toEqual([['拨付500万元']]);
    expect((await answering('培训500人次', '培训500人')('500名')).found).toEqual([['培训500人']]);
    expect((await answering('8%—13%', '占13%')('百分之十三')).found).toEqual([['占13%']]);
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
    expect((await answering('修路十三条', '修路三条')('3条')).found).toEqual([['修路三条']]);
  });

  test('find a fall whichever way it is printed, and no rise', async () => {
    const ask = answering('事故下降2.3%', '客运量增长2.3%', '货运量为−2.3%', '占2.3%');
    expect((await ask('-2.3%')).found).toEqual([]);
    expect((await ask('2.3%')).total).toBe(4);
    expect((await answering('事故下降2.3%', '客运量增长2.3%')('-2.3%')).found).toEqual([['事故下降2.3%']]);
    expect((await answering('事故下降2.3%', '客运量增长2.3%')('+2.3%')).found).toEqual([['客运量增长2.3%']]);
    expect((await answering('事故减少2.3%')('下降2.3%')).found).toEqual([['事故减少2.3%']]);
    expect(
      (await answering('近百辆')('100辆')).approximate.filter(
        ({ understanding }) => understanding.kind !== 'pieces',
      ),
    ).toEqual([]);
  });
});

test.each<[string, boolean]>([
  ['三江桥', false],
  ['g6512', false],
  ['2023年7月份', false],
  ['十四五', false],
  ['罚款', false],
  ['78.63万元', true],
  ['三条', true],
  ['十几台', true],
  ['近百辆', true],
  ['三分之一', true],
])('the reader of numbers is loaded for %s: %s', (term, expected) => {
  expect(mayCount(term)).toBe(expected);
});

describe('sounds', () => {
  const heard = async (letters: string, ...words: string[]) => {
    const readings = {
      三: ['san'],
      江: ['jiang'],
      桥: ['qiao'],
      上: ['shang'],
      乔: ['qiao'],
      强: ['qiang', 'jiang'],
    };
    const tables = readingTables(
      { projects: [], metrics: words.map((word) => ['', word]), topics: [], traditional: '', simplified: '' },
      { traditional: '', simplified: '', readings },
    );
    const found = await byPinyin(letters, { engine: engineOf(), tables });
    return found.map(({ kind, terms }) => `${kind} ${terms.join(' ')}`);
  };

  test.each<[string, string[], string[]]>([
    ['sanjiang', ['大三江桥', '三江桥', '三江'], ['pinyin 三江']],
    ['qiao', ['桥'], []],
    ['sjq', ['上江桥乔', '三江桥', '三强乔'], ['initials 三江桥', 'initials 三强乔', 'initials 上江桥']],
    ['sanjq', ['上江桥', '三江桥'], ['initials 三江桥']],
    ['sj', ['三江'], []],
    [
      'sanjiangq',
      ['乔三江桥', '三江乔', '三江强', '乔乔三江桥'],
      ['initials 三江乔', 'initials 三江强', 'initials 三江桥'],
    ],
  ])('%s among %j', async (letters, words, expected) => {
    expect(await heard(letters, ...words)).toEqual(expected);
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

  test('speaks of projects as their names are printed', async () => {
    const { approximate } = await answering('G6512秀从高速公路（新晃段）')('秀从高速公路新晃段');
    expect(approximate[0]?.understanding).toEqual({
      kind: 'alias',
      said: '“秀从高速公路新晃段”即项目“G6512秀从高速公路（新晃段）”',
      query: 'G6512秀从高速公路（新晃段）',
    });
  });
});

describe('what is suggested beside exact hits', () => {
  const suggesting = (...texts: string[]) => {
    const engine = engineOf(...texts);
    return (query: string, filter = {}) => suggestFor(engine, { query, filter }, names, '/jt/');
  };
  const queries = async (query: string, ...texts: string[]) =>
    (await suggesting(...texts)(query)).readings.map((reading) => reading.query);

  test('are other names of a project that something says, but for those that hold what was asked', async () => {
    const texts = ['秀从高速开工', 'G6512全长32.74km', '三江桥', '危桥改造三江桥'];
    expect((await suggesting(...texts)('秀从高速')).readings).toEqual([
      { kind: 'alias', query: 'G6512', said: '“秀从高速”即项目“G6512秀从高速公路（新晃段）”' },
    ]);
    expect(await queries('秀从高速', '秀从高速开工')).toEqual([]);
    expect(await queries('g6512', ...texts, '秀从高速（新晃段）')).toEqual(['秀从高速']);
    expect(await queries('三江桥', ...texts)).toEqual([]);
    expect(await queries('危桥改造三江桥', ...texts)).toEqual(['三江桥']);
  });

  test('is the same amount in another unit, the same number in other figures, the same word in simplified characters', async () => {
    expect(await queries('786300元', '罚款786300元', '约78.63万元')).toEqual(['78.63万元']);
    expect(await queries('7月份', '7月份完成', '七月份开工')).toEqual(['七月份']);
    expect(await queries('後勤', '後勤', '后勤')).toEqual(['后勤']);
  });

  test('is no number that is part of another, and no numeral in a name', async () => {
    expect(await queries('5公里', '全长5公里', '全长15km')).toEqual([]);
    expect(await queries('三江桥', '三江桥', '3江桥')).toEqual([]);
  });

  test('keeps the other terms', async () => {
    const texts = ['7月份罚款', '七月份罚款', '七月份检测'];
    expect(await queries('罚款 7月份', ...texts)).toEqual(['罚款 七月份']);
    expect(await queries('开工 7月份', '7月份开工', ...texts)).toEqual([]);
  });

  test('is nothing that the filter leaves nothing of, and no way to read what nothing says', async () => {
    const ask = suggesting('7月份', '七月份');
    expect((await ask('7月份', { kind: 'metric' })).readings).toHaveLength(1);
    expect((await ask('7月份', { kind: 'figure' })).readings).toEqual([]);
    expect(await queries('7月份', '七月份')).toEqual([]);
  });

  test('are the pages of what goes by the name, the nearest first, whether or not something says it', async () => {
    const pages = async (query: string) =>
      (await suggesting('罚款')(query)).pages.map(({ kind, name, address }) => [kind, name, address]);
    expect(await pages('罚款')).toEqual([
      ['metric', '罚款', '/jt/metrics/fines/'],
      ['metric', '货车罚款', '/jt/metrics/fines-of-lorries/'],
    ]);
    expect(await pages('路政')).toEqual([['topic', '路政执法', '/jt/topics/road-enforcement/']]);
    expect(await pages('g6512')).toEqual([['project', 'G6512秀从高速公路（新晃段）', '/jt/projects/g6512/']]);
    expect(await pages('路政执法罚款')).toEqual([
      ['topic', '路政执法', '/jt/topics/road-enforcement/'],
      ['metric', '罚款', '/jt/metrics/fines/'],
    ]);
    expect(await pages('三江桥 罚款')).toHaveLength(3);
    expect(await pages('款')).toEqual([]);
    expect(await pages('')).toEqual([]);
  });
});
