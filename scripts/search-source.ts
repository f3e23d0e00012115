import type { SearchSource } from '#src/search/records/search-source.ts';
import type { SiteContent } from '#src/workspace/site-content.ts';

/** What the search files of a site are made from. */
export function searchSource({ catalogue, bodies, settings }: SiteContent): SearchSource {
  const texts = Array.from(bodies, ([id, { text }]) => [id, text] as const);
  return { catalogue, bodies: new Map(texts), isDemonstration: settings.demonstration };
}
