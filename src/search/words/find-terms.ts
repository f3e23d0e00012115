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
