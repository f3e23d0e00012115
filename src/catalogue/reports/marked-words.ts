import { locateValue } from '#src/language/text/locate-quote.ts';
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
