import type { Catalogue } from '#src/domain/catalogue/catalogue.ts';
import type { NameTables } from '#src/search/understanding/name-tables.ts';
import { traditionalPairs } from './traditional-pairs.ts';

/**
 * The names of a site's registers.
 *
 * @param characters every character that can be found, in normal form
 */
export function nameTables(
  { projects, metrics, topics }: Pick<Catalogue, 'projects' | 'metrics' | 'topics'>,
  characters: ReadonlySet<string>,
): NameTables {
  const pairs = traditionalPairs(characters).filter(([traditional]) => characters.has(traditional));
  return {
    projects: projects.map(({ id, name, shortName, road, aliases }) => {
      const others = [shortName, ...aliases, road].filter((other) => other !== undefined);
      return [id, name, ...new Set(others)];
    }),
    metrics: metrics.map(({ id, name }) => [id, name]),
    topics: topics.map(({ id, name }) => [id, name]),
    traditional: pairs.map(([traditional]) => traditional).join(''),
    simplified: pairs.map(([, simple]) => simple).join(''),
  };
}
