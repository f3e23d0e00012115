import type { Reading, ReadingContext, Way } from './reading.ts';

/** More readings than this are no help. */
const mostReadings = 3;

/** Fewer initials than this fit too much. */
const fewestInitials = 3;

/** Words by their sound: sanjiangqiao and sjq are 三江桥. Only names are known by sound. */
export const byPinyin: Way = async (term, { tables }) => {
  const letters = term.replaceAll(/['’]/g, '').replaceAll('ü', 'v');
  if (!/^[a-z]{2,}$/.test(letters)) return [];
  const spoken = new Map<string, Reading & { readonly weight: number }>();
  for (const name of [...tables.projects.flat(), ...tables.words]) {
    const characters = Array.from(name);
    for (let start = 0; start < characters.length; start += 1) {
      for (const { length, initials } of soundsAs(characters, start, letters, tables.readings)) {
        if (initials > 0 && letters.length < fewestInitials) continue;
        const word = characters.slice(start, start + length).join('');
        // Full syllables before initials, beginnings of names before what stands inside them, whole names first.
        const weight = (start === 0 ? 1 : 0) + (length === characters.length ? 2 : 0) - 4 * initials;
        if (length < 2 || weight <= (spoken.get(word)?.weight ?? Number.NEGATIVE_INFINITY)) continue;
        const kind = initials === 0 ? 'pinyin' : 'initials';
        const said = `${kind === 'pinyin' ? '拼音' : '拼音首字母'}“${term}”：${word}`;
        spoken.set(word, { kind, terms: [word], said, weight });
      }
    }
  }
  return [...spoken.values()].sort((a, b) => b.weight - a.weight).slice(0, mostReadings);
};

/** A stretch of characters that sounds as the letters do. */
interface Sounding {
  readonly length: number;
  /** How many characters are given by their first letter only. */
  readonly initials: number;
}

function soundsAs(
  characters: readonly string[],
  at: number,
  letters: string,
  readings: ReadingContext['tables']['readings'],
): Sounding[] {
  if (letters === '') return [{ length: 0, initials: 0 }];
  const character = characters[at];
  const syllables = character === undefined ? [] : (readings[character] ?? []);
  const rest = (taken: number, isInitial: boolean) =>
    soundsAs(characters, at + 1, letters.slice(taken), readings).map(({ length, initials }) => ({
      length: length + 1,
      initials: initials + (isInitial ? 1 : 0),
    }));
  const whole = syllables.filter((syllable) => letters.startsWith(syllable));
  const initial = syllables.some(
    (syllable) => syllable.startsWith(letters[0] ?? ' ') && !whole.includes(syllable),
  );
  return [...new Set(whole)]
    .flatMap((syllable) => rest(syllable.length, false))
    .concat(initial ? rest(1, true) : []);
}
