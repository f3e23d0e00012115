import type { Excerpt, ExcerptRun } from '#src/search/contract/search-answer.ts';
import type { MatchRange } from './find-terms.ts';

/** About how much of a long place is shown, in characters, and how much of it before the first match. */
const excerptLength = 90;
const lead = 24;

/** Marks can go on sentence by sentence; an excerpt begins after one of these where one stands near. */
const SENTENCE_ENDS = /[。；！？\n]/;

/**
 * The part of a printed text around its first match, all matches in it marked.
 *
 * @param matches in order, not overlapping; where there is none, the beginning is shown unmarked
 */
export function cutExcerpt(printed: string, matches: readonly MatchRange[]): Excerpt {
  const first = matches[0] ?? { start: 0, end: 0 };
  const start = beginning(printed, first.start);
  const end = ending(printed, Math.max(first.end, start + excerptLength));
  const shown = matches.filter((match) => match.end <= end);
  return [
    ...(start > 0 ? [plain('…')] : []),
    ...markRuns(printed, shown, start, end),
    ...(end < printed.length ? [plain('…')] : []),
  ];
}

/** A whole printed text with its matches marked. */
export function markWhole(printed: string, matches: readonly MatchRange[]): Excerpt {
  return markRuns(printed, matches, 0, printed.length);
}

function markRuns(printed: string, matches: readonly MatchRange[], start: number, end: number): ExcerptRun[] {
  const runs: ExcerptRun[] = [];
  let at = start;
  const add = (to: number, isMatch: boolean) => {
    if (to > at) runs.push({ text: printed.slice(at, to).replaceAll('\n', ' '), isMatch });
    at = Math.max(at, to);
  };
  for (const match of matches) {
    add(match.start, false);
    add(match.end, true);
  }
  add(end, false);
  return runs;
}

function beginning(printed: string, match: number): number {
  if (match <= lead) return 0;
  for (let at = match; at > match - lead; at -= 1) if (SENTENCE_ENDS.test(printed[at - 1] ?? '')) return at;
  return wholeCharacter(printed, match - lead);
}

function ending(printed: string, wanted: number): number {
  return wanted >= printed.length - 8 ? printed.length : wholeCharacter(printed, wanted);
}

/** Moves an offset off the middle of a surrogate pair. */
function wholeCharacter(printed: string, offset: number): number {
  return /[\uDC00-\uDFFF]/.test(printed[offset] ?? '') ? offset - 1 : offset;
}

function plain(text: string): ExcerptRun {
  return { text, isMatch: false };
}
