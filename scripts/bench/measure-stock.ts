import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Browser } from 'playwright-core';
import { compared, type Oracle } from '../../tests/support/search-oracle.ts';
import type { TestQuery } from '../../tests/support/search-queries.ts';
import { serveCounting } from './counting-server.ts';
import { pageProcessorClock } from './page-processor-time.ts';
import type { QueryMeasure, SearchMeasures } from './search-measures.ts';

/** A page as somebody would write it who follows Pagefind's documentation. */
const PAGE =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>stock</title></head><body></body></html>';

/** What stock Pagefind answers, as much as is shown of it. */
interface StockAnswer {
  readonly ids: readonly string[];
  readonly excerpts: readonly string[];
  /** How long the page waited for it. */
  readonly milliseconds: number;
}

/**
 * Asks Pagefind as it comes: the text of each report as one page, the words as typed, the first five results with their
 * excerpts. Only reports are compared, for it knows nothing of figures and registers.
 */
export async function measureStock(
  browser: Browser,
  outDir: string,
  oracle: Oracle,
  queries: readonly TestQuery[],
): Promise<SearchMeasures> {
  const { files, urls } = await stockIndex(outDir);
  const server = await serveCounting(
    outDir,
    new Map<string, string | Uint8Array>([...files, ['/stock/', PAGE]]),
  );
  const page = await browser.newPage();
  try {
    await page.goto(`${server.origin}/stock/`);
    await page.waitForLoadState('networkidle');
    server.takeBytes();
    const clock = await pageProcessorClock(browser);
    const ask = async (query: string) => {
      const before = clock?.();
      const answer = await page.evaluate<StockAnswer, string>(askInPage, query);
      const busyMilliseconds = before === undefined ? undefined : (clock?.() ?? 0) - before;
      return { answer, milliseconds: answer.milliseconds, busyMilliseconds, bytes: server.takeBytes() };
    };
    const first = await ask('公路');
    const measured: QueryMeasure[] = [];
    for (const query of queries) {
      const { answer, ...cost } = await ask(query.query);
      const expected = new Set(
        oracle
          .find(query.terms)
          .flatMap(({ kind, report }) => (kind === 'report' ? [`/reports/${report}/`] : [])),
      );
      const found = answer.ids.map((id) => urls.get(id) ?? '');
      const marked = answer.excerpts.filter((excerpt) => marksOneOf(excerpt, query.terms)).length;
      measured.push({
        sort: query.sort,
        expected: expected.size,
        found: found.length,
        right: found.filter((url) => expected.has(url)).length,
        shown: answer.excerpts.length,
        marked,
        // It opens the page at its top.
        opened: 0,
        ...cost,
      });
    }
    return { firstBytes: first.bytes, firstMilliseconds: first.milliseconds, queries: measured };
  } finally {
    await page.close();
    server.close();
  }
}

async function stockIndex(outDir: string) {
  const { index, errors } = await createIndex({
    rootSelector: 'article.report',
    excludeSelectors: ['[data-site]'],
  });
  if (index === undefined) throw new Error(errors.join('; '));
  const folder = join(outDir, 'reports');
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const page = join(folder, entry.name, 'index.html');
    if (!existsSync(page)) continue;
    const content = readFileSync(page, 'utf8');
    await index.addHTMLFile({ url: `/reports/${entry.name}/`, content });
  }
  const { files } = await index.getFiles();
  await close();
  const urls = files.flatMap(({ path, content }): [string, string][] => {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) return [];
    const text = gunzipSync(content).toString('utf8');
    return [[id, JSON.parse(text.slice(text.indexOf('{'))).url]];
  });
  return {
    files: new Map(files.map(({ path, content }) => [`/stock/pagefind/${path}`, content])),
    urls: new Map(urls),
  };
}

/** Runs in the page; as text, so that nothing is made of its import. */
const askInPage = new Function(
  'query',
  `return (async () => {
    const started = performance.now();
    globalThis.stock ??= await import('/stock/pagefind/pagefind.js');
    const { results } = await stock.search(query);
    const shown = await Promise.all(results.slice(0, 5).map((result) => result.data()));
    return { ids: results.map(({ id }) => id), excerpts: shown.map(({ excerpt }) => excerpt), milliseconds: performance.now() - started };
  })()`,
) as (query: string) => Promise<StockAnswer>;

function marksOneOf(excerpt: string, terms: readonly string[]): boolean {
  const marked = compared(
    Array.from(excerpt.matchAll(/<mark>(.*?)<\/mark>/g), ([, words]) => words).join(''),
  );
  return terms.some((term) => marked.includes(term));
}
