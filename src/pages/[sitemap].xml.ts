import type { APIRoute, GetStaticPaths } from 'astro';
import { publicHref, siteHref } from '#src/addresses.ts';
import { siteColumns } from '#src/open-data/discovery/site-column.ts';
import { sitePages } from '#src/open-data/discovery/site-pages.ts';
import { printSitemap, printSitemapIndex } from '#src/open-data/discovery/sitemap.ts';
import { siteCatalogue, withdrawnReports } from '#src/route-data/catalogue.ts';
import { isForCrawlers, siteSettings } from '#src/route-data/site.ts';

/**
 * `sitemap.xml`, the index, and the one sitemap that it lists: the joint site of several bureaus lists it, too, which
 * it couldn't do with an index. They need absolute addresses, so a site that doesn't know its host has none.
 */
export const getStaticPaths = (async () => {
  if (!isForCrawlers(await siteSettings())) return [];
  const address = (path: string) => publicHref(siteHref(path));
  const withdrawn = (await withdrawnReports()).map(({ id }) => id);
  // The page of the search asks not to be found by searching elsewhere.
  const pages = sitePages(await siteCatalogue(), withdrawn).filter(
    ({ path }) => path !== siteColumns.search.path,
  );
  const files = {
    sitemap: printSitemapIndex([address('/sitemap-1.xml')]),
    'sitemap-1': printSitemap(pages, address),
  };
  return Object.entries(files).map(([name, text]) => ({ params: { sitemap: name }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
