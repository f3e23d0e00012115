import { afterAll, beforeAll, inject } from 'vitest';
import { type StaticServer, serveStatic } from '../../../scripts/tooling/static-server.ts';
import type { BuiltSite, BuiltSiteName } from '../../global/built-sites.ts';

/** A built site on this machine's own network. */
export interface ServedSite {
  /** Scheme, host and port. */
  origin(): string;
  /** The full address of a page: `/` → `http://127.0.0.1:41234/jt/`. */
  address(path: string): string;
}

/** Serves a built site for all tests of the calling file, on a free port; to be called at the top of the file. */
export function serveSite(site: BuiltSiteName | BuiltSite): ServedSite {
  const { outDir, basePath } = typeof site === 'string' ? inject('builtSites')[site] : site;
  let server: StaticServer | undefined;
  beforeAll(async () => {
    server = await serveStatic({ folder: outDir, basePath }, '127.0.0.1', 0);
  });
  afterAll(() => server?.close());
  const origin = () => {
    if (server === undefined) throw new Error('the site is served only while tests run');
    return `http://127.0.0.1:${server.port}`;
  };
  return { origin, address: (path) => `${origin()}${basePath.slice(0, -1)}${path}` };
}
