import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import type { NameTables, UnderstandingTables } from '#src/search/files/search-files.ts';

/**
 * The names in a site's registers.
 *
 * @param characters every character that can be found, in normal form
 */
export function nameTables(
  { projects, metrics, topics }: Pick<Catalogue, 'projects' | 'metrics' | 'topics'>,
  characters: ReadonlySet<string>,
): NameTables {
  return {
    projects: projects.map(({ id, name, shortName, road, aliases }) => {
      const others = [shortName, ...aliases, road].filter((other) => other !== undefined);
      return [`projects/${id}/`, name, ...new Set(others)];
    }),
    metrics: metrics.map(({ id, name }) => [`metrics/${id}/`, name]),
    topics: topics.map(({ id, name }) => [`topics/${id}/`, name]),
    ...simplifications(characters, (traditional) => characters.has(traditional)),
  };
}

/**
 * What is known of a site's characters beyond its texts and names.
 *
 * @param characters every character that can be found, in normal form
 */
export function understandingTables(
  { projects, metrics, topics }: NameTables,
  characters: ReadonlySet<string>,
): UnderstandingTables {
  const names = [...projects, ...metrics, ...topics].flatMap(([, ...called]) => called);
  return {
    ...simplifications(characters, (traditional) => !characters.has(traditional)),
    readings: readingsOf(names.join('')),
  };
}

/** The block of the common ideographs, which has every traditional character with a simplified form. */
const firstIdeograph = 0x4e00;
const lastIdeograph = 0x9fff;

/** The wanted traditional characters whose simplified form is among the characters of a site, and these forms. */
function simplifications(
  characters: ReadonlySet<string>,
  isWanted: (traditional: string) => boolean,
): Pick<NameTables, 'traditional' | 'simplified'> {
  const simplify = Converter({ from: 't', to: 'cn' });
  let traditional = '';
  let simplified = '';
  for (let code = firstIdeograph; code <= lastIdeograph; code += 1) {
    const character = String.fromCharCode(code);
    const simple = simplify(character);
    if (simple === character || !characters.has(simple) || !isWanted(character)) continue;
    traditional += character;
    simplified += simple;
  }
  return { traditional, simplified };
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
