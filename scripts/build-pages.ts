import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { type AstroSite, astroConfig } from './astro-config.ts';

/**
 * Has Astro make the pages of a site. What lies in the site's folder already stays there.
 *
 * Each build has a root of its own: Astro writes its module map of the content into `.astro` of its root, so that two builds
 * with one root, or a build beside `npm run dev`, would bundle each other's reports.
 *
 * @param outDir absolute path
 * @throws Error where the build fails
 */
export async function buildPages(site: AstroSite, outDir: string): Promise<void> {
  const folder = join(site.root, '.tongtu', 'builds');
  mkdirSync(folder, { recursive: true });
  const root = mkdtempSync(join(folder, 'build-'));
  const config = astroConfig(site);
  // Vite takes it from nowhere else. A site that is built for development lacks its content security policy.
  process.env['NODE_ENV'] = 'production';
  try {
    await build({
      ...config,
      root,
      outDir,
      cacheDir: join(root, 'cache'),
      logLevel: 'error',
      vite: { ...config.vite, build: { ...config.vite?.build, emptyOutDir: false } },
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
