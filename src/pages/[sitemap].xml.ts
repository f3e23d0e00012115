import type { APIRoute, GetStaticPaths } from 'astro';
import { printSitemap, printSitemapIndex, sitemapParts } from '#src/domain/metadata/sitemap.ts';
import { isForCrawlers } from '#src/queries/edition.ts';
import { publicHref } from '#src/queries/public-href.ts';
import { siteHref } from '#src/queries/site-href.ts';
import { sitePages } from '#src/queries/site-pages.ts';

/** `sitemap.xml`, the index, and the sitemaps that it lists. They need whole addresses: a site that doesn't know its host has none. */
export const getStaticPaths = (async () => {
  if (!(await isForCrawlers())) return [];
  const address = (path: string) => publicHref(siteHref(path));
  const parts = sitemapParts(await sitePages()).map((pages, index) => ({
    name: `sitemap-${index + 1}`,
    text: printSitemap(pages, address),
  }));
  const index = printSitemapIndex(parts.map(({ name }) => address(`/${name}.xml`)));
  return [{ name: 'sitemap', text: index }, ...parts].map(({ name, text }) => ({
    params: { sitemap: name },
    props: { text },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
