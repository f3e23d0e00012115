import { normalText } from './normal-text.ts';

/** A query as it is understood. */
export interface Query {
  /** What must all stand somewhere, in normal form; never empty strings, none twice. */
  readonly terms: readonly string[];
  /** How many characters were kept, where the rest was cut. */
  readonly cutTo: number | undefined;
}

/** Longer than any sentence that somebody types or pastes to find it. */
const longestQuery = 120;

/** More terms than anybody types; each costs bytes. */
const mostTerms = 12;

/** Reads what was typed: white space parts terms, `"…"` keeps what is between together; nothing else means anything. */
export function readQuery(typed: string): Query {
  const characters = Array.from(typed.slice(0, 4 * longestQuery).trim());
  const kept = characters.slice(0, longestQuery).join('');
  const terms = Array.from(kept.matchAll(/"([^"]+)"|[^\s"]+|"/g), ([whole, phrase]) => phrase ?? whole)
    .map((term) => normalText(term.replaceAll('\n', ' ')).text)
    .filter((term) => term !== '');
  const asked = [...new Set(terms)].slice(0, mostTerms);
  const isCut =
    typed.length > 4 * longestQuery || characters.length > longestQuery || asked.length < new Set(terms).size;
  return { terms: asked, cutTo: isCut ? Array.from(asked.join('')).length : undefined };
}
