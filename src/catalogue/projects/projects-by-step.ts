import type { ProjectStatement } from '#src/catalogue/report-reading.ts';
import type { ProjectStep } from '#src/records/project-stage.ts';
import { projectSteps } from '#src/records/project-stage.ts';

/** A step and the projects that one report says are at it. */
export interface StepOfProjects {
  readonly step: ProjectStep;
  /** In reading order; never empty. */
  readonly statements: readonly ProjectStatement[];
}

/**
 * The projects of one report by the step that the site sorts them into, steps in order and those with a project only.
 * A project that the report speaks of more than once is there once, by what it says of its furthest step.
 */
export function projectsByStep(statements: readonly ProjectStatement[]): StepOfProjects[] {
  const furthest = new Map<string, ProjectStatement>();
  for (const statement of statements) {
    const known = furthest.get(statement.project.id);
    if (known === undefined || projectSteps.indexOf(statement.step) > projectSteps.indexOf(known.step)) {
      furthest.set(statement.project.id, statement);
    }
  }
  return projectSteps.flatMap((step) => {
    const ofStep = [...furthest.values()].filter((statement) => statement.step === step);
    return ofStep.length === 0 ? [] : [{ step, statements: ofStep }];
  });
}
