import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { ReportFrontmatter } from '#src/records/report.ts';
import { isForRegister } from '#src/records/report-entries.ts';
import type { ReportSource } from './read-report.ts';

/** The number of proposals of a report that a person has yet to decide on. */
export function waitingIn(data: ReportFrontmatter | undefined): number {
  return data?.proposals.filter((proposal) => !isForRegister(proposal)).length ?? 0;
}

/**
 * Nothing that a program has proposed may be published before a person has confirmed it. For a 送审稿, which isn't published
 * anyhow, this is only a warning, so that one unfinished report doesn't stop the others.
 */
export function checkProposals({ folder, data, frontmatter }: ReportSource): AuthoringError[] {
  const count = waitingIn(data);
  if (data === undefined || count === 0 || frontmatter === undefined) return [];
  const isDraft = data.status === 'draft';
  return [
    {
      at: frontmatter.positionOf(['proposals', 0]),
      code: '草稿-01',
      severity: isDraft ? 'warning' : 'error',
      message: isDraft
        ? `${folder.id} 还有 ${count} 条导入时的提议没有确认；它是送审稿，不公布。`
        : `${folder.id} 还有 ${count} 条导入时的提议没有确认，不能公布。`,
      cure: `运行 npm run report:import -- ${folder.id} 逐条确认；也可以把要的抄到 metrics 等下面，再删去 proposals。${isDraft ? '' : '一时确认不完的，在开头写上 status: draft，先不公布它。'}`,
    },
  ];
}
