import type { APIRoute, GetStaticPaths } from 'astro';
import { publicHref, siteHref } from '#src/addresses.ts';
import { jointSite } from '#src/bureaus/joint-site.ts';
import { printSitemap, printSitemapIndex } from '#src/open-data/discovery/sitemap.ts';
import { isForCrawlers } from '#src/route-data/site.ts';

/**
 * `sitemap.xml`, the index of the sitemaps of all bureaus and of the joint site's own. An index may not list another
 * (sitemaps.org 0.9), so the bureaus' own indexes are left out.
 */
export const getStaticPaths = (async () => {
  if (!isForCrawlers(jointSite().settings)) return [];
  const address = (path: string) => publicHref(siteHref(path));
  const ofBureaus = jointSite().bureaus.flatMap(({ path, sitemaps }) =>
    sitemaps.map((name) => address(`/${path}/${name}`)),
  );
  const files = {
    sitemap: printSitemapIndex([address('/sitemap-1.xml'), ...ofBureaus]),
    'sitemap-1': printSitemap([{ path: '/' }], address),
  };
  return Object.entries(files).map(([name, text]) => ({ params: { sitemap: name }, props: { text } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
