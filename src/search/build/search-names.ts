import type { Catalogue } from '#src/catalogue/catalogue.ts';
import type { SearchNames } from '#src/search/records/search-content.ts';

/** The names that the registers of a bureau's site have, each with its page. */
export function searchNames({
  projects,
  metrics,
  topics,
}: Pick<Catalogue, 'projects' | 'metrics' | 'topics'>): SearchNames {
  return {
    projects: projects.map(({ id, name, shortName, road, aliases }) => {
      const others = [shortName, ...aliases, road].filter((other) => other !== undefined);
      return [`projects/${id}/`, name, ...new Set(others)];
    }),
    metrics: metrics.map(({ id, name }) => [`metrics/${id}/`, name]),
    topics: topics.map(({ id, name }) => [`topics/${id}/`, name]),
  };
}
