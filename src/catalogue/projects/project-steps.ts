import { type Catalogue, commitmentsOfProject, statementsOfProject } from '#src/catalogue/catalogue.ts';
import type { Commitment, CommitmentAnswer } from '#src/records/commitment.ts';
import type { Project, ProjectStatement } from '#src/records/project.ts';
import { type ProjectStep, projectSteps } from '#src/records/project.ts';

/**
 * Where a project stands with one step: `now` what the newest report that speaks of it says, `before` what an earlier
 * one said, `planned` only promised, `unsaid` not mentioned.
 */
export type StepState =
  | { readonly kind: 'now' | 'before'; readonly step: ProjectStep; readonly statement: ProjectStatement }
  | { readonly kind: 'planned'; readonly step: ProjectStep; readonly commitment: Commitment }
  | { readonly kind: 'unsaid'; readonly step: ProjectStep };

/** Words of a promise that say which step it will bring, most telling first. */
const stepWords: Readonly<Record<ProjectStep, RegExp>> = {
  规划申报: /调规|申报|立项|列入/,
  前期设计: /设计|可行性研究|可研/,
  财评招标: /财评|招投标|招标/,
  施工: /开工|动工/,
  完工: /完工|竣工|建成|通车|交工/,
};

/** The steps that a promise would bring, by its title, or by its quote where the title says none (由本站归类). */
export function stepsOfCommitment({ title, quote }: Commitment): ProjectStep[] {
  const byTitle = projectSteps.filter((step) => stepWords[step].test(title));
  return byTitle.length > 0 ? byTitle : projectSteps.filter((step) => stepWords[step].test(quote));
}

/**
 * The five steps of a project, each with what is said of it (阶段由本站归类). Only what the reports say of this project is
 * marked; that one step comes before another proves nothing.
 *
 * @param statements newest report first
 */
export function stepsOfProject(
  statements: readonly ProjectStatement[],
  commitments: readonly Commitment[],
): StepState[] {
  const [newest] = statements;
  return projectSteps.map((step): StepState => {
    if (newest?.step === step) return { kind: 'now', step, statement: newest };
    const before = statements.find((statement) => statement.step === step);
    if (before !== undefined) return { kind: 'before', step, statement: before };
    const commitment = commitments.find(
      (candidate) => isPending(candidate) && stepsOfCommitment(candidate).includes(step),
    );
    return commitment === undefined ? { kind: 'unsaid', step } : { kind: 'planned', step, commitment };
  });
}

/** Whether a promise is still to be kept as far as the reports say. */
function isPending({ answers }: Commitment): boolean {
  const outcome = answers.at(-1)?.outcome;
  return outcome !== '已完成' && outcome !== '取消';
}

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

/**
 * The answer by which the reports call a project off (报告说已取消): the newest answers to its promises all say 取消, and no
 * later report speaks of its stage again.
 */
export function projectCancellation(catalogue: Catalogue, project: Project): CommitmentAnswer | undefined {
  const ages = new Map(catalogue.reportRecords.map(({ report }, age) => [report.id, age]));
  const ageOf = (reportId: string) => ages.get(reportId) ?? ages.size;
  const answers = commitmentsOfProject(catalogue, project.id).flatMap((commitment) => commitment.answers);
  const newestAge = Math.min(...answers.map(({ reportId }) => ageOf(reportId)));
  const newest = answers.filter(({ reportId }) => ageOf(reportId) === newestAge);
  if (newest.some(({ outcome }) => outcome !== '取消')) return undefined;
  const isTakenUpAgain = statementsOfProject(catalogue, project.id).some(
    ({ reportId }) => ageOf(reportId) < newestAge,
  );
  return isTakenUpAgain ? undefined : newest[0];
}
