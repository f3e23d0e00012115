import { beforeAll, describe, expect, test } from 'vitest';
import { builtSites, type SiteName } from '../support/built-site.ts';
import { isFullRun } from '../support/full-run.ts';
import { judgeAnswer } from '../support/judge-answer.ts';
import { openBrowser } from '../support/open-browser.ts';
import { readOracle } from '../support/search-oracle.ts';
import { bundleClient, type ClientBundle, type EngineName, SearchPage } from '../support/search-page.ts';
import { drawQueries } from '../support/search-queries.ts';
import { serveSite } from '../support/serve-site.ts';

const browser = openBrowser();

/** Of an answer with more hits than this the total is compared, and whether the first are right. */
const mostHits = 100;

/** Sites, and how many queries of each sort they are asked: those of many reports fewer, for their answers are long. */
const asked: readonly (readonly [site: SiteName, queries: number])[] = [
  ['real', 12],
  ['demo', 12],
  ['sample', 12],
  ['sub-path', 12],
  ...(isFullRun
    ? ([
        ['corpus-10', 12],
        ['corpus-300', 4],
      ] as const)
    : []),
];
const sites = await builtSites(asked.map(([name]) => name));

describe.each(sites)('the site %s', (name, built) => {
  const count = new Map(asked).get(name) ?? 0;
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
