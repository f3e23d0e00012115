import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import type { SearchAnswer } from '#src/search/contract/search-answer.ts';
import { judgeAnswer } from '../../tests/support/judge-answer.ts';
import type { Oracle } from '../../tests/support/search-oracle.ts';
import {
  bundlePlace,
  type ClientBundle,
  type EngineName,
  SearchPage,
} from '../../tests/support/search-page.ts';
import type { TestQuery } from '../../tests/support/search-queries.ts';
import { serveCounting } from './counting-server.ts';
import { pageProcessorClock } from './page-processor-time.ts';
import type { QueryMeasure, SearchMeasures } from './search-measures.ts';

/** What stands below the box while somebody types: the first hits, a place of each. */
const instant = { limit: 5, places: 1 };

/** Of more hits than this the ids aren't fetched, only the total is compared, and the ids of the first. */
const mostCompared = 150;

/** Asks our own search, with fresh caches, and judges every answer by the oracle. */
export async function measureOurs(
  browser: Browser,
  outDir: string,
  bundle: ClientBundle,
  engine: EngineName,
  oracle: Oracle,
  queries: readonly TestQuery[],
): Promise<SearchMeasures> {
  const served = new Map(Array.from(bundle.files, ([name, text]) => [`/${bundlePlace}${name}`, text]));
  const policy = engine === 'scan' ? "default-src 'self'" : undefined;
  const server = await serveCounting(outDir, served, policy);
  try {
    const search = await SearchPage.open(browser, `${server.origin}/`, undefined, engine);
    // The page itself isn't the search's; the client's own script, which has come with it, is.
    await search.page.waitForLoadState('networkidle');
    server.takeBytes();
    const clientBytes = brotliCompressSync(bundle.files.get('open-search.js') ?? '').length;
    const clock = await pageProcessorClock(browser);
    const timed = async (request: { query: string; limit: number; places: number }) => {
      const before = clock?.();
      const { answer, milliseconds } = await search.timedAnswer(request);
      const busyMilliseconds = before === undefined ? undefined : (clock?.() ?? 0) - before;
      return { answer, milliseconds, busyMilliseconds, bytes: server.takeBytes() };
    };
    const first = await timed({ query: '公路', ...instant });
    const measured: QueryMeasure[] = [];
    for (const query of queries) {
      const { answer, ...cost } = await timed({ query: query.query, ...instant });
      const whole =
        answer.total > instant.limit && answer.total <= mostCompared
          ? (await timed({ query: query.query, limit: answer.total, places: 1 })).answer
          : answer;
      measured.push({ ...judged(oracle, query, whole), sort: query.sort, ...cost });
    }
    return {
      firstBytes: first.bytes + clientBytes,
      firstMilliseconds: first.milliseconds,
      queries: measured,
    };
  } finally {
    server.close();
  }
}

function judged(oracle: Oracle, query: TestQuery, answer: SearchAnswer) {
  const expected = oracle.find(query.terms);
  const isWhole = answer.hits.length === answer.total;
  const { missed, wrong, unmarked, misled } = judgeAnswer(oracle, query, answer);
  const shown = answer.hits.reduce((sum, { places }) => sum + places.length, 0);
  const wrongIds = wrong.filter((fault) => answer.hits.some(({ id }) => id === fault));
  const right = isWhole
    ? expected.length - missed.length
    : Math.min(expected.length, answer.total - wrongIds.length);
  return {
    expected: expected.length,
    found: answer.total,
    right,
    shown,
    marked: shown - unmarked.length,
    opened: shown - misled.length,
  };
}
