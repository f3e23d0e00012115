import type { Reading, ReadingContext, ReadingTables, Way } from './reading.ts';

/** Shorter words than this may stand in a name by chance. */
const shortest = 3;

/** Another name of a project, or part of its name written without the brackets; what else is in the term must hold, too. */
export const byAlias: Way = async (term, { tables }) => {
  const plain = withoutMarks(term);
  return tables.projects.flatMap((names): Reading[] => {
    const [name = ''] = names;
    if (plain.length >= shortest && names.some((other) => withoutMarks(other).includes(plain))) {
      return [{ kind: 'alias', terms: [name], said: saidOf(term, name, tables) }];
    }
    return otherNames(term, names, tables);
  });
};

/** Every other name of a project that the term is or holds, for what is found by one of its names only. */
export const byOtherName: Way = async (term, { tables }) =>
  tables.projects.flatMap((names) => otherNames(term, names, tables));

function otherNames(term: string, names: readonly string[], tables: ReadingTables): Reading[] {
  const [name = ''] = names;
  const called = names
    .filter((other) => other.length >= shortest && term.includes(other))
    .sort((a, b) => b.length - a.length)[0];
  if (called === undefined) return [];
  const rest = term.split(called).filter((part) => part !== '');
  return names
    .filter((other) => other !== called)
    .sort((a, b) => a.length - b.length)
    .map((other) => ({ kind: 'alias', terms: [other, ...rest], said: saidOf(called, name, tables) }));
}

function saidOf(called: string, name: string, { printed }: ReadingTables): string {
  return `“${printed.get(called) ?? called}”即项目“${printed.get(name) ?? name}”`;
}

function withoutMarks(text: string): string {
  return text.replace(/[\p{P}\p{S}]/gu, '');
}

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
