import { getEntry } from 'astro:content';
import { type SiteSettings, unnamedSite } from '#src/domain/site/site-settings.ts';

/** The bureau this site belongs to. */
export async function siteSettings(): Promise<SiteSettings> {
  const entry = await getEntry('site', 'site');
  return entry?.data ?? unnamedSite;
}
