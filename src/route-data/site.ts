import { getEntry } from 'astro:content';
import environment from 'virtual:tongtu/environment';
import { type Standing, standingOf } from '#src/records/publication.ts';
import type { Report } from '#src/records/report.ts';
import type { SiteSettings } from '#src/records/site-settings.ts';

/** The entry of the collection `site`: settings, redirects, what is left of withdrawn reports. */
export async function siteEntry() {
  const entry = await getEntry('site', 'site');
  if (entry === undefined) throw new Error('The collection "site" has no entry "site".');
  return entry.data;
}

/** The bureau that the site belongs to. */
export async function siteSettings(): Promise<SiteSettings> {
  return (await siteEntry()).settings;
}

/** Memoizes what is made from the collections: once per build; in `npm run dev` until the content changes. */
export function oncePerContent<T>(make: () => Promise<T>): () => Promise<T> {
  let last: { readonly revision: string; readonly made: Promise<T> } | undefined;
  return async () => {
    const { revision } = await siteEntry();
    const current = last?.revision === revision ? last : { revision, made: make() };
    last = current;
    return current.made;
  };
}

/** Whether crawlers are told of the pages: of a real site for the public that knows its own host. */
export function isForCrawlers({ demonstration }: SiteSettings): boolean {
  return import.meta.env.SITE !== undefined && environment.edition === 'public' && !demonstration;
}

/** Where a report stands now; on a site for the public every report that is there is published. */
export function standingOfReport(report: Report): Standing {
  return standingOf(report, environment.now);
}
