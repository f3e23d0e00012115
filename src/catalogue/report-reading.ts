import type { ClauseId } from '#src/language/text/clause.ts';
import type { TextRange } from '#src/language/text/report-body.ts';
import type { Check } from '#src/records/check.ts';
import type { Commitment } from '#src/records/commitment.ts';
import type { Excuse } from '#src/records/excuse.ts';
import type { Figure } from '#src/records/figure.ts';
import type { Project } from '#src/records/project.ts';
import type { Report } from '#src/records/report.ts';
import type { ErratumEntry, ProjectStatementEntry } from '#src/records/report-entries.ts';
import type { NumeralCounts } from './account-for-numerals.ts';

/** What one report says of one project. */
export interface ProjectStatement {
  readonly reportId: string;
  readonly project: Project;
  /** The stage as printed (正在做财评). */
  readonly stage: string;
  /** The step that the site sorts it into (分步由本站归类). */
  readonly step: ProjectStatementEntry['step'];
  readonly quote: string;
  readonly clause: ClauseId;
  readonly reading: string | undefined;
}

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

/** A report as data: everything its frontmatter reads out of its text, each piece found in the text. */
export interface ReportReading {
  readonly report: Report;
  readonly figures: readonly Figure[];
  readonly statements: readonly ProjectStatement[];
  readonly commitments: readonly Commitment[];
  readonly checks: readonly Check[];
  readonly errata: readonly Erratum[];
  readonly excuses: readonly Excuse[];
  /** What the numerals of the text are. */
  readonly numeralCounts: NumeralCounts;
  /** The figures that stand for the report on the home page, in the order given; at most six. */
  readonly highlights: readonly Figure[];
}
