import type { APIRoute } from 'astro';
import { isForCrawlers } from '#src/queries/edition.ts';
import { publicHref } from '#src/queries/public-href.ts';
import { siteHref } from '#src/queries/site-href.ts';

/**
 * Everything may be read; pages that aren't to be found say so themselves, which a crawler sees only if it may read them.
 * Crawlers look for it at the root of the host: of a site below a path the host has to take it over.
 */
export const GET: APIRoute = async () => {
  const lines = ['User-agent: *', 'Allow: /'];
  if (await isForCrawlers()) lines.push(`Sitemap: ${publicHref(siteHref('/sitemap.xml'))}`);
  return new Response(`${lines.join('\n')}\n`);
};
