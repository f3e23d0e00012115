/** A page as the sitemap lists it (sitemaps.org 0.9). */
export interface MappedPage {
  /** Absolute within the site, without the base path. */
  readonly path: string;
  /** `2023-07-10`: when its content last changed; absent where nothing says so. */
  readonly lastChange?: string | undefined;
}

/** A sitemap holds at most 50,000 addresses and 50 MB; a fifth of that is quick to read and far from either. */
export const pagesPerSitemap = 10_000;

/** The pages cut into the parts that a sitemap each is written of; at least one part. */
export function sitemapParts(pages: readonly MappedPage[]): MappedPage[][] {
  const count = Math.max(1, Math.ceil(pages.length / pagesPerSitemap));
  return Array.from({ length: count }, (_, part) =>
    pages.slice(part * pagesPerSitemap, (part + 1) * pagesPerSitemap),
  );
}

/** Prints one part. `addressOf` makes a whole address of a path. */
export function printSitemap(pages: readonly MappedPage[], addressOf: (path: string) => string): string {
  return document(
    'urlset',
    pages.map(({ path, lastChange }) => element('url', addressOf(path), lastChange)),
  );
}

/** Prints the index of the parts, which lie at the addresses. */
export function printSitemapIndex(addresses: readonly string[]): string {
  return document(
    'sitemapindex',
    addresses.map((address) => element('sitemap', address, undefined)),
  );
}

function document(root: string, elements: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...elements,
    `</${root}>`,
    '',
  ].join('\n');
}

/** Addresses are percent-encoded, so of XML's own characters only `&` can occur. */
function element(name: string, address: string, lastChange: string | undefined): string {
  const change = lastChange === undefined ? '' : `<lastmod>${lastChange}</lastmod>`;
  return `  <${name}><loc>${address.replaceAll('&', '&amp;')}</loc>${change}</${name}>`;
}

/**
 * Everything may be crawled: pages that must not be indexed say so in a meta tag, which a crawler sees only if it may read
 * them.
 *
 * @param sitemap the whole address of the index of sitemaps; undefined where there is none
 */
export function printRobots(sitemap: string | undefined): string {
  const lines = ['User-agent: *', 'Allow: /', ...(sitemap === undefined ? [] : [`Sitemap: ${sitemap}`])];
  return `${lines.join('\n')}\n`;
}
