import type { Check } from '#src/records/check.ts';
import type { Commitment } from '#src/records/commitment.ts';
import type { Figure } from '#src/records/figure.ts';
import type { Metric } from '#src/records/metric.ts';
import type { Project } from '#src/records/project.ts';
import type { Topic } from '#src/records/topic.ts';
import type { Erratum, ProjectStatement, ReportReading } from './report-reading.ts';

/** All reports × registers, checked whole: what every page, download and chart is made from. */
export interface Catalogue {
  readonly topics: readonly Topic[];
  readonly metrics: readonly Metric[];
  readonly projects: readonly Project[];
  /** The reports as they are read, the newest period first. */
  readonly readings: readonly ReportReading[];
}

/** Every figure of every report, reports newest first, figures in reading order. */
export function allFigures({ readings }: Catalogue): Figure[] {
  return readings.flatMap((reading) => reading.figures);
}

/** The figures of one metric, reports newest first. */
export function figuresOfMetric(catalogue: Catalogue, metricId: string): Figure[] {
  return allFigures(catalogue).filter((figure) => figure.metric.id === metricId);
}

/** The figures that speak of one project, reports newest first. */
export function figuresOfProject(catalogue: Catalogue, projectId: string): Figure[] {
  return allFigures(catalogue).filter((figure) => figure.subject?.id === projectId);
}

/** What the reports say of one project, reports newest first. */
export function statementsOfProject({ readings }: Catalogue, projectId: string): ProjectStatement[] {
  return readings.flatMap((reading) => reading.statements.filter(({ project }) => project.id === projectId));
}

/** Every commitment of every report, reports newest first. */
export function allCommitments({ readings }: Catalogue): Commitment[] {
  return readings.flatMap((reading) => reading.commitments);
}

/** The commitments that concern one project, reports newest first. */
export function commitmentsOfProject(catalogue: Catalogue, projectId: string): Commitment[] {
  return allCommitments(catalogue).filter(({ projects }) => projects.some(({ id }) => id === projectId));
}

/** Every check of every report, reports newest first. */
export function allChecks({ readings }: Catalogue): Check[] {
  return readings.flatMap((reading) => reading.checks);
}

/** Every erratum of every report, reports newest first. */
export function allErrata({ readings }: Catalogue): Erratum[] {
  return readings.flatMap((reading) => reading.errata);
}
