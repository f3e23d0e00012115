import { locateValue, occurrencesOf } from '#src/language/text/locate-quote.ts';
import type { TextRange } from '#src/language/text/report-body.ts';

/** A quote for a frontmatter line; `occurrence` only where the words stand in the text more than once. */
export interface FoundQuote {
  readonly quote: string;
  readonly occurrence?: number;
}

/** At most so many parts of a sentence are taken on either side. */
const furthest = 4;

/**
 * A quote for what stands at `range`: those very words, or for a printed value the part of the sentence around it; and
 * as many whole parts of the sentence more as it takes to be found once in the text, and to hold the value once.
 *
 * @param value the printed value, where there is one; then `range` is where it stands
 * @throws Error where the value stands twice in one part of a sentence: the prose must be written otherwise
 */
export function quoteAround(text: string, range: TextRange, value?: string): FoundQuote {
  const least =
    value === undefined ? range : { start: boundBefore(text, range.start), end: boundAfter(text, range.end) };
  for (let reach = 0; reach <= 2 * furthest; reach += 1) {
    for (let left = Math.min(reach, furthest); left >= Math.max(0, reach - furthest); left -= 1) {
      const quote = widened(text, least, left, reach - left);
      if (occurrencesOf(text, quote).length === 1 && holdsOnce(quote, value)) return { quote };
    }
  }
  const quote = text.slice(least.start, least.end);
  if (!holdsOnce(quote, value)) throw new Error(`no quote for ${value} in: ${quote}`);
  return { quote, occurrence: occurrencesOf(text, quote).indexOf(least.start) + 1 };
}

function holdsOnce(quote: string, value: string | undefined): boolean {
  return value === undefined || locateValue(quote, value).ok;
}

function widened(text: string, least: TextRange, left: number, right: number): string {
  let { start, end } = least;
  for (let step = 0; step < left; step += 1) start = boundBefore(text, start - 1);
  for (let step = 0; step < right; step += 1) end = boundAfter(text, end + 1);
  return text.slice(start, end);
}

const bound = /[，。；：、]/;

/** The beginning of the part of a sentence that `at` stands in; a block's beginning is never passed. */
function boundBefore(text: string, at: number): number {
  let start = Math.max(at, 0);
  if (text[start] === '\n') return start + 1;
  while (start > 0 && !bound.test(text[start - 1] ?? '') && text[start - 1] !== '\n') start -= 1;
  return start;
}

function boundAfter(text: string, at: number): number {
  let end = Math.min(at, text.length);
  if (text[end - 1] === '\n') return end - 1;
  while (end < text.length && !bound.test(text[end] ?? '') && text[end] !== '\n') end += 1;
  return end;
}
