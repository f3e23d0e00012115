import type { ClauseId } from '#src/domain/report/clause.ts';
import type { TextRange } from '#src/domain/report/report-body.ts';
import type { ExcuseEntry } from '#src/domain/report/report-entries.ts';

/** A numeral that isn't a figure, and why not. */
export interface Excuse extends Pick<ExcuseEntry, 'numeral' | 'quote' | 'reason'> {
  readonly clause: ClauseId;
  /** Where the numeral stands in the body's text. */
  readonly range: TextRange;
}
