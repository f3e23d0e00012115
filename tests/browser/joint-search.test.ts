import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtSite } from '../support/built-site.ts';
import { readJointOracle } from '../support/joint-oracle.ts';
import { jointList } from '../support/joint-site.ts';
import { judgeAnswer } from '../support/judge-answer.ts';
import { openBrowser, phone } from '../support/open-browser.ts';
import { listenForComplaints } from '../support/page-complaints.ts';
import { bundleClient, type EngineName, SearchPage } from '../support/search-page.ts';
import { drawQueries, type TestQuery } from '../support/search-queries.ts';
import { serveSite } from '../support/serve-site.ts';

// One search over the sites of several bureaus: what it finds is what the pages of all of them say, and no more.

const { newPage, browser } = openBrowser();
const joint = await builtSite('joint');
const served = serveSite(joint);
const list = parse(readFileSync(jointList, 'utf8')) as { bureaus: { path: string }[] };
const all = readJointOracle(
  joint.outDir,
  joint.basePath,
  list.bureaus.map(({ path }) => path),
);

const bureaus = list.bureaus.map(({ path }) => ({ name: path, path: `${path}/` }));

describe.each<EngineName>(['pagefind', 'scan'])('the search over all by %s', (engine) => {
  test('finds what the pages of the bureaus say, at the places that say it; totals are the sum of theirs', async () => {
    const bundle = await bundleClient(joint.basePath);
    const search = await SearchPage.open(browser(), served.address('/'), bundle, engine, bureaus);
    const queries: TestQuery[] = [
      ...drawQueries(all, engine === 'scan' ? 2 : 4, 11),
      ...['示例甲县', '示例乙县', '示例丙县', '大桥'].map((query) => ({
        sort: 'names',
        query,
        terms: [query],
      })),
    ];
    const answers = await search.answers(queries.map(({ query }) => ({ query, limit: 500, places: 1 })));
    const faults = queries.flatMap((query, index) => {
      const answer = answers[index]!;
      const { missed, wrong, unmarked, misled } = judgeAnswer(all, query, answer);
      const sum = all.bureaus.reduce((total, oracle) => total + oracle.find(query.terms).length, 0);
      return [
        ...[...missed, ...wrong, ...unmarked, ...misled].map((fault) => `${query.query}: ${fault}`),
        ...(answer.total === sum ? [] : [`${query.query}: ${answer.total} in all, ${sum} by bureau`]),
        ...answer.hits
          .filter(({ address, bureau }) => bureau === undefined || !address.startsWith(bureau.address))
          .map(({ id }) => `${id}: whose is it?`),
      ];
    });
    expect(faults).toEqual([]);
    await search.page.close();
  });
});

test('a reader looks for words of each bureau in the box of the front page, and comes to the place', async () => {
  for (const [index, { path }] of list.bureaus.entries()) {
    const name = `示例${'甲乙丙'[index]}县`;
    const page = await newPage(phone);
    const complaints = listenForComplaints(page);
    await page.goto(served.address('/'));
    await page.locator('.site-header input[name=q]').fill(name);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-part="hits"][data-state="done"]');
    expect(await page.locator('.search-hit-bureau').allInnerTexts()).toEqual(
      expect.arrayContaining([`${name}交通运输局（示例数据）`]),
    );
    await page.locator('.search-hit-report .search-place-link').first().click();
    await expect
      .poll(() => page.evaluate(() => [...(CSS.highlights.get('search-arrival') ?? [])].join('')), {
        timeout: 20_000,
      })
      .toContain(name);
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`^${joint.basePath}${path}/reports/`));
    // The results are left while suggestions are still coming.
    expect(complaints.filter((complaint) => !complaint.endsWith('net::ERR_ABORTED'))).toEqual([]);
  }
});
