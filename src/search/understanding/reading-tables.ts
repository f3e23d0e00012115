import { normalText } from '#src/search/words/normal-text.ts';
import type { NameTables } from './name-tables.ts';
import type { UnderstandingTables } from './understanding-tables.ts';

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
