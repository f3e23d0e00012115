import type { APIRoute } from 'astro';
import { publicHref, siteHref } from '#src/addresses.ts';
import { jointSite } from '#src/bureaus/joint-site.ts';
import { printRobots } from '#src/open-data/discovery/sitemap.ts';
import { isForCrawlers } from '#src/route-data/site.ts';

/** One for the host: crawlers don't read those of the bureaus' sites, which lie below a path. */
export const GET: APIRoute = async () =>
  new Response(
    printRobots(isForCrawlers(jointSite().settings) ? publicHref(siteHref('/sitemap.xml')) : undefined),
  );
