import type { MatchRange } from './find-terms.ts';

/** An excerpt begins after one of these where one stands near. */
const SENTENCE_ENDS = /[。；！？\n]/;

/**
 * What is read as one: a number with its points, commas and ranges, a Latin word, the code of a road, an address. A letter
 * with a mark on it, a character of two halves, too.
 */
const WHOLES =
  /[\p{Script=Latin}\p{Nd}]\p{M}*(?:[.,:/%_~—–-]*[\p{Script=Latin}\p{Nd}]\p{M}*)*%?|\P{M}\p{M}+|[\u{10000}-\u{10ffff}]/gu;

/** So little at the end of a text isn't left out: `…` would take its place. */
const shortRest = 8;

/** The stretches of a text that are read as one, in order. */
export function wholesOf(printed: string): MatchRange[] {
  return Array.from(printed.matchAll(WHOLES), ({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  }));
}

/**
 * Where the part of a text around a match begins: at its sentence where that begins near, else about `lead` characters
 * before it; never inside one of `wholes`.
 *
 * @param match where the match begins
 */
export function whereToBegin(
  printed: string,
  wholes: readonly MatchRange[],
  match: number,
  lead: number,
): number {
  if (match <= lead) return 0;
  let at = sentenceBefore(printed, match, match - lead) ?? match - lead;
  let latest = match;
  for (let whole = around(wholes, at); whole !== undefined; whole = around(wholes, at)) {
    if (whole.end > latest) latest = whole.start;
    at = Math.min(whole.end, latest);
  }
  return at;
}

/**
 * Where the part of a text around a match ends: about at `wanted`, behind the match, never inside one of `wholes`.
 *
 * @param match where the match ends
 */
export function whereToEnd(
  printed: string,
  wholes: readonly MatchRange[],
  match: number,
  wanted: number,
): number {
  let at = Math.max(match, wanted);
  let earliest = match;
  for (let whole = around(wholes, at); whole !== undefined; whole = around(wholes, at)) {
    if (whole.start < earliest) earliest = whole.end;
    at = Math.max(whole.start, earliest);
  }
  return at >= printed.length - shortRest ? printed.length : at;
}

function sentenceBefore(printed: string, match: number, earliest: number): number | undefined {
  for (let at = match; at > earliest; at -= 1) if (SENTENCE_ENDS.test(printed[at - 1] ?? '')) return at;
  return undefined;
}

function around(wholes: readonly MatchRange[], offset: number): MatchRange | undefined {
  return wholes.find(({ start, end }) => start < offset && offset < end);
}
