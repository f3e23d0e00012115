import { findNumerals, type Numeral } from '#src/language/numeral/numeral.ts';
import { findNumeralMentions, type NumeralMentions } from '#src/language/numeral/numeral-mentions.ts';
import type { ReportBody } from '#src/language/text/report-body.ts';
import type { TextRange } from '#src/language/text-range.ts';
import { memoize } from './memoize.ts';

/** The numbers of a report's text, each as long as it goes, and the stretches in which they count nothing. */
export interface ReportNumerals {
  /** In reading order. */
  readonly numerals: readonly Numeral[];
  readonly mentions: NumeralMentions;
}

/** Reads the numbers of a body, once: figures, excuses and the accounting all work on the same expressions. */
export const numeralsOf = memoize(({ text, blocks }: ReportBody): ReportNumerals => {
  const mentions = findNumeralMentions(
    text,
    blocks.map(({ start }) => start),
  );
  return { numerals: findNumerals(text, mentions), mentions };
});

/** The numbers that a range holds at least one character of. */
export function numeralsTouching({ numerals }: ReportNumerals, { start, end }: TextRange): Numeral[] {
  return numerals.filter(({ range }) => start < range.end && range.start < end);
}
