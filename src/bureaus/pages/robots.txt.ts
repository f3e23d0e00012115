import type { APIRoute } from 'astro';
import { printRobots } from '#src/open-data/discovery/sitemap.ts';
import { isForCrawlers } from '#src/queries/edition.ts';
import { publicHref } from '#src/queries/public-href.ts';
import { siteHref } from '#src/queries/site-href.ts';

/** As on the sites of the bureaus, which crawlers don't look for below a path. */
export const GET: APIRoute = async () =>
  new Response(printRobots((await isForCrawlers()) ? publicHref(siteHref('/sitemap.xml')) : undefined));
