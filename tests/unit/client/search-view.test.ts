import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namedExcerpt, valueRuns } from '#src/client/search/excerpt.ts';
import { facetViews, topicsView } from '#src/client/search/facet-view.ts';
import { hitView } from '#src/client/search/hit-view.ts';
import { announcementOf, headlineOf, quotedQuery, suggestionWords } from '#src/client/search/result-words.ts';
import { readSearchAddress } from '#src/client/search/search-address.ts';
import { suggestionViews } from '#src/client/search/suggestion-view.ts';
import type { Excerpt, SearchAnswer, SearchHit } from '#src/search/contract/search-answer.ts';
import { searchKinds } from '#src/search/contract/search-request.ts';

/** An excerpt from a text with its matches in square brackets. */
const excerpt = (marked: string): Excerpt =>
  marked
    .split(/(\[[^\]]*\])/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('[') ? { text: part.slice(1, -1), isMatch: true } : { text: part, isMatch: false },
    );
const marked = (runs: readonly { text: string; isMatch: boolean }[]) =>
  runs.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
const address = (query: string) => readSearchAddress(new URLSearchParams(query));

const report = { id: '2023-h1', title: '上半年工作总结', period: '2023-h1', periodName: '2023年上半年' };
const place = (anchor: string, label: string, words: string) => ({
  address: `/reports/2023-h1/${anchor}`,
  label,
  excerpt: excerpt(words),
});
const hit = (change: Partial<SearchHit>): SearchHit => ({
  id: 'x',
  kind: 'report',
  title: report.title,
  address: '/reports/2023-h1/',
  report,
  places: [],
  hasMorePlaces: false,
  ...change,
});

describe('a name is read once', () => {
  test.each([
    ['罚款', '[罚款] 治超罚款的金额', '[罚款]', '治超罚款的金额'],
    ['移送交警罚款', '移送交警[罚款]', '移送交警[罚款]', ''],
    ['罚款', '…治超[罚款]的金额', '罚款', '…治超[罚款]的金额'],
    ['罚款', '罚款额 [罚款]', '罚款', '罚款额 [罚款]'],
  ])('%s in %s', (name, words, expectedName, expectedWords) => {
    const named = namedExcerpt(name, excerpt(words));
    expect(marked(named.name)).toBe(expectedName);
    expect(marked(named.words)).toBe(expectedWords);
  });
});

