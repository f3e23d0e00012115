import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SearchRequest } from '#src/search/contract/search-request.ts';
import { builtSite } from '../support/built-site.ts';
import { openBrowser } from '../support/open-browser.ts';
import { listenForComplaints } from '../support/page-complaints.ts';
import { readOracle } from '../support/search-oracle.ts';
import { answerOf, bundleClient, type ClientBundle, SearchPage } from '../support/search-page.ts';
import { serveSite } from '../support/serve-site.ts';

const { browser } = openBrowser();
const [demo, real] = [await builtSite('demo'), await builtSite('real')];
let bundle: ClientBundle;
beforeAll(async () => {
  bundle = await bundleClient('/');
});

describe('a county of ten reports', () => {
  const { outDir, basePath } = demo;
  const site = serveSite('demo');
  const oracle = readOracle(outDir, basePath);
  let search: SearchPage;
  beforeAll(async () => {
    search = await SearchPage.open(browser(), site.address('/'), bundle, 'pagefind');
  });
  afterAll(() => search.page.close());

  const answer = async (request: SearchRequest) => (await search.answers([{ limit: 500, ...request }]))[0]!;
  const ids = async (request: SearchRequest) => (await answer(request)).hits.map(({ id }) => id);

  test('kind, year and period narrow what is found to what the pages say of them', async () => {
    const said = oracle.find(['公路']);
    const yearOf = (report: string | undefined) => report?.slice(0, 4);
    expect((await ids({ query: '公路', filter: { kind: 'figure' } })).sort()).toEqual(
      said.flatMap(({ id, kind }) => (kind === 'figure' ? [id] : [])).sort(),
    );
    expect((await ids({ query: '公路', filter: { year: '2022' } })).sort()).toEqual(
      said.flatMap(({ id, report }) => (yearOf(report) === '2022' ? [id] : [])).sort(),
    );
    expect((await ids({ query: '公路', filter: { period: '2023-q1', kind: 'report' } })).sort()).toEqual([
      'report reports/2023-q1',
    ]);
  });

  test('a topic narrows the places, too', async () => {
    const topics = answerOf((await search.ask('topics', [{ query: '公路' }]))[0]!);
    expect(topics.length).toBeGreaterThan(2);
    for (const { value, count } of topics) {
      const narrowed = await answer({ query: '公路', filter: { topic: value } });
      expect(narrowed.total).toBe(count);
      expect(narrowed.total).toBeLessThan((await answer({ query: '公路' })).total);
    }
  });

  test('facets count what each choice would leave', async () => {
    const filter = { year: '2022' };
    const { kinds, years, periods } = answerOf((await search.ask('facets', [{ query: '公路', filter }]))[0]!);
    for (const { value, count } of kinds) {
      expect(await ids({ query: '公路', filter: { ...filter, kind: value as never } })).toHaveLength(count);
    }
    for (const { value, count } of years) {
      expect(await ids({ query: '公路', filter: { year: value } })).toHaveLength(count);
    }
    for (const { value, count } of periods) {
      expect(await ids({ query: '公路', filter: { period: value } })).toHaveLength(count);
    }
    expect(years.map(({ label }) => label)).toEqual(['2023年', '2022年', '2021年', '2020年']);
    expect(periods.map(({ label }) => label)).toContain('2023年第一季度');
  });

  test('by date the newest report comes first, and registers last', async () => {
    const { hits } = await answer({ query: '公路', order: 'date' });
    const periods = hits.map(({ report }) => report?.period ?? '');
    const firstRegister = periods.indexOf('');
    expect(firstRegister).toBeGreaterThan(10);
    expect(periods.slice(firstRegister).every((period) => period === '')).toBe(true);
    const years = periods.slice(0, firstRegister).map((period) => period.slice(0, 4));
    expect(years).toEqual(years.toSorted().reverse());
  });

  test('pages of hits put together are all hits', async () => {
    const whole = await ids({ query: '公路' });
    const paged: string[] = [];
    for (let offset = 0; offset < whole.length; offset += 7) {
      paged.push(...(await ids({ query: '公路', offset, limit: 7 })));
    }
    expect(paged).toEqual(whole);
    expect(await ids({ query: '公路', offset: whole.length })).toEqual([]);
  });

  test('as many places as asked for, and whether there are more', async () => {
    const request = { query: '公路', filter: { kind: 'report', period: '2022-h1' } } as const;
    const [few] = (await answer({ ...request, places: 2 })).hits;
    const [all] = (await answer({ ...request, places: 999 })).hits;
    expect([few?.places.length, few?.hasMorePlaces]).toEqual([2, true]);
    expect(all?.hasMorePlaces).toBe(false);
    expect(new Set(all?.places.map(({ address }) => address)).size).toBe(all?.places.length);
    // Every place of the page that says it is there, and no other.
    const said = all!.places.map(({ address }) => address);
    for (const address of said) expect(oracle.saidAt(address)?.join('\n')).toContain('公路');
  });

  test('a later request takes the place of an earlier one', async () => {
    const outcomes = await search.page.evaluate(() => {
      const { search: client } = globalThis as unknown as {
        search: { answer(request: object): Promise<{ kind: string }> };
      };
      return Promise.all(['公', '公路', '公路养护'].map((query) => client.answer({ query })));
    });
    expect(outcomes.map(({ kind }) => kind)).toEqual(['superseded', 'superseded', 'answered']);
  });
});

