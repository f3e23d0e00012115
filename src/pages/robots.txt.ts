import type { APIRoute } from 'astro';
import { publicHref, siteHref } from '#src/addresses.ts';
import { printRobots } from '#src/open-data/discovery/sitemap.ts';
import { isForCrawlers, siteSettings } from '#src/route-data/site.ts';

/** Crawlers read it only at the root of the host; of a site below a path, the host has to serve it there. */
export const GET: APIRoute = async () =>
  new Response(
    printRobots(isForCrawlers(await siteSettings()) ? publicHref(siteHref('/sitemap.xml')) : undefined),
  );
