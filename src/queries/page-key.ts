import { hash } from 'node:crypto';
import { hasReportPdfs } from '#src/workspace/environment.ts';
import { siteEdition } from './edition.ts';
import { siteLists } from './list-href.ts';
import { siteSettings } from './site-settings.ts';

/** A digest of a value, and the reports that it speaks of. */
interface Digest {
  readonly sha256: string;
  readonly reportIds: ReadonlySet<string>;
}

/** What has an id — a report, a figure, a metric — is shown by many pages, and read through for the first of them only. */
const digests = new WeakMap<object, Digest>();

/**
 * Gives every path its key, where it has one. One after the other: what thousands of pages show isn't held for all of them at once.
 *
 * Only a build keeps pages; in `npm run dev` none has a key.
 *
 * @param shownBy see {@link pageKey}; undefined for a page that is made in every build, because making it makes other files, too
 */
export async function withKeys<T>(
  paths: readonly T[],
  shownBy: (path: T) => unknown,
): Promise<(T & { cacheKey?: string })[]> {
  const keyed: (T & { cacheKey?: string })[] = [];
  for (const path of paths) {
    const shown = import.meta.env.DEV ? undefined : await shownBy(path);
    keyed.push({ ...path, ...(shown !== undefined && { cacheKey: await pageKey(shown) }) });
  }
  return keyed;
}

/**
 * A digest of everything that a page is made from: of two builds by the same program, a page with the same key is the same
 * to the byte. Given to Astro as `cacheKey`, by which a build takes over the pages of the last one.
 *
 * What every page may show of the site, and where the lists have the promises and checks of the reports that the page speaks of, is part of
 * every key; all else that the page shows must be in `shown`.
 *
 * @param shown plain data, maps and sets, none of which changes any more; nothing may be in it that only a function can tell
 */
async function pageKey(shown: unknown): Promise<string> {
  const { commitments, checks } = await siteLists();
  const { sha256, reportIds } = digestOf({ shown });
  const places = Array.from(reportIds, (id) => [id, commitments.pathOf(id), checks.pathOf(id)]);
  const site = [await siteSettings(), import.meta.env.SITE, siteEdition(), hasReportPdfs(process.env)];
  return hash('sha256', JSON.stringify([site, places, sha256]));
}

/** @throws Error where there is a function in it */
function digestOf(whole: object): Digest {
  const reportIds = new Set<string>();
  const text = JSON.stringify(whole, (name, value) => {
    if (typeof value === 'function') throw new Error(`a page's key can't hold a function: ${name}`);
    if (name === 'reportId' && typeof value === 'string') reportIds.add(value);
    if (typeof value !== 'object' || value === null || value === whole) return value;
    if (value instanceof Map || value instanceof Set) return Array.from(value);
    if (typeof value.id !== 'string') return value;
    if (name === 'report') reportIds.add(value.id);
    const digest = digests.get(value) ?? digestOf(value);
    digests.set(value, digest);
    for (const id of digest.reportIds) reportIds.add(id);
    return digest.sha256;
  });
  return { sha256: hash('sha256', text), reportIds };
}
