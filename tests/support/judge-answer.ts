import type { SearchAnswer } from '#src/search/contract/search-answer.ts';
import { compared, type Oracle } from './search-oracle.ts';
import type { TestQuery } from './search-queries.ts';

/** How an answer differs from what the pages say. */
export interface Judgement {
  /** Hits that the oracle has and the answer hasn't. */
  readonly missed: readonly string[];
  /** Hits that the answer has and the oracle hasn't. */
  readonly wrong: readonly string[];
  /** Places whose excerpt doesn't mark a term, or marks something else. */
  readonly unmarked: readonly string[];
  /** Places whose address isn't there or doesn't say a term. */
  readonly misled: readonly string[];
}

/** Compares an answer with all hits in it with what the oracle finds. */
export function judgeAnswer(oracle: Oracle, { terms }: TestQuery, answer: SearchAnswer): Judgement {
  const expected = new Set(oracle.find(terms).map(({ id }) => id));
  const found = answer.hits.map(({ id }) => id);
  const places = answer.hits.flatMap((hit) => hit.places);
  const says = (text: string) => terms.some((term) => text.includes(term));
  return {
    missed: [...expected].filter((id) => !found.includes(id)),
    wrong: [
      ...found.filter((id) => !expected.has(id)),
      ...(answer.total === expected.size ? [] : [`${answer.total} instead of ${expected.size}`]),
    ],
    unmarked: places
      .filter(({ excerpt }) => {
        const marked = excerpt.filter(({ isMatch }) => isMatch).map(({ text }) => compared(text));
        return marked.length === 0 || !marked.every(says);
      })
      .map(({ address }) => address),
    misled: places
      .filter(({ address }) => !(oracle.saidAt(address)?.some(says) ?? false))
      .map(({ address }) => address),
  };
}
