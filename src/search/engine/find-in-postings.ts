import { termTokens, tokenCharacter } from '#src/search/words/index-tokens.ts';
import type { Posting, PostingSource } from './posting.ts';

/**
 * Where a term begins, record by record; exactly where it stands literally.
 *
 * @param term in normal form, not empty
 */
export async function findInPostings(term: string, source: PostingSource): Promise<Posting> {
  const tokens = termTokens(term);
  if (tokens.length === 0) return source.postingOfBeginning(tokenCharacter(term));
  const postings = await source.postingsOf(tokens.map(({ token }) => token));
  const chain = postings
    .map((posting, index) => ({ posting, offset: tokens[index]?.offset ?? 0 }))
    .toSorted((a, b) => a.posting.size - b.posting.size);
  return chain
    .slice(1)
    .reduce(
      (found, link) => narrowed(found, link.posting, link.offset),
      beginnings(chain[0]?.posting ?? new Map(), chain[0]?.offset ?? 0),
    );
}

/** Positions of a token → where the term would begin. */
function beginnings(posting: Posting, offset: number): Posting {
  return new Map(
    Array.from(posting, ([key, positions]) => [key, positions.map((at) => at - offset)] as const),
  );
}

/** Keeps the beginnings behind which, so many characters on, the token stands. */
function narrowed(found: Posting, posting: Posting, offset: number): Posting {
  const kept = new Map<string, readonly number[]>();
  for (const [key, starts] of found) {
    const positions = new Set(posting.get(key));
    const left = starts.filter((start) => positions.has(start + offset));
    if (left.length > 0) kept.set(key, left);
  }
  return kept;
}
