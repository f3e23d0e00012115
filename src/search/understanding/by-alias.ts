import type { Reading, Way } from './reading.ts';

/** Shorter words than this may stand in a name by chance. */
const shortest = 3;

/** Another name of a project, or part of its name written without the brackets; what else is in the term must hold, too. */
export const byAlias: Way = async (term, { tables }) => {
  const plain = withoutMarks(term);
  return tables.projects.flatMap((names): Reading[] => {
    const [name = ''] = names;
    const said = (called: string) => `“${called}”是项目“${name}”`;
    if (plain.length >= shortest && names.some((other) => withoutMarks(other).includes(plain))) {
      return [{ kind: 'alias', terms: [name], said: said(term) }];
    }
    const called = names
      .filter((other) => other.length >= shortest && term.includes(other))
      .sort((a, b) => b.length - a.length)[0];
    if (called === undefined) return [];
    const rest = term.split(called).filter((part) => part !== '');
    const others = names.filter((other) => other !== called).sort((a, b) => a.length - b.length);
    return others.map((other) => ({ kind: 'alias', terms: [other, ...rest], said: said(called) }));
  });
};

function withoutMarks(text: string): string {
  return text.replace(/[\p{P}\p{S}]/gu, '');
}
