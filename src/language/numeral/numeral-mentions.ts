import type { TextRange } from '#src/language/text-range.ts';
import { findCodeMentions } from './code-mention.ts';
import { findDateMentions } from './date-mention.ts';
import { findOrdinalMentions } from './ordinal-mention.ts';

/** The stretches of a text whose numerals count nothing. */
export interface NumeralMentions {
  readonly dates: readonly TextRange[];
  readonly codes: readonly TextRange[];
  readonly ordinals: readonly TextRange[];
}

/** @param blockStarts where the blocks of the text begin; a number there may be a heading's */
export function findNumeralMentions(text: string, blockStarts: readonly number[]): NumeralMentions {
  const dates = findDateMentions(text);
  return { dates, codes: findCodeMentions(text), ordinals: findOrdinalMentions(text, blockStarts, dates) };
}
