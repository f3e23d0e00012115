import { siteHref } from './site-href.ts';

/** The address of a ready-made comparison of two reports. */
export function comparisonHref(earlierId: string, laterId: string): string {
  return siteHref(`/compare/${earlierId}..${laterId}/`);
}
