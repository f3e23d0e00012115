import type { TextRange } from '#src/language/text/report-body.ts';

/** What a numeral is written in: digits of any kind, Chinese characters, or Roman letters (I类). */
export type NumeralScript = 'arabic' | 'han' | 'roman';

/** Where a numeral stands in a text and how it is written. */
export interface NumeralSpan {
  /** The number with all that belongs to it: 30余台次. Words before it (约, 近, 超, 无) are outside. */
  readonly range: TextRange;
  /** The number alone: 30 of 30余台次; 百分之四十 whole. */
  readonly core: TextRange;
  readonly script: NumeralScript;
  /** The unit of the register that follows, in one width and without its multiplier; `%` for 百分之, `分之` for other fractions. */
  readonly unit: string | undefined;
}
