import { siteHref } from './site-href.ts';

/** The address of the search page with the results of a query. */
export function searchHref(query: string): string {
  return siteHref(`/search/?${new URLSearchParams({ q: query })}`);
}
