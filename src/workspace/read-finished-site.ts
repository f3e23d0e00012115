import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { JointBureau } from '#src/bureaus/joint-site.ts';
import {
  type PublishedFacts,
  publishedPackageSchema,
  publishedReportsSchema,
  readPublishedFacts,
} from '#src/bureaus/published-facts.ts';

/** What a bureau's finished site says of itself, or in Chinese why it says nothing. */
export type FinishedSite =
  | { readonly ok: true; readonly bureau: JointBureau }
  | Extract<PublishedFacts, { ok: false }>;

/**
 * Reads of a finished site what it publishes for machines. The site may have been built elsewhere, and needn't be there with
 * all of its pages.
 *
 * @param folder absolute path of the site
 * @param jointBase the base path of the joint site, with a slash at both ends
 */
export function readFinishedSite(path: string, folder: string, jointBase: string): FinishedSite {
  const reports = readJson(join(folder, 'data', 'reports.json'), publishedReportsSchema);
  const described = readJson(join(folder, 'data', 'datapackage.json'), publishedPackageSchema);
  if (reports === undefined || described === undefined) {
    return {
      ok: false,
      reason:
        '这里没有生成好的网站，或者没有传全（缺 data/reports.json、data/datapackage.json，或者读不懂）。重新生成这个单位，整个文件夹一起放过来。',
    };
  }
  const facts = readPublishedFacts(path, jointBase, reports, described);
  if (!facts.ok) return facts;
  const sitemaps = readdirSync(folder).filter((name) => /^sitemap-\d+\.xml$/.test(name));
  return { ok: true, bureau: { ...facts.bureau, sitemaps: sitemaps.sort() } };
}

function readJson<T>(path: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}
