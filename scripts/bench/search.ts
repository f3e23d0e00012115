import { existsSync, mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { median } from './build.ts';

/** What the search costs a reader, asked on its page as a reader asks it: suggestions, facets and places included. */
export interface SearchMeasure {
  /** Bytes in brotli that the first search takes beyond the page itself, and in how many requests. */
  readonly firstBytes: number;
  readonly firstRequests: number;
  /** Milliseconds from the last key to the results, the pause that the page makes included; all queries after the first. */
  readonly milliseconds: readonly number[];
  /** Bytes of each of these. */
  readonly bytes: readonly number[];
  /** Whether the browser's pages were held to a quarter of a processor meanwhile, which takes a control group. */
  readonly isSlowed: boolean;
}

/** Of one to twelve characters, common and rare, and two of which nothing is found. */
const queries = [
  '路',
  '桥',
  '公路',
  '养护',
  '示例',
  '治超站',
  '危桥改建',
  '城乡公交',
  '罚款52.69万元',
  '甲镇至乙镇公路',
  '完善应急预案',
  '截至6月底累计完成总投资',
  '雪峰山隧道',
  '公路养',
];

/** @param outDir a site that lies at the root of its host */
export async function benchSearch(browser: Browser, outDir: string): Promise<SearchMeasure> {
  const server = await serveCounted(outDir);
  const page = await browser.newPage();
  try {
    await page.goto(`${server.origin}/search/`, { waitUntil: 'networkidle' });
    await noteTimes(page);
    server.take();
    await ask(page, '公路');
    await page.waitForLoadState('networkidle');
    const first = server.take();
    const free = await holdToQuarter(browser);
    const milliseconds: number[] = [];
    const bytes: number[] = [];
    for (const query of queries) {
      milliseconds.push(await ask(page, query));
      bytes.push(server.take().bytes);
    }
    free?.();
    return {
      firstBytes: first.bytes,
      firstRequests: first.requests,
      milliseconds,
      bytes,
      isSlowed: free !== undefined,
    };
  } finally {
    await page.close();
    server.close();
  }
}

/** The quantile of some values: 0.5 is the median. */
export function quantile(values: readonly number[], part: number): number {
  if (part === 0.5) return median(values);
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(part * values.length))] ?? 0;
}

declare global {
  var typedAt: number;
  var shownAt: number | undefined;
}

/** Has the page note when somebody types and when the list of results is done. */
function noteTimes(page: Page): Promise<void> {
  return page.evaluate(() => {
    addEventListener(
      'input',
      () => {
        globalThis.typedAt = performance.now();
        globalThis.shownAt = undefined;
        // Of the last query's results.
        document.querySelector('main [data-state]')?.removeAttribute('data-state');
      },
      true,
    );
    new MutationObserver(() => {
      if (document.querySelector('main [data-state="done"]') !== null)
        globalThis.shownAt ??= performance.now();
    }).observe(document, { attributeFilter: ['data-state'], subtree: true, childList: true });
  });
}

/** Types a query in the place of the last; resolves to the milliseconds from its last key to the results. */
async function ask(page: Page, query: string): Promise<number> {
  await page.locator('main input[type="search"]').fill(query);
  await page.waitForFunction(() => globalThis.shownAt !== undefined, undefined, { timeout: 60_000 });
  return page.evaluate(() => (globalThis.shownAt ?? 0) - globalThis.typedAt);
}

/**
 * Holds the processes of pages and their workers to a quarter of a processor: DevTools slows a page's own thread only.
 *
 * @returns what lets them go again, or undefined where this machine doesn't let us
 */
async function holdToQuarter(browser: Browser): Promise<(() => void) | undefined> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const ids = processInfo.flatMap(({ type, id }) => (type === 'renderer' ? [String(id)] : []));
  const isFirstVersion = existsSync('/sys/fs/cgroup/cpu');
  const parent = isFirstVersion ? '/sys/fs/cgroup/cpu' : '/sys/fs/cgroup';
  const group = join(parent, `tongtu-bench-${process.pid}`);
  try {
    mkdirSync(group);
    if (isFirstVersion) writeFileSync(join(group, 'cpu.cfs_quota_us'), '25000');
    else writeFileSync(join(group, 'cpu.max'), '25000 100000');
    for (const id of ids) writeFileSync(join(group, 'cgroup.procs'), id);
    return () => {
      for (const id of ids) writeFileSync(join(parent, 'cgroup.procs'), id);
      rmdirSync(group);
    };
  } catch {
    return undefined;
  }
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Serves a folder and counts requests and bytes: text as it is in brotli, all else, such as Pagefind's files, as it is. */
async function serveCounted(folder: string) {
  let sent: { readonly type: string | undefined; readonly body: Uint8Array }[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const [type, body] = [types[extname(file)], readFileSync(file)];
    sent.push({ type, body });
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      'cache-control': 'max-age=3600',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What was sent since the last call. */
    take() {
      const sizes = sent.map(({ type, body }) => (type === undefined ? body.length : compressedSize(body)));
      sent = [];
      return { requests: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function compressedSize(body: Uint8Array): number {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
}
