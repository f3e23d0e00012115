import { getCollection } from 'astro:content';
import type { Redirect } from '#src/domain/site/redirect.ts';

/** Where addresses of before lead to now. */
export async function siteRedirects(): Promise<Redirect[]> {
  return (await getCollection('redirects')).map(({ data }) => data);
}
