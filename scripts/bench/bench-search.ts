import { launchBrowser } from '../../tests/support/launch-browser.ts';
import { readOracle } from '../../tests/support/search-oracle.ts';
import { bundleClient } from '../../tests/support/search-page.ts';
import { drawQueries } from '../../tests/support/search-queries.ts';
import type { BenchOptions } from './bench-options.ts';
import { buildCorpus } from './build-corpus.ts';
import { measureOurs } from './measure-ours.ts';
import { measureStock } from './measure-stock.ts';
import { printMeasures } from './search-measures.ts';

/** How many queries of each sort. */
export const queriesOfSort = 20;

/** Measures the search on generated corpora: what it finds beside what the pages say, bytes and time, and stock Pagefind beside it. */
export async function benchSearch({ sizes }: BenchOptions): Promise<number> {
  const bundle = await bundleClient('/');
  const browser = await launchBrowser();
  try {
    for (const reports of sizes) {
      const { outDir, seconds } = await buildCorpus(reports);
      const oracle = readOracle(outDir, '/');
      const queries = drawQueries(oracle, queriesOfSort, reports);
      console.log(`\n## ${reports} reports (built in ${seconds.toFixed(1)} s), ${queries.length} queries\n`);
      for (const engine of ['pagefind', 'scan'] as const) {
        printMeasures(engine, await measureOurs(browser, outDir, bundle, engine, oracle, queries));
      }
      printMeasures('stock Pagefind, reports only', await measureStock(browser, outDir, oracle, queries));
    }
    return 0;
  } finally {
    await browser.close();
  }
}
