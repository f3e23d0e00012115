import { randomNumbers } from '../../scripts/demonstration/random-numbers.ts';
import type { Oracle } from './search-oracle.ts';

/** A query for the search, and what it looks for. */
export interface TestQuery {
  /** What sort of query it is, for the figures of a benchmark: `3 characters`. */
  readonly sort: string;
  /** As typed. */
  readonly query: string;
  /** In the form in which texts are compared. */
  readonly terms: readonly string[];
}

const LENGTHS = [1, 2, 3, 4, 6, 12];

/**
 * Queries drawn from what a site says: substrings of several lengths at any offset, numbers and parts of numbers, several terms,
 * and as many that nothing says. The same seed gives the same queries.
 *
 * @param count how many of each sort
 */
export function drawQueries(oracle: Oracle, count: number, seed: number): TestQuery[] {
  const random = randomNumbers(seed);
  const upTo = (end: number) => Math.floor(random() * end);
  const blocks = oracle.hits.flatMap((hit) => hit.blocks).filter((block) => block.length > 0);
  const block = () => blocks[upTo(blocks.length)] ?? '';
  const substring = (length: number): string => {
    for (;;) {
      const characters = Array.from(block());
      if (characters.length < length) continue;
      const start = upTo(characters.length - length + 1);
      return characters.slice(start, start + length).join('');
    }
  };
  const some = (sort: string, draw: () => string[]): TestQuery[] =>
    Array.from({ length: count }, () => {
      const terms = draw();
      return { sort, query: terms.join(' '), terms: [...new Set(terms)] };
    }).filter(({ terms }) => terms.every((term) => !term.includes('"')));
  const number = (): string => {
    for (;;) {
      const found = /\d[\d.]*\d/.exec(block())?.[0];
      if (found !== undefined) return found;
    }
  };
  return [
    ...LENGTHS.flatMap((length) => some(`${length} characters`, () => [substring(length)])),
    ...some('numbers', () => [number()]),
    ...some('inside numbers', () => [number().slice(1)]),
    ...some('two terms', () => [substring(2), substring(3)]),
    ...some('term and number', () => [substring(2), number()]),
    ...some('phrase in quotes', () => [substring(5)]).map((each) => ({ ...each, query: `"${each.query}"` })),
    ...some('across blocks', () => [acrossBlocks(oracle, upTo)]),
    ...some('must find nothing', () => [nothing(oracle, substring, upTo)]),
  ];
}

/** Words that look like what the site says, and that it doesn't say: two ends put together, or two characters changed places. */
function nothing(
  oracle: Oracle,
  substring: (length: number) => string,
  upTo: (end: number) => number,
): string {
  for (;;) {
    const [head, tail] = [substring(2), substring(2)];
    const turned = Array.from(substring(4)).reverse().join('');
    const tried = upTo(2) === 0 ? `${head}${tail}` : turned;
    if (!tried.includes('"') && oracle.find([tried]).length === 0) return tried;
  }
}

/** The end of one block and the beginning of the next one, which must not be found as one text. */
function acrossBlocks(oracle: Oracle, upTo: (end: number) => number): string {
  for (;;) {
    const { blocks } = oracle.hits[upTo(oracle.hits.length)] ?? { blocks: [] };
    const index = upTo(Math.max(1, blocks.length - 1));
    const [end = '', beginning = ''] = blocks.slice(index, index + 2);
    const tried = `${end.slice(-1 - upTo(5))}${beginning.slice(0, 1 + upTo(5))}`;
    if (beginning !== '' && !tried.includes('"') && oracle.find([tried]).length === 0) return tried;
  }
}
