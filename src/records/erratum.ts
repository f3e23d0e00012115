import type { ClauseId } from '#src/language/text/clause.ts';
import type { TextRange } from '#src/language/text-range.ts';
import type { ErratumEntry, ExcuseEntry } from './report-entries.ts';

/** A slip in the official text (勘误), marked and left as it is. */
export interface Erratum {
  readonly id: string;
  readonly reportId: string;
  /** Which one it is in its report, in reading order, counted from 1: 勘1. */
  readonly number: number;
  readonly quote: string;
  readonly suspected: string | undefined;
  readonly note: string;
  readonly confidence: ErratumEntry['confidence'];
  readonly clause: ClauseId;
  readonly range: TextRange;
}

/** A numeral that isn't a figure, and why not. */
export interface Excuse extends Pick<ExcuseEntry, 'numeral' | 'quote' | 'reason'> {
  readonly clause: ClauseId;
  /** Where the numeral stands in the body's text. */
  readonly range: TextRange;
}
