import { type TermToken, termTokens, tokenCharacter } from '#src/search/words/index-tokens.ts';
import type { Posting, PostingSource } from './search-engine.ts';

/** Whether a record says a term at a position; for when looking is cheaper than asking the index on. */
export type SaysAt = (key: string, position: number) => Promise<boolean>;

/** Terms of up to six characters come to so many pairs, which are asked for at once: a round trip costs more than their bytes. */
const mostAtOnce = 3;

/**
 * So many places are looked at rather than asking the index for one pair more: a piece of text is as large as a chunk of the
 * index of 300 reports and a third of one of 1,000, and some of them are going to be shown anyhow.
 */
const placesForPair = 2;

/**
 * Where a term begins, record by record; exactly where it stands literally.
 *
 * @param term in normal form, not empty
 */
export async function findInPostings(term: string, source: PostingSource, says: SaysAt): Promise<Posting> {
  const tokens = termTokens(term);
  if (tokens.length === 0) return source.postingOfBeginning(tokenCharacter(term));
  if (tokens.length <= mostAtOnce) return follow(tokens, source);
  // The first and the last pair together leave few places that don't say the rest, too.
  const rest = tokens.slice(1, -1);
  const ends = tokens.filter((token) => !rest.includes(token));
  const found = await follow(ends, source);
  const places = [...found].flatMap(([key, starts]) => starts.map((start) => ({ key, start })));
  if (places.length > placesForPair * rest.length) return follow(rest, source, found);
  const isSaid = await Promise.all(places.map(({ key, start }) => says(key, start)));
  const said = new Map<string, number[]>();
  for (const [index, { key, start }] of places.entries()) {
    if (isSaid[index]) said.set(key, [...(said.get(key) ?? []), start]);
  }
  return said;
}

/** Where tokens follow one another at their distances: among what was found before, or anywhere. */
async function follow(
  tokens: readonly TermToken[],
  source: PostingSource,
  found?: Posting,
): Promise<Posting> {
  const postings = await source.postingsOf(tokens.map(({ token }) => token));
  const links = postings
    .map((posting, index) => ({ posting, offset: tokens[index]?.offset ?? 0 }))
    .sort((a, b) => a.posting.size - b.posting.size);
  const [first, ...others] = links;
  if (found !== undefined) return links.reduce(narrowed, found);
  return first === undefined ? new Map() : others.reduce(narrowed, beginnings(first));
}

/** A token and how far behind the beginning of the term it stands. */
interface Link {
  readonly posting: Posting;
  readonly offset: number;
}

/** Positions of a token → where the term would begin. */
function beginnings({ posting, offset }: Link): Posting {
  return new Map(
    Array.from(posting, ([key, positions]) => [key, positions.map((at) => at - offset)] as const),
  );
}

/** Keeps the beginnings behind which, so many characters on, the token stands. */
function narrowed(found: Posting, { posting, offset }: Link): Posting {
  const kept = new Map<string, readonly number[]>();
  for (const [key, starts] of found) {
    const positions = posting.get(key) ?? [];
    // Both ascend: one walk through the positions serves all starts.
    let next = 0;
    const left = starts.filter((start) => {
      while ((positions[next] ?? Number.POSITIVE_INFINITY) < start + offset) next += 1;
      return positions[next] === start + offset;
    });
    if (left.length > 0) kept.set(key, left);
  }
  return kept;
}
