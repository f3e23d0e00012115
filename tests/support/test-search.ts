import { beforeAll, describe, expect, test } from 'vitest';
import { builtSites, type SiteName } from './built-site.ts';
import { judgeAnswer } from './judge-answer.ts';
import { openBrowser } from './open-browser.ts';
import { readOracle } from './search-oracle.ts';
import { bundleClient, type ClientBundle, type EngineName, SearchPage } from './search-page.ts';
import { drawQueries } from './search-queries.ts';
import { serveSite } from './serve-site.ts';

/** Of an answer with more hits than this the total is compared, and whether the first are right. */
const mostHits = 100;

/**
 * The tests of the search of some sites, to be awaited at the top of a file: each engine finds what the pages say.
 *
 * @param count how many queries of each sort are asked
 */
export async function testSearch(names: readonly SiteName[], count: number): Promise<void> {
  const { browser } = openBrowser();
  describe.each(await builtSites(names))('the site %s', (_, built) => {
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
          return {
            query: query.query,
            ...judgement,
            missed: answer.total > mostHits ? [] : judgement.missed,
          };
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
}
