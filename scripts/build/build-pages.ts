import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { type AstroSite, astroConfig } from './astro-config.ts';

/**
 * Has Astro make the pages of a site. What lies in the site's folder already stays there.
 *
 * Each build has a root of its own: Astro writes its module map of the content, and the program that renders the pages, below
 * its root, so that two builds with one root, or a build beside `npm run dev`, would render each other's reports.
 *
 * @param outDir absolute path
 * @throws Error where the build fails
 */
export async function buildPages(site: AstroSite, outDir: string): Promise<void> {
  // Vite reads the mode only here, and a site built in development mode has no content security policy.
  process.env['NODE_ENV'] = 'production';
  const folder = join(site.root, '.tongtu', 'builds');
  mkdirSync(folder, { recursive: true });
  removeOld(folder);
  const root = mkdtempSync(join(folder, 'build-'));
  const pages = join(root, 'site');
  try {
    await build({
      ...astroConfig(site),
      root,
      outDir: pages,
      cacheDir: join(root, 'cache'),
      logLevel: 'error',
    });
    const missing = missingAssets(pages);
    if (missing.length > 0) throw new Error(`Astro has left out what its pages load: ${missing.join(', ')}`);
    moveEntries(pages, outDir);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** What the front page loads and isn't there: Astro passes over style sheets that it doesn't find, and says nothing. */
export function missingAssets(pages: string): string[] {
  const frontPage = join(pages, 'index.html');
  if (!existsSync(frontPage)) return [];
  const loaded = readFileSync(frontPage, 'utf8').matchAll(/"[^"\s]*\/(_astro\/[^"\s]+)"/g);
  const names = new Set(Array.from(loaded, ([, name = '']) => decodeURI(name)));
  return [...names].filter((name) => !existsSync(join(pages, name)));
}

/** Removes the roots of builds that were killed: no build takes a day. */
function removeOld(folder: string): void {
  const yesterday = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of readdirSync(folder)) {
    const root = join(folder, name);
    if ((statSync(root, { throwIfNoEntry: false })?.mtimeMs ?? yesterday) < yesterday)
      rmSync(root, { recursive: true, force: true });
  }
}

/** Moves what is in one folder into another; onto another disk it is copied. */
function moveEntries(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    try {
      renameSync(join(from, name), join(to, name));
    } catch {
      cpSync(join(from, name), join(to, name), { recursive: true });
    }
  }
}
