import type { SearchEngine } from '#src/search/engine/search-engine.ts';
import type { Reading, Way } from './reading.ts';

/** Shorter words are as near to any other. */
const shortest = 3;

/** Longer words are pasted, not typed; looking for slips in them costs too much. */
const longest = 16;

/** More readings than this are no help. */
const mostReadings = 3;

/** How many places are looked into for what really stands there. */
const mostPlaces = 6;

/** A word with one character wrong, one too many or one left out: 三河桥 and 三江大桥 are 三江桥. */
export const byOneCharacter: Way = async (term, { engine, tables }) => {
  const characters = Array.from(term);
  if (characters.length < shortest || characters.length > longest) return [];
  const names = [...tables.projects.flat(), ...tables.words].flatMap((name) => nearIn(name, term));
  const without =
    characters.length > shortest
      ? characters.map((_, index) => characters.filter((_, other) => other !== index).join(''))
      : [];
  const inTexts = names.length > 0 ? [] : await nearInTexts(characters, engine);
  return [...new Set([...names, ...without, ...inTexts])].map(
    (word): Reading => ({ kind: 'one-character', terms: [word], said: `相差一字：${word}` }),
  );
};

/** The stretches of a name that are as long as the term and differ from it in one character. */
function nearIn(name: string, term: string): string[] {
  const characters = Array.from(name);
  const wanted = Array.from(term);
  return Array.from({ length: Math.max(0, characters.length - wanted.length + 1) }, (_, start) =>
    characters.slice(start, start + wanted.length),
  )
    .filter((stretch) => stretch.filter((character, index) => character !== wanted[index]).length === 1)
    .map((stretch) => stretch.join(''));
}

/** What stands in the texts where the term would stand with one of its characters another, or with one more. */
async function nearInTexts(characters: readonly string[], engine: SearchEngine): Promise<string[]> {
  const found = new Set<string>();
  for (const isMissing of [false, true]) {
    for (let index = 1; index < characters.length - (isMissing ? 0 : 1); index += 1) {
      const head = characters.slice(0, index).join('');
      const tail = characters.slice(isMissing ? index : index + 1).join('');
      // A single character stands everywhere: it would load the whole index and prove little.
      if (Array.from(head).length < 2 || Array.from(tail).length < 2) continue;
      for (const word of await around(head, tail, engine)) found.add(word);
      if (found.size >= mostReadings) return [...found];
    }
  }
  return [...found];
}

/** Head and tail with exactly one character between them, as the texts have it. */
async function around(head: string, tail: string, engine: SearchEngine): Promise<string[]> {
  const gap = Array.from(head).length + 1;
  const words = new Set<string>();
  let looked = 0;
  for (const { record, starts } of await engine.find([head, tail])) {
    const tails = new Set(starts[1]);
    for (const start of starts[0] ?? []) {
      if (!tails.has(start + gap) || looked === mostPlaces) continue;
      looked += 1;
      const { laid } = await engine.placeAt(record, start);
      const text = Array.from(laid.text);
      const at = start - laid.start;
      const word = text.slice(at, at + gap + Array.from(tail).length).join('');
      if (!word.includes('\n')) words.add(word);
    }
  }
  return [...words];
}
