import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { BuiltSite } from '../global/built-sites.ts';
import { judgeAnswer } from '../support/judge-answer.ts';
import { readOracle } from '../support/search-oracle.ts';
import { bundleClient, type ClientBundle, type EngineName, SearchPage } from '../support/search-page.ts';
import { drawQueries } from '../support/search-queries.ts';
import { openBrowser } from './support/open-browser.ts';
import { serveSite } from './support/serve-site.ts';

const browser = openBrowser();

/** Of an answer with more hits than this the total is compared, and whether the first are right. */
const mostHits = 100;

/** Sites, and how many queries of each sort they are asked: those of many reports fewer, for their answers are long. */
const asked: readonly (readonly [name: string, site: BuiltSite, queries: number])[] = [
  ...(['real', 'demo', 'sample', 'sub-path'] as const).map(
    (name) => [`the site ${name}`, inject('builtSites')[name], 12] as const,
  ),
  ...inject('corpora').map(
    ([reports, site]) => [`a site of ${reports} reports`, site, reports > 100 ? 4 : 12] as const,
  ),
];

describe.each(asked)('%s', (_, built, count) => {
  const { outDir, basePath } = built;
  const site = serveSite(built);
  const oracle = readOracle(outDir, basePath);
  let bundle: ClientBundle;
  beforeAll(async () => {
    bundle = await bundleClient(basePath);
  });

  test.each(['pagefind', 'scan'] satisfies EngineName[])(
    '%s finds what the pages say, all of it and nothing else',
    { timeout: 240_000 },
    async (engine) => {
      const search = await SearchPage.open(browser(), site.address('/'), bundle, engine);
      const queries = drawQueries(oracle, count, 7);
      const answers = await search.answers(
        queries.map(({ query }) => ({ query, limit: mostHits, places: 2 })),
      );
      const judged = queries.map((query, index) => {
        const answer = answers[index]!;
        const judgement = judgeAnswer(oracle, query, answer);
        return { query: query.query, ...judgement, missed: answer.total > mostHits ? [] : judgement.missed };
      });
      const faults = judged.filter(
        ({ missed, wrong, unmarked, misled }) => [...missed, ...wrong, ...unmarked, ...misled].length > 0,
      );
      expect(faults).toEqual([]);
      expect(queries.length).toBeGreaterThan(10 * count);
      await search.page.close();
    },
  );
});
