import { locateValue } from '#src/language/text/locate-quote.ts';
import type { TextRange } from '#src/language/text-range.ts';
import type { Commitment } from '#src/records/commitment.ts';
import type { Figure } from '#src/records/figure.ts';

/** Words of a report with a number marked in them. Joined again, the three are the words. */
export interface MarkedWords {
  readonly before: string;
  readonly value: string;
  readonly after: string;
}

/** The quote of a figure with its number marked. */
export function markedQuote({ quote, valueWords }: Figure): MarkedWords {
  return markIn(quote, 0, quote, valueWords);
}

/** The sentence of a figure with its number marked: the one in the quote, for the sentence may print it twice. */
export function markedSentence({ sentence, quote, valueWords }: Figure): MarkedWords {
  return markIn(sentence, Math.max(0, sentence.indexOf(quote)), quote, valueWords);
}

function markIn(words: string, quoteStart: number, quote: string, printed: string): MarkedWords {
  const place = locateValue(quote, printed);
  if (!place.ok) return { before: words, value: '', after: '' };
  const start = quoteStart + place.value.start;
  const end = quoteStart + place.value.end;
  return { before: words.slice(0, start), value: words.slice(start, end), after: words.slice(end) };
}

/** A stretch of the sentence that promises: around the promise, in it, or the words in it that say when and how firmly. */
export interface SentencePiece {
  readonly text: string;
  readonly kind: 'around' | 'promise' | 'marked';
}

/**
 * Cuts the sentence of a commitment at the words that say when it falls due and how firmly it is said, as the report
 * prints them (争取7月份). Joined again, the pieces are the sentence; words that aren't in the quote are not marked.
 */
export function commitmentSentence(
  commitment: Pick<Commitment, 'sentence' | 'quote' | 'due' | 'strength'>,
): SentencePiece[] {
  const { sentence, quote, due, strength } = commitment;
  const quoteStart = sentence.indexOf(quote);
  if (quoteStart === -1) return [{ text: sentence, kind: 'promise' }];
  const dueRange = nearestRange(quote, due?.said, 0);
  const strengthRange = nearestRange(quote, strength, dueRange?.start ?? 0);
  const pieces: SentencePiece[] = [{ text: sentence.slice(0, quoteStart), kind: 'around' }];
  let end = quoteStart;
  for (const range of mergeTouching([dueRange, strengthRange].filter((found) => found !== undefined))) {
    const [from, to] = [quoteStart + range.start, quoteStart + range.end];
    pieces.push({ text: sentence.slice(end, from), kind: 'promise' });
    pieces.push({ text: sentence.slice(from, to), kind: 'marked' });
    end = to;
  }
  const quoteEnd = quoteStart + quote.length;
  pieces.push({ text: sentence.slice(end, quoteEnd), kind: 'promise' });
  pieces.push({ text: sentence.slice(quoteEnd), kind: 'around' });
  return pieces.filter(({ text }) => text !== '');
}

/** Where the words stand nearest to `place`; a quote may say 争取 twice, and the one beside the time is meant. */
function nearestRange(text: string, words: string | undefined, place: number): TextRange | undefined {
  if (words === undefined || words === '') return undefined;
  let nearest: number | undefined;
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
    if (nearest === undefined || Math.abs(start - place) < Math.abs(nearest - place)) nearest = start;
  }
  return nearest === undefined ? undefined : { start: nearest, end: nearest + words.length };
}

function mergeTouching(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last === undefined || range.start > last.end) merged.push(range);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return merged;
}
