import type { Check } from '#src/records/check.ts';
import type { Commitment, CommitmentAnswer } from '#src/records/commitment.ts';
import type { Erratum, Excuse } from '#src/records/erratum.ts';
import type { Figure } from '#src/records/figure.ts';
import type { Metric, Topic } from '#src/records/metric.ts';
import type { Project, ProjectStatement } from '#src/records/project.ts';
import type { Report } from '#src/records/report.ts';
import type { NumeralCounts } from './account-for-numerals.ts';

/** All reports × registers, checked whole: what every page, download and chart is made from. */
export interface Catalogue {
  readonly topics: readonly Topic[];
  readonly metrics: readonly Metric[];
  readonly projects: readonly Project[];
  /** The reports as they are read, the newest period first. */
  readonly reportRecords: readonly ReportRecord[];
}

/** Every figure of every report, reports newest first, figures in reading order. */
export function allFigures({ reportRecords }: Catalogue): Figure[] {
  return reportRecords.flatMap((record) => record.figures);
}

/** The figures that speak of one project, reports newest first. */
export function figuresOfProject(catalogue: Catalogue, projectId: string): Figure[] {
  return allFigures(catalogue).filter((figure) => figure.subject?.id === projectId);
}

/** What the reports say of one project, reports newest first. */
export function statementsOfProject({ reportRecords }: Catalogue, projectId: string): ProjectStatement[] {
  return reportRecords.flatMap((record) =>
    record.statements.filter(({ project }) => project.id === projectId),
  );
}

/** Every commitment of every report, reports newest first. */
export function allCommitments({ reportRecords }: Catalogue): Commitment[] {
  return reportRecords.flatMap((record) => record.commitments);
}

/** The commitments that concern one project, reports newest first, each with those answers only that speak of this project. */
export function commitmentsOfProject(catalogue: Catalogue, projectId: string): Commitment[] {
  return allCommitments(catalogue)
    .filter((commitment) => concerns(commitment, projectId))
    .map((commitment) => ({
      ...commitment,
      answers: commitment.answers.filter((answer) => concerns(answer, projectId)),
    }));
}

/** Whether a commitment, or an answer, speaks of a project. */
export function concerns(
  { projects }: Pick<Commitment | CommitmentAnswer, 'projects'>,
  projectId: string,
): boolean {
  return projects.some(({ id }) => id === projectId);
}

/** Every check of every report, reports newest first. */
export function allChecks({ reportRecords }: Catalogue): Check[] {
  return reportRecords.flatMap((record) => record.checks);
}

/** A report as data: everything its frontmatter reads out of its text, each piece found in the text. */
export interface ReportRecord {
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
