import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BrowserServer, chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { browserOptions, findBrowser } from '../../scripts/programs/browser.ts';
import type { BuiltSite, SiteName } from '../support/built-site.ts';

/** The sites that a run of all tests needs, in the order in which their tests come. */
const sitesOfEveryRun: readonly SiteName[] = [
  'real',
  'demo',
  'sample',
  'empty',
  'sub-path',
  'joint',
  'hostile',
  'unpublished-preview',
  'unpublished',
];

declare module 'vitest' {
  export interface ProvidedContext {
    /** Scheme, host and port of the server of {@link setup}. */
    testServer: string;
  }
}

/**
 * Vitest's global setup: a server in Vitest's own process that all workers share. `/sites/NAME` builds that site when it
 * is first asked for and answers with its {@link BuiltSite}; `/browser` starts Chromium likewise and answers with its
 * address. So a run has only what its tests ask for, once, however many workers ask at the same time.
 *
 * Sites are built one after the other, since builds of one checkout share its `.astro` folder. A run of all tests asks for
 * those that it needs at once: they are built while unit tests run. In watch mode a rerun builds them anew.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const sites = new Map<string, Promise<BuiltSite>>();
  let lastBuild: Promise<unknown> = Promise.resolve();
  let browser: Promise<BrowserServer> | undefined;

  const siteOf = (name: string) => {
    const site =
      sites.get(name) ??
      lastBuild.then(async () => {
        const { buildTestSite } = await import('./build-test-site.ts');
        return buildTestSite(name as SiteName);
      });
    sites.set(name, site);
    lastBuild = site.catch(() => undefined);
    return site;
  };
  if (process.env['TONGTU_TEST_WHOLE'] !== undefined) for (const name of sitesOfEveryRun) void siteOf(name);
  const answers: Readonly<Record<string, (name: string) => Promise<unknown>>> = {
    sites: siteOf,
    browser: async () => {
      browser ??= startBrowser();
      return (await browser).wsEndpoint();
    },
  };

  const server = createServer(async (request, response) => {
    const [, kind = '', name = ''] = (request.url ?? '').split('/');
    try {
      response.end(JSON.stringify(await answers[kind]?.(name)));
    } catch (error) {
      response.writeHead(500).end(error instanceof Error ? error.message : String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide('testServer', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  project.onTestsRerun(() => sites.clear());
  return async () => {
    server.close();
    await (await browser?.catch(() => undefined))?.close();
  };
}

async function startBrowser(): Promise<BrowserServer> {
  const path = findBrowser(process.env, process.platform);
  if (path === undefined) throw new Error('no Chromium, Chrome or Edge on this machine: run npm test');
  return chromium.launchServer(browserOptions(path));
}
