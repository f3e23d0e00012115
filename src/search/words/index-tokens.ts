/*
 * What Pagefind is given to index, and asked for: not words but pairs of neighbouring characters, each a word of its own.
 * A literal query of any length at any offset is then a chain of pairs whose positions follow one another, and the
 * position of a pair is the position of its first character, in the count of `layOut`.
 *
 * The end of a block takes a position, too: pairs on its two sides never follow one another.
 *
 * Why not the report's text as it is: Pagefind cuts Chinese into words by a dictionary that doesn't know this trade, keeps
 * only the beginnings of numbers findable, and drops punctuation. Pairs leave nothing to a dictionary.
 */

/** A pair, and how far behind the beginning of the term it stands. */
export interface TermToken {
  readonly token: string;
  readonly offset: number;
}

/** Characters that Pagefind indexes as they are. */
const KEPT = /^[\p{Script=Han}a-z0-9]$/u;

/** Yi syllables are letters to Pagefind and no report is written in them; two of them stand for any other character. */
const FIRST_YI = 0xa000;
const YI_DIGITS = 1024;

/** A character the way it stands in a token; no character's form begins another's. */
export function tokenCharacter(character: string): string {
  if (KEPT.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  return String.fromCharCode(FIRST_YI + Math.floor(code / YI_DIGITS), FIRST_YI + (code % YI_DIGITS));
}

/** Takes a position and no place in the index, so that nothing follows across it. */
const BLOCK_END = '.';

/**
 * Stands for the second character of a pair behind the last character of a block; no other character comes to it. Without
 * it that character would be a word with which pairs begin, and Pagefind, asked for a pair that isn't there, answers with
 * the longest word that the pair begins with.
 */
const NO_CHARACTER = '\ua48c';

/** The tokens of a normal text, one for each of its characters, in order; line feeds part blocks. */
export function indexTokens(text: string): string[] {
  const characters = Array.from(text, (character) => (character === '\n' ? '' : tokenCharacter(character)));
  return characters.map((character, index) =>
    character === '' ? BLOCK_END : `${character}${characters[index + 1] || NO_CHARACTER}`,
  );
}

/**
 * The pairs that prove a term of two characters or more: every second one, and the last. A text that has them all at these
 * distances has the term. Half of all pairs means half of the bytes.
 */
export function termTokens(term: string): TermToken[] {
  const characters = Array.from(term, tokenCharacter);
  const tokens: TermToken[] = [];
  for (let offset = 0; offset < characters.length - 1; offset += 2) {
    tokens.push({ token: `${characters[offset]}${characters[offset + 1]}`, offset });
  }
  if (characters.length % 2 === 1 && characters.length > 1) {
    const offset = characters.length - 2;
    tokens.push({ token: `${characters[offset]}${characters[offset + 1]}`, offset });
  }
  return tokens;
}

/**
 * Every token that may begin with a character, where a site has some characters.
 *
 * @param beginning from {@link tokenCharacter}
 */
export function tokensBeginning(beginning: string, characters: Iterable<string>): string[] {
  return [...Array.from(characters, tokenCharacter), NO_CHARACTER].map((second) => `${beginning}${second}`);
}
