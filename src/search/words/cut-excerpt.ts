import type { Excerpt, ExcerptRun } from '#src/search/contract/search-answer.ts';
import { closestSpan, joinRanges, type MatchRange } from './find-terms.ts';

/** About how much of a long place is shown, in characters, and how much of it before the first match. */
const excerptLength = 90;
const lead = 24;

/** The least that is shown around a term that stands apart from the others, and how much of it before the term. */
const shortest = 24;
const shortLead = 10;

/** So little isn't left out between two parts: `…` would take its place. */
const narrowGap = 8;

/**
 * The parts of a printed text around the terms, all matches in them marked, `…` where something is left out: one part where
 * the terms stand near each other, else one for each of them, where it comes nearest to the others. No part begins or ends
 * inside a number, a Latin word or the code of a road.
 *
 * @param ofTerms for each term where it stands, in order, not overlapping; where none stands anywhere, the beginning is
 *   shown unmarked
 */
export function cutExcerpt(printed: string, ofTerms: readonly (readonly MatchRange[])[]): Excerpt {
  const matches = joinRanges(ofTerms.flat());
  const parts = partsAround(nearestOf(ofTerms), [...matches, ...wholesOf(printed)], printed);
  return [
    ...parts.flatMap((part, index): ExcerptRun[] => [
      ...(index > 0 || part.start > 0 ? [plain('…')] : []),
      ...markRuns(printed, matches, part),
    ]),
    ...((parts.at(-1)?.end ?? 0) < printed.length ? [plain('…')] : []),
  ];
}

/** A whole printed text with its matches marked. */
export function markWhole(printed: string, matches: readonly MatchRange[]): Excerpt {
  return markRuns(printed, matches, { start: 0, end: printed.length });
}

/** Of each term the occurrence in the stretch where all stand closest together, in reading order. */
function nearestOf(ofTerms: readonly (readonly MatchRange[])[]): MatchRange[] {
  const standing = ofTerms.filter(({ length }) => length > 0);
  if (standing.length === 0) return [{ start: 0, end: 0 }];
  const { start } = closestSpan(standing.map((ranges) => ranges.map((range) => range.start)));
  const nearest = standing.flatMap((ranges) => ranges.find((range) => range.start >= start) ?? []);
  return joinRanges(nearest);
}

function partsAround(
  wanted: readonly MatchRange[],
  wholes: readonly MatchRange[],
  printed: string,
): MatchRange[] {
  const [first, last] = [wanted[0]?.start ?? 0, wanted.at(-1)?.end ?? 0];
  const start = whereToBegin(printed, wholes, first, lead);
  if (last <= start + excerptLength) {
    return [{ start, end: whereToEnd(printed, wholes, last, start + excerptLength) }];
  }
  const length = Math.max(shortest, Math.floor(excerptLength / wanted.length));
  const parts: { start: number; end: number }[] = [];
  for (const match of wanted) {
    const from = whereToBegin(printed, wholes, match.start, shortLead);
    const end = whereToEnd(printed, wholes, match.end, from + length);
    const before = parts.at(-1);
    if (before !== undefined && from <= before.end + narrowGap) before.end = Math.max(before.end, end);
    else parts.push({ start: from, end });
  }
  return parts;
}

function markRuns(printed: string, matches: readonly MatchRange[], { start, end }: MatchRange): ExcerptRun[] {
  const runs: ExcerptRun[] = [];
  let at = start;
  const add = (to: number, isMatch: boolean) => {
    if (to > at) runs.push({ text: printed.slice(at, to).replaceAll('\n', ' '), isMatch });
    at = Math.max(at, to);
  };
  for (const match of matches) {
    if (match.start < start || match.end > end) continue;
    add(match.start, false);
    add(match.end, true);
  }
  add(end, false);
  return runs;
}

function plain(text: string): ExcerptRun {
  return { text, isMatch: false };
}

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
function wholesOf(printed: string): MatchRange[] {
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
function whereToBegin(printed: string, wholes: readonly MatchRange[], match: number, lead: number): number {
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
function whereToEnd(printed: string, wholes: readonly MatchRange[], match: number, wanted: number): number {
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
