import type { SearchAnswer, SearchHits } from '#src/search/contract/search-answer.ts';
import { defaultLimit, defaultPlaces, type SearchRequest } from '#src/search/contract/search-request.ts';
import { readQuery } from '#src/search/words/read-query.ts';
import { type FoundHit, foundHits } from './found-hit.ts';
import { rankHits } from './rank-hits.ts';
import type { SearchEngine } from './search-engine.ts';
import { showHit } from './show-hit.ts';

/** Answers a request literally: every hit that says the terms, and no other. */
export async function answerRequest(
  engine: SearchEngine,
  request: SearchRequest,
  base: string,
): Promise<SearchAnswer> {
  const { terms, cutTo } = readQuery(request.query);
  const hits = await exactHits(engine, terms, request, base);
  return {
    terms,
    ...hits,
    approximate: [],
    ...(cutTo !== undefined && { cut: { characters: cutTo } }),
  };
}

/** The hits of some terms, in order, as many as the request wants. */
export async function exactHits(
  engine: SearchEngine,
  terms: readonly string[],
  request: SearchRequest,
  base: string,
): Promise<SearchHits> {
  const { offset = 0, limit = defaultLimit, places = defaultPlaces, order = 'relevance' } = request;
  const ranked = rankHits(await findHits(engine, terms, request), engine.table, order);
  const shown = ranked.slice(offset, offset + limit);
  return {
    total: ranked.length,
    hits: await Promise.all(shown.map((hit) => showHit(engine, hit, terms, places, base))),
  };
}

/** Everything that says the terms and passes the filter, in no order. */
export async function findHits(
  engine: SearchEngine,
  terms: readonly string[],
  { filter = {} }: Pick<SearchRequest, 'filter'>,
): Promise<FoundHit[]> {
  if (terms.length === 0) return [];
  const [occurrences, ranges] = await Promise.all([
    engine.find(terms),
    filter.topic === undefined ? undefined : engine.topicRanges(filter.topic),
  ]);
  return foundHits(occurrences, engine.table, filter, ranges);
}
