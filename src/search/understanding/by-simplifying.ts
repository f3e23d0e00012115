import type { Way } from './reading.ts';

/** Traditional characters in the simplified form that the texts have: 三江橋 is 三江桥. */
export const bySimplifying: Way = async (term, { tables }) => {
  const simple = simplified(term, tables);
  return simple === term
    ? []
    : [{ kind: 'traditional', terms: [simple], said: `繁体字换成简体字：${simple}` }];
};

/** A text with its traditional characters simplified. */
export function simplified(
  text: string,
  tables: Readonly<Record<'traditional' | 'simplified', string>>,
): string {
  const from = Array.from(tables.traditional);
  const to = Array.from(tables.simplified);
  return Array.from(text, (character) => to[from.indexOf(character)] ?? character).join('');
}
