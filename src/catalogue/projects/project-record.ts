import {
  type Catalogue,
  commitmentsOfProject,
  figuresOfProject,
  statementsOfProject,
} from '#src/catalogue/catalogue.ts';
import type { Commitment, CommitmentAnswer } from '#src/records/commitment.ts';
import type { Figure } from '#src/records/figure.ts';
import type { Project, ProjectStatement } from '#src/records/project.ts';
import { isRuralRoad, type ProjectStep, projectSteps } from '#src/records/project.ts';
import type { Report } from '#src/records/report.ts';
import { type DueHistory, dueHistories } from './due-history.ts';
import { type ProgressHistory, progressHistory } from './progress-history.ts';
import {
  type FinancialProgress,
  financialProgress,
  type PhysicalProgress,
  physicalProgress,
} from './project-progress.ts';
import { projectCancellation, type StepState, stepsOfProject } from './project-steps.ts';
import { type LaidEntry, laidTimeline } from './project-timeline.ts';
import { type DisclosureSlot, sevenDisclosures } from './seven-disclosures.ts';

/** Everything the reports say of one project, ready to be shown. */
export interface ProjectRecord {
  readonly project: Project;
  /** The newest report that speaks of its stage, and what it says. */
  readonly newest: { readonly statement: ProjectStatement; readonly report: Report } | undefined;
  /** The answer by which the reports call it off (报告说已取消). */
  readonly cancellation: CommitmentAnswer | undefined;
  readonly steps: readonly StepState[];
  /** Every figure, newest report first. */
  readonly figures: readonly Figure[];
  /** For each metric, its figures in the newest report that gives any. */
  readonly newestFigures: readonly Figure[];
  readonly financial: FinancialProgress | undefined;
  readonly physical: PhysicalProgress | undefined;
  readonly timeline: readonly LaidEntry[];
  /** Only for rural roads, which “七公开” is meant for. */
  readonly disclosures: readonly DisclosureSlot[] | undefined;
  readonly commitments: readonly Commitment[];
  /** Only where several reports tell its progress. */
  readonly progress: ProgressHistory | undefined;
  /** The promises whose time later reports speak of, or could have. */
  readonly dues: readonly DueHistory[];
}

/** Gathers what all reports say of a project. */
export function projectRecord(catalogue: Catalogue, project: Project): ProjectRecord {
  const figures = figuresOfProject(catalogue, project.id);
  const statements = statementsOfProject(catalogue, project.id);
  const commitments = commitmentsOfProject(catalogue, project.id);
  const [statement] = statements;
  const report = catalogue.reportRecords.find((record) => record.report.id === statement?.reportId)?.report;
  return {
    project,
    newest: statement === undefined || report === undefined ? undefined : { statement, report },
    cancellation: projectCancellation(catalogue, project),
    steps: stepsOfProject(statements, commitments),
    figures,
    newestFigures: figures.filter(
      ({ metric, reportId }) => figures.find((other) => other.metric.id === metric.id)?.reportId === reportId,
    ),
    financial: financialProgress(figures),
    physical: physicalProgress(figures),
    timeline: laidTimeline(catalogue, project),
    disclosures: isRuralRoad(project) ? sevenDisclosures(figures, statements) : undefined,
    commitments,
    progress: progressHistory(catalogue, project),
    dues: dueHistories(catalogue, project),
  };
}

/** A project with what the newest report that speaks of its stage says, and the answer by which it was called off. */
export interface StandingProject {
  readonly project: Project;
  readonly statement: ProjectStatement;
  readonly cancellation: CommitmentAnswer | undefined;
}

/** Projects that stand at one step, as the newest report that speaks of them says; one called off stays at its step. */
export interface StepGroup {
  readonly step: ProjectStep;
  readonly entries: readonly StandingProject[];
}

/** The projects by step (阶段由本站归类), always all five steps; and those whose stage no report speaks of. */
export function stepGroups(catalogue: Catalogue): {
  readonly groups: readonly StepGroup[];
  readonly unsaid: readonly Project[];
} {
  const standing = catalogue.projects.map((project) => ({
    project,
    statement: statementsOfProject(catalogue, project.id)[0],
    cancellation: projectCancellation(catalogue, project),
  }));
  return {
    groups: projectSteps.map((step) => ({
      step,
      entries: standing.flatMap(({ project, statement, cancellation }) =>
        statement?.step === step ? [{ project, statement, cancellation }] : [],
      ),
    })),
    unsaid: standing.filter(({ statement }) => statement === undefined).map(({ project }) => project),
  };
}
