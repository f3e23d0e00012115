import { type NormalText, normalText } from './normal-text.ts';

/** A stretch of a printed text: from `start` up to, not including, `end`, in UTF-16 units. */
export interface MatchRange {
  readonly start: number;
  readonly end: number;
}

/** Where each term stands in a normal text, as offsets into it; every occurrence, overlapping ones included. */
export function occurrencesOf(term: string, text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1)) found.push(at);
  return found;
}

/** Where a term stands in a text, as ranges of the text as printed: in order, those that touch or overlap joined. */
export function findTerm(normal: NormalText, term: string): MatchRange[] {
  return joinRanges(
    occurrencesOf(term, normal.text).map((at) => ({
      start: normal.starts[at] ?? 0,
      end: normal.ends[at + term.length - 1] ?? 0,
    })),
  );
}

/** Ranges in order, those that touch or overlap joined. */
export function joinRanges(ranges: readonly MatchRange[]): MatchRange[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/**
 * Where the terms of an answer stand in the text of a page, for marking it there.
 *
 * @param printed the text of the place, its blocks parted by line feeds
 * @param terms `SearchAnswer.terms`
 */
export function findTermsIn(printed: string, terms: readonly string[]): MatchRange[] {
  const normal = normalText(printed);
  return joinRanges(terms.flatMap((term) => findTerm(normal, term)));
}

/** The stretch in which every term stands nearest to the others. */
export interface Span {
  readonly start: number;
  /** From the first beginning to the last; 0 for a single term. */
  readonly length: number;
}

/**
 * Finds where the terms stand closest together; the first such stretch.
 *
 * @param starts for each term where it begins, ascending, never empty
 */
export function closestSpan(starts: readonly (readonly number[])[]): Span {
  const next = starts.map(() => 0);
  let best: Span = { start: 0, length: Number.POSITIVE_INFINITY };
  for (;;) {
    const here = next.map((index, term) => starts[term]?.[index]);
    if (here.some((at) => at === undefined)) return best;
    const places = here as number[];
    const start = Math.min(...places);
    const length = Math.max(...places) - start;
    if (length < best.length) best = { start, length };
    const earliest = places.indexOf(start);
    next[earliest] = (next[earliest] ?? 0) + 1;
  }
}
