import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { PartError } from '#src/search/browser/load-part.ts';
import { SearchSession } from '#src/search/browser/search-session.ts';
import type { Excerpt, SearchHit } from '#src/search/contract/search-answer.ts';
import type { SearchedSite } from '#src/search/engine/search-table.ts';
import type { PlacesFile } from '#src/search/files/search-files.ts';
import { laidText, layOut } from '#src/search/records/record-layout.ts';
import { searchRecords } from '#src/search/records/search-records.ts';
import { fetchFile, richSearchSource, searchedSite } from '../../../support/searched-site.ts';

const source = richSearchSource();
let site: SearchedSite;
let sameElsewhere: SearchedSite;
const fetched = vi.fn(fetchFile);

beforeAll(async () => {
  vi.stubGlobal('fetch', fetched);
  // Pagefind makes one index at a time.
  site = await searchedSite(source);
  sameElsewhere = await searchedSite(source);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const withoutIndex = (indexed: SearchedSite): SearchedSite => ({
  ...indexed,
  entry: { ...indexed.entry, pagefind: [] },
});
const written = (excerpt: Excerpt) =>
  excerpt.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
const told = ({ id, places, hasMorePlaces }: SearchHit) => [
  id,
  ...places.map(({ address, label, excerpt }) => `${address} ${label} ${written(excerpt)}`),
  ...(hasMorePlaces ? ['…'] : []),
];

describe.each([
  ['Pagefind', (one: SearchedSite) => one],
  ['the scan', withoutIndex],
])('answered by %s', (_, engineOf) => {
  let session: SearchSession;
  beforeAll(() => {
    session = new SearchSession('/jt/', [engineOf(site)]);
  });

  test('hits name their page and their places, marked', async () => {
    const { terms, total, hits, approximate } = await session.answer({ query: '三江桥' });
    expect({ terms, total, approximate }).toEqual({ terms: ['三江桥'], total: 4, approximate: [] });
    expect(hits.map(told)).toEqual([
      ['project projects/bridge', '/jt/projects/bridge/ 三江桥 [三江桥] 桥'],
      [
        'commitment reports/2022-h2',
        '/jt/commitments/#c-2022-h2-bridge-begun 三江桥开工 [三江桥]开工 明年 2023年 [三江桥] 甲路',
      ],
      [
        'report reports/2023-h1',
        '/jt/reports/2023-h1/#s-p2 开头第2段 …[三江桥]已于5月开工。完成甲路投资的三分之一。',
      ],
      [
        'report reports/2022-h2',
        '/jt/reports/2022-h2/#s-p1 开头第1段 争取明年3月份完成甲路。[三江桥]明年开工。继续学习。',
      ],
    ]);
    expect(hits[0]).toEqual({
      id: 'project projects/bridge',
      kind: 'project',
      title: '三江桥',
      address: '/jt/projects/bridge/',
      places: [expect.anything()],
      hasMorePlaces: false,
    });
    const report = { id: '2022-h2', title: '示例报告', period: '2022-h2', periodName: '2022年下半年' };
    expect(hits[1]).toMatchObject({
      kind: 'commitment',
      title: '示例报告',
      address: '/jt/commitments/',
      report,
    });
  });

  test('a figure’s words are told apart by what they are', async () => {
    const { hits } = await session.answer({ query: '里程 12.30', filter: { kind: 'figure' } });
    const [figure] = hits.flatMap(({ places }) => places.map((place) => place.figure));
    expect(figure && [figure.name, figure.value, figure.coverage].map(written)).toEqual([
      '甲路：[里程]',
      '[12.30]km',
      '时点数，日期未写明',
    ]);
  });

  test('of several terms the place where they stand closest comes first', async () => {
    const [hit] = (await session.answer({ query: '甲路 完工', filter: { kind: 'commitment' } })).hits;
    expect(hit?.places.map(({ address }) => address.split('#')[1])).toEqual([
      'c-2022-h2-road-done',
      'c-2022-h2-bridge-begun',
    ]);
  });

  test('as many places and hits as are asked for, from where it is asked', async () => {
    const request = { query: '段落', filter: { kind: 'report' as const } };
    const [hit] = (await session.answer({ ...request, places: 2 })).hits;
    expect(hit && told(hit).map((line) => line.slice(0, 30))).toEqual([
      'report reports/2021-h1',
      '/jt/reports/2021-h1/#s-p1 开头第1',
      '/jt/reports/2021-h1/#s-p2 开头第2',
      '…',
    ]);
    const all = await session.answer({ ...request, places: 40 });
    expect(all.hits[0]).toMatchObject({ hasMorePlaces: false, places: { length: 40 } });
    const ordered = await session.answer({ query: '三江桥' });
    const page = await session.answer({ query: '三江桥', offset: 1, limit: 1 });
    expect(page).toEqual({ ...ordered, hits: ordered.hits.slice(1, 2) });
  });

  test('facets count what each choice would leave, the others standing', async () => {
    const counted = (options: readonly { value: string; label: string; count: number }[]) =>
      options.map(({ value, label, count }) => `${value} ${label} ${count}`);
    const all = await session.facets({ query: '甲路' });
    expect(counted(all.kinds)).toEqual([
      'report 报告 2',
      'figure 数据 1',
      'project 项目 1',
      'commitment 承诺 1',
    ]);
    expect(counted(all.years)).toEqual(['2023 2023年 2', '2022 2022年 2']);
    expect(counted(all.periods)).toEqual(['2023-h1 2023年上半年 2', '2022-h2 2022年下半年 2']);
    const chosen = { query: '甲路', filter: { year: '2022', kind: 'report' } } as const;
    const narrowed = await session.facets(chosen);
    expect(counted(narrowed.kinds)).toEqual(['report 报告 1', 'commitment 承诺 1']);
    expect(counted(narrowed.years)).toEqual(['2023 2023年 1', '2022 2022年 1']);
    expect(counted(await session.topics({ query: '甲路' }))).toEqual(['roads 公路 5']);
    expect(counted(await session.topics({ query: '学习' }))).toEqual(['roads 公路 2']);
    expect(await session.topics({ query: '段落' })).toEqual([]);
  });

  test('a topic narrows places', async () => {
    const { total } = await session.answer({ query: '甲路', filter: { topic: 'roads' } });
    expect(total).toBe(5);
    expect((await session.answer({ query: '段落', filter: { topic: 'roads' } })).total).toBe(0);
    expect((await session.answer({ query: '甲路', filter: { topic: 'none' } })).total).toBe(0);
  });

  test('words that nothing says are read otherwise, apart from what is exact', async () => {
    const { total, approximate } = await session.answer({ query: '三江侨' });
    expect(total).toBe(0);
    expect(
      approximate.map(({ understanding, total: found }) => [understanding.kind, understanding.query, found]),
    ).toEqual([['one-character', '三江桥', 4]]);
    expect((await session.answer({ query: '三江桥', filter: { year: '2023' } })).approximate).toEqual([]);
  });

  test('pages that go by the name are suggested', async () => {
    expect((await session.suggest({ query: '甲路' })).pages).toEqual([
      { kind: 'project', name: '甲路', address: '/jt/projects/road/' },
    ]);
  });

  test('every stretch of text that stands on the site is found, as often as it stands there', async () => {
    const texts = searchRecords(source).map((record) => laidText(layOut(record)));
    const whole = texts.join('\n');
    for (let at = 3; at < whole.length - 9; at += 97) {
      const query = Array.from(whole.slice(at, at + 1 + (at % 8))).join('');
      if (/[\s"]/.test(query)) continue;
      const { hits } = await session.answer({ query, limit: 100, places: 100 });
      const found = new Set(hits.map(({ id }) => id.split(' ')[1]));
      const saying = searchRecords(source).filter((_record, index) => texts[index]?.includes(query));
      expect([query, ...found].sort()).toEqual([query, ...saying.map(({ id }) => id)].sort());
    }
  });
});

test('a query too long is cut, and the answer says where', async () => {
  const session = new SearchSession('/jt/', [withoutIndex(site)]);
  expect(await session.answer({ query: '长'.repeat(5000) })).toMatchObject({
    cutTo: expect.any(Number),
  });
  expect(await session.answer({ query: '' })).toEqual({ terms: [], total: 0, hits: [], approximate: [] });
});

test('the site’s text is cut into as many files of places as it has stretches', async () => {
  const { entry, address } = site;
  const length = entry.records.lengths.flat().reduce((sum, more) => sum + more, 0);
  const files = readdirSync(new URL(`search-data/${entry.edition}/places/`, address));
  expect(files.sort()).toEqual(
    Array.from({ length: Math.ceil(length / entry.stretch) }, (_, number) => `${number}.json`).sort(),
  );
  const places = files.flatMap((file) => {
    const text = readFileSync(new URL(`search-data/${entry.edition}/places/${file}`, address), 'utf8');
    return (JSON.parse(text) as PlacesFile).records.flatMap(([, , ofRecord]) => ofRecord);
  });
  // A place that reaches over a border lies in both files.
  const all = searchRecords(source).reduce((sum, record) => sum + record.places.length, 0);
  expect(places.length - all).toBeLessThan(files.length);
});

test('a part is fetched once, and only what the answer needs', async () => {
  const session = new SearchSession('/jt/', [site]);
  await session.warm();
  fetched.mockClear();
  await session.answer({ query: '三江桥' });
  await session.answer({ query: '三江桥' });
  const places = fetched.mock.calls.map(([url]) => String(url)).filter((url) => url.includes('/places/'));
  expect(new Set(places).size).toBe(places.length);
  expect(places.length).toBeLessThan(4);
  expect(fetched.mock.calls.some(([url]) => /names|texts|understanding/.test(String(url)))).toBe(false);
});

describe('a part that doesn’t come', () => {
  test.each([
    ['entry', new Response('', { status: 404 }), { isEntry: true }, { kind: 'index-missing' }],
    ['entry', new Response('<p>', { status: 200 }), { isEntry: true }, { kind: 'index-missing' }],
    ['entry', new Response('', { status: 500 }), { isEntry: true }, { kind: 'part-failed', part: '/x.json' }],
    ['part', new Response('', { status: 404 }), { isEntry: false }, { kind: 'part-failed', part: '/x.json' }],
    [
      'part',
      new Response('{', { status: 200 }),
      { isEntry: false },
      { kind: 'part-failed', part: '/x.json' },
    ],
    ['part', new TypeError('offline'), { isEntry: false }, { kind: 'part-failed', part: '/x.json' }],
  ])('%s %#', async (_, answer, options, failure) => {
    const { loadPart } = await import('#src/search/browser/load-part.ts');
    fetched.mockImplementationOnce(async () => {
      if (answer instanceof Error) throw answer;
      return answer;
    });
    const error: unknown = await loadPart('https://example.gov.cn/x.json', options).catch((reason) => reason);
    expect(error).toBeInstanceOf(PartError);
    expect((error as PartError).failure).toEqual(failure);
  });
});

describe('several sites', () => {
  test.each([
    ['Pagefind', (one: SearchedSite) => one],
    ['the scan', withoutIndex],
  ])('are answered together by %s', async (_, engineOf) => {
    const session = new SearchSession('/', [
      { ...engineOf(site), bureau: { name: 'a局', path: 'a/' } },
      { ...engineOf(sameElsewhere), bureau: { name: 'b局', path: 'b/' } },
    ]);
    const { total, hits } = await session.answer({ query: '三江桥', order: 'date', limit: 4 });
    expect(total).toBe(8);
    expect(hits.map(({ id, address, bureau }) => [id, address, bureau?.name])).toEqual([
      ['report a/reports/2023-h1', '/a/reports/2023-h1/', 'a局'],
      ['report b/reports/2023-h1', '/b/reports/2023-h1/', 'b局'],
      ['report a/reports/2022-h2', '/a/reports/2022-h2/', 'a局'],
      ['commitment a/reports/2022-h2', '/a/commitments/', 'a局'],
    ]);
    expect((await session.topics({ query: '甲路' })).map(({ value, count }) => [value, count])).toEqual([
      ['roads', 10],
    ]);
    expect((await session.facets({ query: '三江桥' })).years.map(({ count }) => count)).toEqual([2, 4]);
    expect((await session.answer({ query: '甲路', filter: { topic: 'roads' } })).total).toBe(10);
    expect((await session.suggest({ query: '甲路' })).pages.map(({ address }) => address)).toEqual([
      '/a/projects/road/',
      '/b/projects/road/',
    ]);
  });
});
