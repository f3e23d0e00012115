import type { SearchAnswer, SearchHits, Understanding } from '#src/search/contract/search-answer.ts';
import { defaultLimit, defaultPlaces, type SearchRequest } from '#src/search/contract/search-request.ts';
import { readQuery } from '#src/search/words/read-query.ts';
import { type FoundHit, foundHits, rankHits } from './found-hit.ts';
import type { SearchEngine } from './search-engine.ts';
import { showHit } from './show-hit.ts';

/** A way to understand a query that something says. */
export interface SaidReading extends Understanding {
  /** What is looked for instead, in normal form. */
  readonly terms: readonly string[];
  /** What finds these terms. */
  readonly engine: SearchEngine;
}

/** Gives the ways in which terms might be meant that nothing says; loaded when they are first needed. */
export type Understand = (terms: readonly string[], engine: SearchEngine) => Promise<readonly SaidReading[]>;

/** Answers a request: every hit that says the terms, and no other; where there is none, apart from that, what might be meant. */
export async function answerRequest(
  engine: SearchEngine,
  request: SearchRequest,
  base: string,
  understand: Understand,
): Promise<SearchAnswer> {
  const { terms, cutTo } = readQuery(request.query);
  const exact = await exactHits(engine, terms, request, base);
  // Words that only the filter leaves nothing of are understood well enough.
  const isUnknown = exact.total === 0 && terms.length > 0 && (await engine.find(terms)).length === 0;
  const readings = isUnknown ? await understand(terms, engine) : [];
  const approximate = await Promise.all(
    readings.map(async ({ kind, said, query, terms: instead, engine: finding }) => ({
      understanding: { kind, said, query },
      terms: instead,
      ...(await exactHits(finding, instead, request, base)),
    })),
  );
  return {
    terms,
    ...exact,
    approximate: approximate.filter(({ total }) => total > 0),
    ...(cutTo !== undefined && { cutTo }),
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
  const ranked = rankHits(await findHits(engine, terms, request), engine.table, order, terms);
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