describe('what somebody might type', () => {
  const { outDir, basePath } = real;
  const site = serveSite('real');
  const oracle = readOracle(outDir, basePath);

  for (const engine of ['pagefind', 'scan'] as const) {
    test(`is text and nothing else (${engine})`, async () => {
      const search = await SearchPage.open(browser(), site.address('/'), bundle, engine);
      const complaints = listenForComplaints(search.page);
      const hostile = [
        '<img src=x onerror=alert(1)>',
        '"><script>alert(1)</script>',
        '.*',
        '(三|江)+',
        '[',
        '\\',
        '*',
        '-罚款',
        '三江*',
        '{"any":["三江桥"]}',
        '\u0000\u0001\u001f',
        '三\u0000江桥',
        '😀',
        '\ud83d',
        '👩‍👩‍👧',
        '桥'.repeat(10_000),
        '"',
        '""',
        '"""',
        '%00%0a',
        'constructor',
        '__proto__',
        'ꀀꀀ',
      ];
      const answers = await search.answers(hostile.map((query) => ({ query })));
      for (const [index, { terms, total, hits }] of answers.entries()) {
        expect([hostile[index], total]).toEqual([
          hostile[index],
          terms.length === 0 ? 0 : oracle.find(terms).length,
        ]);
        for (const { places } of hits)
          for (const { excerpt } of places) expect(excerpt.some(({ isMatch }) => isMatch)).toBe(true);
      }
      expect(answers[hostile.indexOf('桥'.repeat(10_000))]?.cutTo).toBe(120);
      expect(complaints).toEqual([]);
      await search.page.close();
    });
  }
});

describe('where something is missing', () => {
  const site = serveSite('real');
  const request = { query: '三江桥' };

  test('nothing is loaded before something is asked', async () => {
    const search = await SearchPage.open(browser(), site.address('/'), bundle, 'pagefind');
    const loaded = await search.page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(loaded.filter((name) => /pagefind|search-data|worker/.test(name))).toEqual([]);
    await search.page.close();
  });

  test('without an index it says so', async () => {
    const search = await SearchPage.open(browser(), site.address('/'), bundle, 'pagefind');
    await search.page.route('**/search-data/entry.json', (route) => route.fulfill({ status: 404, body: '' }));
    const failed = { kind: 'failed', failure: { kind: 'index-missing' } };
    expect(await search.ask('answer', [request])).toEqual([failed]);
    await search.page.unroute('**/search-data/entry.json');
    expect((await search.answers([request]))[0]?.total).toBe(4);
    await search.page.close();
  });

  for (const part of [
    '*.pf_index',
    'pagefind.js',
    'wasm.*',
    '*.pf_meta',
    'pagefind-entry.json**',
    'search-data/entry.json',
    'places/**',
  ]) {
    test(`where ${part} doesn’t come there is no half answer, and asking again answers`, async () => {
      const search = await SearchPage.open(browser(), site.address('/'), bundle, 'pagefind');
      await search.page.route(`**/${part}`, (route) => route.abort());
      const [outcome] = await search.ask('answer', [request]);
      expect(outcome).toMatchObject({ kind: 'failed', failure: { kind: 'part-failed' } });
      await search.page.unroute(`**/${part}`);
      expect((await search.answers([request]))[0]?.total).toBe(4);
      await search.page.close();
    });
  }
});
