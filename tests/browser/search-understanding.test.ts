import { beforeAll, expect, test } from 'vitest';
import type { Understanding } from '#src/search/contract/search-answer.ts';
import { openBrowser } from '../support/open-browser.ts';
import { answerOf, bundleClient, type ClientBundle, SearchPage } from '../support/search-page.ts';
import { serveSite } from '../support/serve-site.ts';

// What people type who don't have the report before them, and what they mean; on the real site, through both engines.

const { browser } = openBrowser();
const site = serveSite('real');
let bundle: ClientBundle;
beforeAll(async () => {
  bundle = await bundleClient('/');
});

const meant: [typed: string, kind: Understanding['kind'], address: string][] = [
  ['秀从高速公路新晃段', 'alias', '/projects/g6512-xinhuang/'],
  ['78.63万元', 'quantity', '/reports/2023-h1/'],
  ['罚款78.63万', 'quantity', '/reports/2023-h1/'],
  ['7.486km', 'quantity', '/reports/2023-h1/'],
  ['7486米', 'quantity', '/reports/2023-h1/'],
  ['630000万元', 'quantity', '/reports/2023-h1/'],
  ['14五', 'numeral', '/reports/2023-h1/'],
  ['七月份完成', 'numeral', '/reports/2023-h1/'],
  ['二〇二三年', 'numeral', '/reports/2023-h1/'],
  ['三江橋', 'traditional', '/projects/sanjiang-bridge/'],
  ['公鐵聯運', 'traditional', '/projects/daxin-logistics-park/'],
  ['sanjiangqiao', 'pinyin', '/projects/sanjiang-bridge/'],
  ['san jiang qiao', 'pinyin', '/projects/sanjiang-bridge/'],
  ['fakuan', 'pinyin', '/metrics/fines/'],
  ['SJQ', 'initials', '/projects/sanjiang-bridge/'],
  ['三河桥', 'one-character', '/projects/sanjiang-bridge/'],
  ['三江大桥', 'one-character', '/projects/sanjiang-bridge/'],
  ['公铁联云', 'one-character', '/projects/daxin-logistics-park/'],
  ['方家屯中学进学道路', 'one-character', '/projects/fangjiatun-school-road/'],
  ['三江桥修了没有', 'pieces', '/projects/sanjiang-bridge/'],
  ['罚款到底多少', 'pieces', '/metrics/fines/'],
  ['怎么还不修步头降的路', 'pieces', '/projects/butoujiang-road/'],
];

for (const engine of ['pagefind', 'scan'] as const) {
  test(`each comes to what is meant, first, apart from exact hits, with what was understood (${engine})`, async () => {
    const search = await SearchPage.open(browser(), site.address('/'), bundle, engine);
    const answers = await search.answers(meant.map(([query]) => ({ query, limit: 3, places: 1 })));
    const came = answers.map(({ total, approximate: [first] }, index) => {
      expect([meant[index]![0], total]).toEqual([meant[index]![0], 0]);
      expect(first?.understanding.said).toBeTruthy();
      return [meant[index]![0], first?.understanding.kind, first?.hits[0]?.address];
    });
    expect(came).toEqual(meant);
    await search.page.close();
  });
}

test('what is said exactly is never mixed with what might be meant', async () => {
  const search = await SearchPage.open(browser(), site.address('/'), bundle, 'pagefind');
  const said = ['三江桥', '786300元', '公铁联运', 'G6512', '罚款', '7月份', '“十四五”'];
  const answers = await search.answers(said.map((query) => ({ query })));
  for (const { total, approximate } of answers) {
    expect(total).toBeGreaterThan(0);
    expect(approximate).toEqual([]);
  }
  await search.page.close();
});

for (const engine of ['pagefind', 'scan'] as const) {
  test(`beside what is said exactly, other words and pages are suggested that are there (${engine})`, async () => {
    const search = await SearchPage.open(browser(), site.address('/'), bundle, engine);
    const asked = ['G6512', '治超', '公铁联运', '党的建设', '罚款', '三江桥', '11980台'];
    const outcomes = await search.ask(
      'suggest',
      asked.map((query) => ({ query })),
    );
    const came = outcomes.map((outcome, index) => {
      const { pages, readings } = answerOf(outcome);
      return [asked[index], readings.map(({ query }) => query), pages[0]?.address];
    });
    expect(came).toEqual([
      ['G6512', ['秀从高速'], '/projects/g6512-xinhuang/'],
      ['治超', [], '/topics/overload-control/'],
      ['公铁联运', [], '/projects/daxin-logistics-park/'],
      ['党的建设', [], '/topics/party-building/'],
      ['罚款', [], '/metrics/fines/'],
      ['三江桥', [], '/projects/sanjiang-bridge/'],
      ['11980台', [], undefined],
    ]);
    for (const reading of answerOf(outcomes[0]!).readings) {
      expect((await search.answers([{ query: reading.query }]))[0]?.total).toBeGreaterThan(0);
    }
    for (const { address } of outcomes.flatMap((outcome) => answerOf(outcome).pages)) {
      expect((await fetch(site.address(address))).status).toBe(200);
    }
    await search.page.close();
  });
}

test('sounds and slips are not loaded for suggestions', async () => {
  const search = await SearchPage.open(browser(), site.address('/'), bundle, 'pagefind');
  await search.answers([{ query: 'G6512' }]);
  const requests: string[] = [];
  search.page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await search.ask('suggest', [{ query: 'G6512' }]);
  expect(requests.filter((path) => path.includes('names.'))).toHaveLength(1);
  expect(requests.filter((path) => /understand/.test(path))).toEqual([]);
  await search.page.close();
});

test('what nobody could mean is answered by nothing', async () => {
  const search = await SearchPage.open(browser(), site.address('/'), bundle, 'pagefind');
  const answers = await search.answers(['囧囧囧囧', 'qqqqzzzz', '∮∮∮'].map((query) => ({ query })));
  expect(answers.map(({ total, approximate }) => [total, approximate])).toEqual([
    [0, []],
    [0, []],
    [0, []],
  ]);
  await search.page.close();
});
