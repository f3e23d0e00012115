import type { PrintedFigure } from './find-printed-figures.ts';
import type { ReportText } from './report-text.ts';
import { fullSentenceOf, sentenceOf } from './text-stretch.ts';

/**
 * The whole that a figure behind 其中 is a part of: the nearest figure of the same unit before that word. The word reaches to
 * the end of its brackets and to the next ；, and with a colon (其中：…；…) to the full stop.
 *
 * @param earlier the figures before it, in reading order
 */
export function wholeOf<T extends { readonly figure: PrintedFigure }>(
  report: ReportText,
  figure: PrintedFigure,
  earlier: readonly T[],
): T | undefined {
  const { text } = report;
  const full = fullSentenceOf(report, figure).start;
  const place = text.slice(full, figure.start).lastIndexOf('其中');
  if (place === -1) return undefined;
  const word = full + place;
  const listsAll = /^其中[：:]/.test(text.slice(word, word + 3));
  if (!listsAll && word < sentenceOf(report, figure).start) return undefined;
  const between = text.slice(word, figure.start).replace(/[（(][^）)]*[）)]/g, '');
  if (/[)）]/.test(between)) return undefined;
  return earlier.findLast(
    (other) =>
      other.figure.start >= full &&
      other.figure.end <= word &&
      other.figure.quantity.canonicalUnit === figure.quantity.canonicalUnit,
  );
}
