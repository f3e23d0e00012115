import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import type { SearchAnswer, SearchOutcome } from '#src/search/contract/search-answer.ts';
import type { SearchClient } from '#src/search/contract/search-client.ts';
import type { SearchRequest } from '#src/search/contract/search-request.ts';
import type { RecordBureau } from '#src/search/records/search-record.ts';

/** Which engine answers: where WebAssembly is refused, the scan does. */
export type EngineName = 'pagefind' | 'scan';

/** The search client, bundled as the site's build bundles it. */
export interface ClientBundle {
  readonly files: ReadonlyMap<string, string>;
}

const root = join(import.meta.dirname, '..', '..');

/** Where the bundle is put on a site: beside its own files, so that its policy lets it run. */
export const bundlePlace = 'search-under-test/';

const bundles = new Map<string, Promise<ClientBundle>>();

/** The search client for a site below `basePath`, bundled once in each worker. */
export function bundleClient(basePath: string): Promise<ClientBundle> {
  const bundle = bundles.get(basePath) ?? bundleAnew(basePath);
  bundles.set(basePath, bundle);
  return bundle;
}

async function bundleAnew(basePath: string): Promise<ClientBundle> {
  const outDir = mkdtempSync(join(tmpdir(), 'tongtu-search-'));
  try {
    const built = await build({
      root,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      base: `${basePath}${bundlePlace}`,
      worker: { format: 'es' },
      build: {
        outDir,
        emptyOutDir: true,
        assetsInlineLimit: 0,
        lib: { entry: join(root, 'src/search/open-search.ts'), formats: ['es'], fileName: 'open-search' },
      },
    });
    const [{ output }] = (Array.isArray(built) ? built : [built]) as [{ output: { fileName: string }[] }];
    return {
      files: new Map(output.map(({ fileName }) => [fileName, readFileSync(join(outDir, fileName), 'utf8')])),
    };
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

/** A page of a served site in which the search can be asked. */
export class SearchPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /**
   * @param address the site's first page
   * @param bundle undefined where the server has it at {@link bundlePlace}
   * @param bureaus whose sites below it are searched together
   */
  static async open(
    browser: Browser,
    address: string,
    bundle: ClientBundle | undefined,
    engine: EngineName,
    bureaus: readonly RecordBureau[] = [],
  ): Promise<SearchPage> {
    const page = await browser.newPage();
    if (bundle !== undefined) await serveBundle(page, bundle, engine);
    await page.goto(address);
    // As a string: Vitest would rewrite an import.
    const script = JSON.stringify(`${address}${bundlePlace}open-search.js`);
    await page.evaluate(
      `import(${script}).then(({ openSearch }) => { globalThis.search = openSearch(${JSON.stringify(new URL(address).pathname)}, ${JSON.stringify(bureaus)}); })`,
    );
    return new SearchPage(page);
  }

  /** Sends the requests one after the other. */
  async ask<Method extends 'answer' | 'suggest' | 'facets' | 'topics'>(
    method: Method,
    requests: readonly SearchRequest[],
  ): Promise<Awaited<ReturnType<SearchClient[Method]>>[]> {
    return this.page.evaluate(
      async ([how, asked]) => {
        const { search } = globalThis as unknown as { search: SearchClient };
        const outcomes = [];
        for (const request of asked) outcomes.push(await search[how](request));
        return outcomes as never;
      },
      [method, requests] as const,
    );
  }

  /** An answer, and how long the page waited for it. */
  async timedAnswer(request: SearchRequest): Promise<{ answer: SearchAnswer; milliseconds: number }> {
    const { outcome, milliseconds } = await this.page.evaluate(async (asked) => {
      const { search } = globalThis as unknown as { search: SearchClient };
      const started = performance.now();
      return { outcome: await search.answer(asked), milliseconds: performance.now() - started };
    }, request);
    return { answer: answerOf(outcome), milliseconds };
  }

  /** The answers to requests of which none may fail. */
  async answers(requests: readonly SearchRequest[]): Promise<SearchAnswer[]> {
    return (await this.ask('answer', requests)).map(answerOf);
  }
}

function serveBundle(page: Page, bundle: ClientBundle, engine: EngineName): Promise<unknown> {
  return page.route(`**/${bundlePlace}**`, (route) => {
    const name = new URL(route.request().url()).pathname.split(bundlePlace)[1] ?? '';
    // A worker has the policy that it is served with; this one refuses WebAssembly.
    const policy = engine === 'scan' ? { 'content-security-policy': "default-src 'self'" } : {};
    return route.fulfill({
      contentType: 'text/javascript',
      headers: policy,
      body: bundle.files.get(name) ?? '',
      status: bundle.files.has(name) ? 200 : 404,
    });
  });
}

/** @throws Error where the outcome is no answer */
export function answerOf<Answer>(outcome: SearchOutcome<Answer>): Answer {
  if (outcome.kind !== 'answered') throw new Error(JSON.stringify(outcome));
  return outcome.answer;
}
