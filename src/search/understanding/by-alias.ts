import type { Reading, Way } from './reading.ts';
import type { ReadingTables } from './reading-tables.ts';

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
  return `“${printed.get(called) ?? called}”是项目“${printed.get(name) ?? name}”`;
}

function withoutMarks(text: string): string {
  return text.replace(/[\p{P}\p{S}]/gu, '');
}
