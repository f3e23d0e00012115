/**
 * The address of a page of this site, under `BASE_PATH`.
 *
 * @param path an absolute path within the site, such as `/reports/2023-h1/#s-1`
 */
export function siteHref(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}
