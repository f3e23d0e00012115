import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { unexplainedChanges } from '#src/catalogue/publication/unexplained-changes.ts';
import { maskAuthoringError } from '#src/proofreading/mask.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import { standingOf } from '#src/records/publication.ts';
import { type Environment, EnvironmentError } from '#src/workspace/environment.ts';
import { reportInput } from '#src/workspace/read-report.ts';
import { readWorkspace, type Workspace } from '#src/workspace/read-workspace.ts';
import { checkoutFolder } from './tooling/checkout-folder.ts';
import { git } from './tooling/git.ts';
import { publishedCommit } from './tooling/published-commit.ts';

/**
 * What of the published content has changed without a 更正 or 修订.
 *
 * What counts as published is what lies on the branch that the site is published from: publishing itself keeps it up to
 * date. A list kept beside it would have to be written at the right moment by somebody, and forgotten once, it would ask for
 * 更正 of what nobody has seen, or let pass what everybody has.
 *
 * @param against a commit, branch or tag to compare with instead
 * @throws EnvironmentError where there is no such thing
 */
export function comparePublished(
  { contentDir, asOf, now }: Environment,
  { reports, withdrawn }: Workspace,
  against: string | undefined,
): AuthoringError[] {
  const commit = against ?? publishedCommit(contentDir);
  if (commit === undefined) return [];
  if (git(contentDir, ['rev-parse', '--verify', '--quiet', `${commit}^{commit}`]) === undefined) {
    throw new EnvironmentError(
      `git 里没有 ${commit} 这个版本，不能比较。核对 --against 后面写的分支或者标签。`,
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'tongtu-published-'));
  try {
    if (!checkoutFolder(contentDir, commit, folder)) return [];
    const before = readWorkspace(folder, asOf, folder, 'public', now).reports.flatMap(reportInput);
    const present = reports.filter(({ data }) => data === undefined || standingOf(data, now) === 'published');
    // Of one that can't be read whole at the moment the check speaks elsewhere; what is left out of it isn't gone.
    const unreadable = present.filter((report) => !report.isWhole || reportInput(report).length === 0);
    return unexplainedChanges(
      before.filter(({ id }) => !unreadable.some((report) => report.folder.id === id)),
      present.filter((report) => !unreadable.includes(report)).flatMap(reportInput),
      withdrawn.map((report) => report.folder.id),
      (id) =>
        relative(process.cwd(), join(contentDir, 'reports', id, 'index.mdx'))
          .split(sep)
          .join('/'),
    ).map(maskAuthoringError);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
