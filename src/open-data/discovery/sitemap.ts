/** A page as the sitemap lists it (sitemaps.org 0.9). */
export interface MappedPage {
  /** Absolute within the site, without the base path. */
  readonly path: string;
  /** `2023-07-10`: when its content last changed; absent where nothing says so. */
  readonly lastChange?: string | undefined;
}

/**
 * Prints a sitemap, which may hold 50,000 addresses (sitemaps.org 0.9): more pages than a thousand reports have.
 *
 * @param addressOf makes a whole address of a path
 */
export function printSitemap(pages: readonly MappedPage[], addressOf: (path: string) => string): string {
  return document(
    'urlset',
    pages.map(({ path, lastChange }) => element('url', addressOf(path), lastChange)),
  );
}

/** Prints the index of the sitemaps that lie at the addresses. */
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
