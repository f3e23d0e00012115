import type { ClauseId } from '#src/language/text/clause.ts';
import type { TextRange } from '#src/language/text/report-body.ts';
import type { ExcuseEntry } from './report-entries.ts';

/** A numeral that isn't a figure, and why not. */
export interface Excuse extends Pick<ExcuseEntry, 'numeral' | 'quote' | 'reason'> {
  readonly clause: ClauseId;
  /** Where the numeral stands in the body's text. */
  readonly range: TextRange;
}
