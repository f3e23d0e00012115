import { pinyin } from 'pinyin-pro';
import type { SearchNames } from '#src/search/records/search-content.ts';
import type { UnderstandingTables } from '#src/search/understanding/understanding-tables.ts';
import { traditionalPairs } from './traditional-pairs.ts';

/**
 * What is known of a site's words beyond its texts and names, cut down to the characters that it has.
 *
 * @param characters every character that can be found, in normal form
 */
export function understandingTables(
  { projects, metrics, topics }: SearchNames,
  characters: ReadonlySet<string>,
): UnderstandingTables {
  const names = [
    ...projects.flatMap(([, ...called]) => called),
    ...[...metrics, ...topics].map(([, name]) => name),
  ];
  const pairs = traditionalPairs(characters).filter(([traditional]) => !characters.has(traditional));
  return {
    traditional: pairs.map(([traditional]) => traditional).join(''),
    simplified: pairs.map(([, simple]) => simple).join(''),
    readings: readingsOf(names.join('')),
  };
}

function readingsOf(names: string): Record<string, string[]> {
  const characters = new Set(Array.from(names).filter((each) => /\p{Script=Han}/u.test(each)));
  return Object.fromEntries(
    Array.from(characters, (character) => [
      character,
      [...new Set(pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true }))],
    ]),
  );
}
