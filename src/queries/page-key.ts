import { createHash } from 'node:crypto';
import { hasReportPdfs } from '#src/workspace/environment.ts';
import { siteEdition } from './edition.ts';
import { siteLists } from './list-href.ts';
import { siteSettings } from './site-settings.ts';

/**
 * A digest of everything that a page is made from: of two builds by the same program, a page with the same key is the same
 * to the byte. Given to Astro as `cacheKey`, by which a build takes over the pages of the last one.
 *
 * What every page may show of the site, and where the lists have the promises and checks of the reports that the page speaks of, is part of
 * every key; all else that the page shows must be in `shown`.
 *
 * @param shown plain data, maps and sets; nothing may be in it that only a function can tell
 */
async function pageKey(shown: unknown): Promise<string> {
  const { commitments, checks } = await siteLists();
  const mentioned = new Set<string>();
  const data = JSON.stringify(shown, (name, value) => {
    if (typeof value === 'function') throw new Error(`a page's key can't hold a function: ${name}`);
    if (name === 'reportId' && typeof value === 'string') mentioned.add(value);
    if (name === 'report' && typeof value?.id === 'string') mentioned.add(value.id);
    return value instanceof Map || value instanceof Set ? Array.from(value) : value;
  });
  const places = Array.from(mentioned, (id) => [id, commitments.pathOf(id), checks.pathOf(id)]);
  const site = [await siteSettings(), import.meta.env.SITE, siteEdition(), hasReportPdfs(process.env)];
  return createHash('sha256')
    .update(JSON.stringify([site, places]))
    .update(data)
    .digest('hex');
}

/**
 * Gives every path its key, where it has one. One after the other: what thousands of pages show isn't held for all of them at once.
 *
 * @param shownBy see {@link pageKey}; undefined for a page that is made in every build, because making it makes other files, too
 */
export async function withKeys<T>(
  paths: readonly T[],
  shownBy: (path: T) => unknown,
): Promise<(T & { cacheKey?: string })[]> {
  const keyed: (T & { cacheKey?: string })[] = [];
  for (const path of paths) {
    const shown = await shownBy(path);
    keyed.push({ ...path, ...(shown !== undefined && { cacheKey: await pageKey(shown) }) });
  }
  return keyed;
}
