import { siteHref } from './site-href.ts';

/** The address of a page or file with scheme and host where `SITE_URL` gives them, else the path alone. */
export function publicHref(href: string): string {
  const { SITE } = import.meta.env;
  return SITE === undefined ? href : new URL(href, SITE).href;
}

/** The address of the first page, for a description that needs it whole; undefined where the host isn't known. */
export function absoluteHomepage(): string | undefined {
  return import.meta.env.SITE === undefined ? undefined : publicHref(siteHref('/'));
}
