import type { APIRoute } from 'astro';
import { printRobots } from '#src/open-data/discovery/sitemap.ts';
import { isForCrawlers } from '#src/queries/edition.ts';
import { publicHref } from '#src/queries/public-href.ts';
import { siteHref } from '#src/queries/site-href.ts';

/** Crawlers look for it at the root of the host: of a site below a path the host has to take it over. */
export const GET: APIRoute = async () =>
  new Response(printRobots((await isForCrawlers()) ? publicHref(siteHref('/sitemap.xml')) : undefined));
