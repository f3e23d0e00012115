import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import type { Catalogue } from '#src/domain/catalogue/catalogue.ts';
import type { SearchNames } from '#src/search/records/search-content.ts';
import type { UnderstandingTables } from '#src/search/understanding/understanding-tables.ts';
import { normalText } from '#src/search/words/normal-text.ts';

/** The block of the common ideographs, in which traditional characters with a simplified form are. */
const FIRST_IDEOGRAPH = 0x4e00;
const LAST_IDEOGRAPH = 0x9fff;

/** The names that the registers of a site have. */
export function searchNames({ projects, metrics, topics }: Catalogue): SearchNames {
  return {
    projects: projects.map(({ name, shortName, road, aliases }) =>
      normalNames([name, shortName, ...aliases, road]),
    ),
    words: normalNames([...metrics, ...topics].map(({ name }) => name)),
  };
}

/**
 * What is known of a site's words beyond its texts, cut down to the characters that it has.
 *
 * @param texts everything that can be found, in normal form
 */
export function understandingTables(
  { projects, words }: SearchNames,
  texts: Iterable<string>,
): UnderstandingTables {
  const characters = new Set<string>();
  for (const text of texts) for (const character of text) characters.add(character);
  const pairs = traditionalPairs(characters);
  return {
    projects,
    words,
    traditional: pairs.map(([traditional]) => traditional).join(''),
    simplified: pairs.map(([, simple]) => simple).join(''),
    readings: readingsOf([...projects.flat(), ...words]),
  };
}

function normalNames(names: readonly (string | undefined)[]): string[] {
  return [...new Set(names.filter((name) => name !== undefined).map((name) => normalText(name).text))];
}

/** Every traditional character whose simplified form stands in a text, while it doesn't itself. */
function traditionalPairs(characters: ReadonlySet<string>): [string, string][] {
  const simplify = Converter({ from: 't', to: 'cn' });
  const pairs: [string, string][] = [];
  for (let code = FIRST_IDEOGRAPH; code <= LAST_IDEOGRAPH; code += 1) {
    const character = String.fromCodePoint(code);
    const simple = simplify(character);
    if (simple !== character && characters.has(simple) && !characters.has(character))
      pairs.push([character, simple]);
  }
  return pairs;
}

function readingsOf(names: readonly string[]): Record<string, string[]> {
  const characters = new Set(
    names.flatMap((name) => Array.from(name)).filter((each) => /\p{Script=Han}/u.test(each)),
  );
  return Object.fromEntries(
    Array.from(characters, (character) => [
      character,
      [...new Set(pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true }))],
    ]),
  );
}
