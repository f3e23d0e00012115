import { afterAll, beforeAll } from 'vitest';
import { type StaticServer, serveStatic } from '../../scripts/serving/static-server.ts';
import { type BuiltSite, builtSite, type SiteName } from './built-site.ts';

/** A built site on this machine's own network. */
export interface ServedSite {
  /** Scheme, host and port. */
  origin(): string;
  /** The full address of a page: `/` → `http://127.0.0.1:41234/jt/`. */
  address(path: string): string;
}

/** Milliseconds: a site may be built after all others. */
const LONGEST_BUILDS = 1_800_000;

/** Serves a built site for all tests of the calling file, on a free port; to be called at the top of the file. */
export function serveSite(site: SiteName | BuiltSite): ServedSite {
  let server: StaticServer | undefined;
  let basePath = '/';
  beforeAll(async () => {
    const built = typeof site === 'string' ? await builtSite(site) : site;
    basePath = built.basePath;
    server = await serveStatic({ folder: built.outDir, basePath }, '127.0.0.1', 0);
  }, LONGEST_BUILDS);
  afterAll(() => server?.close());
  const origin = () => {
    if (server === undefined) throw new Error('the site is served only while tests run');
    return `http://127.0.0.1:${server.port}`;
  };
  return { origin, address: (path) => `${origin()}${basePath.slice(0, -1)}${path}` };
}
