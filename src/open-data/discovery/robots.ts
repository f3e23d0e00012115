/**
 * Everything may be read; pages that aren't to be found say so themselves, which a crawler sees only if it may read them.
 *
 * @param sitemap the whole address of the index of sitemaps; undefined where there is none
 */
export function printRobots(sitemap: string | undefined): string {
  const lines = ['User-agent: *', 'Allow: /', ...(sitemap === undefined ? [] : [`Sitemap: ${sitemap}`])];
  return `${lines.join('\n')}\n`;
}