describe('a hit', () => {
  test('of a register is one place, and its title leads there', () => {
    const { report: _, ...bridge } = hit({
      kind: 'project',
      title: '三江桥',
      address: '/projects/sanjiang-bridge/',
      places: [
        { address: '/projects/sanjiang-bridge/', label: '三江桥', excerpt: excerpt('[三江桥] 危桥改造') },
      ],
    });
    const view = hitView(bridge, address('q=三江桥'));
    expect(marked(view.title)).toBe('[三江桥]');
    expect(marked(view.words)).toBe('危桥改造');
    expect(view.places).toEqual([]);
    expect(new URL(view.href, 'https://x.cn').searchParams.get('q')).toBe('三江桥');
  });

  test('of a report has plates, and a title that says the words is no place of its own', () => {
    const view = hitView(
      hit({
        places: [
          place('', '标题', '上半年[工作]总结'),
          place('#s-1-3-p3', '第1.3条第3段', '做好[工作]。'),
          place('#s-1-2-1-i2', '第1.2.1条第2项', '[工作]'),
          place('', '正文', '各位：[工作]如下。'),
        ],
      }),
      address('q=工作'),
    );
    expect(marked(view.title)).toBe('上半年[工作]总结');
    expect(view.periodName).toBe('2023年上半年');
    expect(view.places.map(({ plate }) => plate)).toEqual([
      { label: '1.3', kind: 'section' },
      { label: '1.2.1', kind: 'clause' },
      undefined,
    ]);
    expect(view.places[0]?.href).toMatch(/\/reports\/2023-h1\/\?q=[^#]+#s-1-3-p3$/);
  });

  test('read out of a report is called by its period, or by the title where the period has several documents', () => {
    const view = hitView(hit({ kind: 'figure' }), address('q=x'));
    expect(marked(view.title)).toBe('2023年上半年');
    const special = hitView(
      hit({ kind: 'figure', title: '春运总结', report: { ...report, id: '2023-h1-chunyun' } }),
      address('q=x'),
    );
    expect(marked(special.title)).toBe('春运总结');
  });

  test('with more places leads to all of them, once', () => {
    const more = hit({ kind: 'figure', hasMorePlaces: true });
    expect(hitView(more, address('q=x')).more).toEqual({
      href: '?q=x&type=figure&period=2023-h1',
      isHere: true,
    });
    expect(hitView(more, address('q=x&type=figure&period=2023-h1')).more).toBeUndefined();
    expect(hitView({ ...more, hasMorePlaces: false }, address('q=x')).more).toBeUndefined();
  });
});

describe('a printed value', () => {
  test.each([
    ['约[63]亿元', ['约', '[63]#', '亿元']],
    ['78[630]0元', ['78#', '[630]#', '0#', '元']],
    ['[3000m2]', ['[3000]#', '[m2]']],
    ['[三座]', ['[三座]#']],
  ])('%s is cut at its numbers and at its marks', (words, expected) => {
    const runs = valueRuns(excerpt(words));
    expect(runs.map((run) => `${marked([run])}${run.isNumber ? '#' : ''}`)).toEqual(expected);
  });

  test('loses nothing', () => {
    const runs = fc.array(
      fc.record({ text: fc.string({ unit: 'grapheme', minLength: 1 }), isMatch: fc.boolean() }),
    );
    fc.assert(
      fc.property(runs, (value) => {
        const text = value.map((run) => run.text).join('');
        expect(
          valueRuns(value)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('facets', () => {
  const option = (value: string, count: number) => ({ value, label: `${value}！`, count });
  const facets = {
    kinds: [option('report', 2), option('figure', 1)],
    years: [option('2023', 2), option('2022', 1)],
    periods: [option('2023-h1', 1), option('2023-h2', 1), option('2022-h1', 1)],
  };
  const facetOf = (query: string, label: string) =>
    facetViews(facets, address(query)).find((facet) => facet.label === label);

  test('every kind is there, those without a hit too; all of them make the sum', () => {
    const chips = facetOf('q=x', '类型')?.chips ?? [];
    expect(chips).toHaveLength(1 + searchKinds.length);
    expect(chips[0]).toEqual({ label: '全部', count: 3, href: '?q=x', isChosen: true });
    expect(chips[1]).toEqual({ label: 'report！', count: 2, href: '?q=x&type=report', isChosen: false });
    expect(chips.filter(({ count }) => count === 0).map(({ label }) => label)).toContain('项目');
  });

  test('a choice starts the list anew and keeps the others; another year drops the period', () => {
    const chips = facetOf('q=x&type=figure&year=2023&period=2023-h1&sort=date&limit=50', '年度')?.chips;
    expect(chips?.map(({ href, isChosen }) => [href, isChosen])).toEqual([
      ['?q=x&type=figure&sort=date', false],
      ['?q=x&type=figure&year=2023&sort=date', true],
      ['?q=x&type=figure&year=2022&sort=date', false],
    ]);
  });

  test('periods are those of the chosen year; one period is no choice', () => {
    expect(facetOf('q=x&year=2023', '报告期')?.chips).toHaveLength(3);
    expect(facetOf('q=x&year=2022', '报告期')).toBeUndefined();
    const single = { kinds: [], years: [option('2023', 1)], periods: [option('2023-h1', 1)] };
    expect(facetViews(single, address('q=x')).map(({ label }) => label)).toEqual(['类型']);
    expect(facetViews(facets, address('q=x')).map(({ label }) => label)).toEqual([
      '类型',
      '年度',
      '报告期',
      '排序',
    ]);
  });

  test('what was chosen stays in sight where no hit has it, so that it can be taken back', () => {
    const chips = facetOf('q=x&year=2019', '年度')?.chips ?? [];
    expect(chips.find(({ isChosen }) => isChosen)).toMatchObject({ label: '2019', count: 0 });
    expect(topicsView([], address('q=x&topic=safety')).chips.map(({ isChosen }) => isChosen)).toEqual([
      false,
      true,
    ]);
  });
});

describe('suggestions', () => {
  const page = (name: string) => ({ kind: 'metric' as const, name, address: `/metrics/${name}/` });
  const reading = { kind: 'alias' as const, query: 'G6512', said: '“秀从高速”是项目“G6512”' };
  const none = { hits: [], approximate: [] };

  test('of other words come before pages, keep the filter and start the list anew', () => {
    const views = suggestionViews(
      { pages: [page('fines')], readings: [reading] },
      none,
      address('q=秀从高速&type=figure&limit=50'),
    );
    expect(views).toEqual([
      {
        sort: '也可以搜索',
        name: 'G6512',
        href: '?q=G6512&type=figure',
        said: reading.said,
        isSearch: true,
      },
      { sort: '指标', name: 'fines', href: '/metrics/fines/', said: '', isSearch: false },
    ]);
  });

  test('lead to a few pages, none of which a shown hit leads to', () => {
    const pages = ['a', 'b', 'c', 'd', 'e', 'f'].map(page);
    const near = {
      understanding: reading,
      terms: [],
      total: 1,
      hits: [hit({ kind: 'metric', address: '/metrics/b/' })],
    };
    const shown = { hits: [hit({ kind: 'metric', address: '/metrics/a/' })], approximate: [near] };
    const views = suggestionViews({ pages, readings: [] }, shown, address('q=x'));
    expect(views.map(({ name }) => name)).toEqual(['c', 'd', 'e']);
  });

  test('are announced by their number, where there are any', () => {
    expect(suggestionWords(2)).toContain('2项建议');
    expect(suggestionWords(0)).toBe('');
  });
});

describe('what is said of an answer', () => {
  const none: SearchAnswer = { terms: ['x'], total: 0, hits: [], approximate: [] };
  const near = {
    understanding: { kind: 'alias' as const, query: 'y', said: 'x 就是 y' },
    terms: ['y'],
    total: 2,
    hits: [],
  };

  test('counts, and tells exact from approximate', () => {
    expect(headlineOf({ ...none, total: 7 }, '罚款')).toBe('“罚款”：7项结果');
    expect(announcementOf({ ...none, total: 7, hits: [hit({})] }, '罚款')).toContain('显示前1项');
    expect(headlineOf(none, '罚款')).toBe('未找到“罚款”');
    expect(announcementOf({ ...none, approximate: [near] }, 'x')).toBe('无完全匹配“x”的结果，近似结果2项。');
  });

  test('a long query is spoken of in short', () => {
    expect(quotedQuery('长'.repeat(10_000))).toHaveLength(2 + 24 + 2);
    expect(quotedQuery('  a \n b ')).toBe('“a b”');
  });
});
