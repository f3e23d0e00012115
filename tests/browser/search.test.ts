import { beforeAll, describe, expect, inject, test } from 'vitest';
import { judgeAnswer } from '../support/judge-answer.ts';
import { readOracle } from '../support/search-oracle.ts';
import { bundleClient, type ClientBundle, type EngineName, SearchPage } from '../support/search-page.ts';
import { drawQueries } from '../support/search-queries.ts';
import { openBrowser } from './support/open-browser.ts';
import { serveSite } from './support/serve-site.ts';

const browser = openBrowser();

/** More than a small site has hits. */
const all = 500;

for (const name of ['real', 'demo', 'sample', 'sub-path'] as const) {
  describe(`the site ${name}`, () => {
    const { outDir, basePath } = inject('builtSites')[name];
    const site = serveSite(name);
    const oracle = readOracle(outDir, basePath);
    let bundle: ClientBundle;
    beforeAll(async () => {
      bundle = await bundleClient(basePath);
    });

    for (const engine of ['pagefind', 'scan'] satisfies EngineName[]) {
      test(`${engine} finds what the pages say, all of it and nothing else`, async () => {
        const search = await SearchPage.open(browser(), site.address('/'), bundle, engine);
        const queries = drawQueries(oracle, 12, 7);
        const answers = await search.answers(queries.map(({ query }) => ({ query, limit: all, places: 2 })));
        const judged = queries.map((query, index) => ({
          query: query.query,
          ...judgeAnswer(oracle, query, answers[index]!),
        }));
        const faults = judged.filter(
          ({ missed, wrong, unmarked, misled }) => [...missed, ...wrong, ...unmarked, ...misled].length > 0,
        );
        expect(faults).toEqual([]);
        expect(queries.length).toBeGreaterThan(130);
        await search.page.close();
      });
    }
  });
}
