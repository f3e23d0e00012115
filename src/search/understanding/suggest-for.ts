import type { SearchRequest } from '#src/search/contract/search-request.ts';
import type { SearchSuggestions } from '#src/search/contract/search-suggestions.ts';
import type { SearchEngine } from '#src/search/engine/search-engine.ts';
import { readQuery } from '#src/search/words/read-query.ts';
import type { NameTables } from './name-tables.ts';
import { namedPages } from './named-pages.ts';
import { readingTables } from './reading-tables.ts';
import { suggest } from './suggest.ts';

/** Everything that is suggested for a request. @param base the site's base path, with a slash at both ends */
export async function suggestFor(
  engine: SearchEngine,
  request: SearchRequest,
  names: NameTables,
  base: string,
): Promise<SearchSuggestions> {
  const { terms } = readQuery(request.query);
  const isSaid = terms.length > 0 && (await engine.find(terms)).length > 0;
  return {
    pages: namedPages(terms, names, base),
    readings: isSaid ? await suggest(terms, request, { engine, tables: readingTables(names) }) : [],
  };
}
