import { type Catalogue, commitmentsOfProject, statementsOfProject } from '#src/catalogue/catalogue.ts';
import type { CommitmentAnswer } from '#src/records/commitment.ts';
import type { Project } from '#src/records/project.ts';

/**
 * The answer by which the reports call a project off (报告说已取消): the newest answers to its promises all say 取消, and no
 * later report speaks of its stage again.
 */
export function projectCancellation(catalogue: Catalogue, project: Project): CommitmentAnswer | undefined {
  const ages = new Map(catalogue.readings.map(({ report }, age) => [report.id, age]));
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
