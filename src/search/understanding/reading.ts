import type { Understanding } from '#src/search/contract/search-answer.ts';
import type { SearchEngine } from '#src/search/engine/search-engine.ts';
import type { NameTables, UnderstandingTables } from '#src/search/files/search-files.ts';
import { normalText } from '#src/search/words/normal-text.ts';

/** A way to understand a term that stands nowhere as it is. */
export interface Reading extends Pick<Understanding, 'kind' | 'said'> {
  /** What is looked for instead, in normal form; all must hold. */
  readonly terms: readonly string[];
  /** Numbers that are looked for instead of others must be whole numbers where they are found. */
  readonly hasOtherNumber?: true;
}

/** What a reading is made with. */
export interface ReadingContext {
  readonly engine: SearchEngine;
  readonly tables: ReadingTables;
}

/**
 * One way to understand terms, the likeliest readings first. Whether something says what they come to is for the caller to
 * find out, but for ways that look into the texts anyhow.
 */
export type Way = (term: string, context: ReadingContext) => Promise<readonly Reading[]>;

/** What readings are made from: names in normal form, and what is known of characters. */
export interface ReadingTables extends UnderstandingTables {
  /** The names of each project: its own name first, then every other way to call it. */
  readonly projects: readonly (readonly string[])[];
  /** Other words with a meaning of their own: names of metrics and topics. */
  readonly words: readonly string[];
  /** How a name is printed. */
  readonly printed: ReadonlyMap<string, string>;
}

/** @param characters without it only what the names hold is known: no sounds, few traditional characters */
export function readingTables(names: NameTables, characters?: UnderstandingTables): ReadingTables {
  const printed = new Map<string, string>();
  const normal = (name: string) => {
    const { text } = normalText(name);
    if (!printed.has(text)) printed.set(text, name);
    return text;
  };
  const { traditional, simplified } = names;
  return {
    projects: names.projects.map(([, ...called]) => [...new Set(called.map(normal))]),
    words: [...new Set([...names.metrics, ...names.topics].map(([, name]) => normal(name)))],
    printed,
    ...(characters ?? { traditional, simplified, readings: {} }),
  };
}

/** Traditional characters in the simplified form that the texts have: 三江橋 is 三江桥. */
export const bySimplifying: Way = async (term, { tables }) => {
  const simple = simplified(term, tables);
  return simple === term ? [] : [{ kind: 'traditional', terms: [simple], said: `繁体转简体：${simple}` }];
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

/** Terms as somebody would type them to find them: names as they are printed, in quotes what holds a space. */
export function typedQuery(terms: readonly string[], printed: ReadonlyMap<string, string>): string {
  return terms
    .map((term) => printed.get(term) ?? term)
    .map((term) => (/\s/.test(term) && !term.includes('"') ? `"${term}"` : term))
    .join(' ');
}
