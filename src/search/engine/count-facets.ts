import type { FacetOption, SearchFacets } from '#src/search/contract/search-answer.ts';
import {
  type SearchFilter,
  type SearchRequest,
  searchKindNames,
  searchKinds,
} from '#src/search/contract/search-request.ts';
import { readQuery } from '#src/search/words/read-query.ts';
import { findHits } from './answer-request.ts';
import { yearOfPeriod } from './found-hit.ts';
import type { SearchEngine } from './search-engine.ts';
import type { Named } from './search-table.ts';

/**
 * What the hits of a request can be narrowed by. An option counts the hits that it would leave in the place of what is
 * chosen of its sort, the other choices standing.
 *
 * @param periods all periods, the newest first
 */
export async function countFacets(
  engine: SearchEngine,
  { query, filter = {} }: SearchRequest,
  periods: readonly Named[],
): Promise<SearchFacets> {
  const { terms } = readQuery(query);
  const hitsWithout = (left: Partial<Record<keyof SearchFilter, undefined>>) =>
    findHits(engine, terms, { filter: { ...filter, ...left } });
  const periodOf = (record: number) => engine.table[record]?.period;
  const kinds = (await hitsWithout({ kind: undefined })).map(({ kind }) => kind as string);
  const ofPeriods = (await hitsWithout({ year: undefined, period: undefined })).flatMap(
    ({ record }) => periodOf(record) ?? [],
  );
  const years = [...new Set(periods.map(([id]) => yearOfPeriod(id)))];
  return {
    kinds: options(
      searchKinds.map((kind) => [kind, searchKindNames[kind]]),
      kinds,
    ),
    years: options(
      years.map((year) => [year, `${year}年`]),
      ofPeriods.map(yearOfPeriod),
    ),
    periods: options(periods, ofPeriods),
  };
}

/** How many hits each topic would leave; topics without a hit are left out. */
export async function countTopics(
  engine: SearchEngine,
  { query, filter = {} }: SearchRequest,
  topics: readonly Named[],
): Promise<FacetOption[]> {
  const { terms } = readQuery(query);
  const counted = await Promise.all(
    topics.map(async ([value, label]) => {
      const hits = await findHits(engine, terms, { filter: { ...filter, topic: value } });
      return { value, label, count: hits.length };
    }),
  );
  return counted.filter(({ count }) => count > 0);
}

function options(named: readonly Named[], values: readonly string[]): FacetOption[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return named.flatMap(([value, label]) => {
    const count = counts.get(value) ?? 0;
    return count === 0 ? [] : [{ value, label, count }];
  });
}
