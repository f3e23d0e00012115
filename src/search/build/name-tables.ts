import type { SearchNames } from '#src/search/records/search-content.ts';
import type { NameTables } from '#src/search/understanding/name-tables.ts';
import { traditionalPairs } from './traditional-pairs.ts';

/**
 * The names of a site's registers, and what is known of their characters.
 *
 * @param characters every character that can be found, in normal form
 */
export function nameTables(names: SearchNames, characters: ReadonlySet<string>): NameTables {
  const pairs = traditionalPairs(characters).filter(([traditional]) => characters.has(traditional));
  return {
    ...names,
    traditional: pairs.map(([traditional]) => traditional).join(''),
    simplified: pairs.map(([, simple]) => simple).join(''),
  };
}
