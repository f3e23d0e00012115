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
import { git } from '../programs/git.ts';

/**
 * Finds what of the published content has changed without a 更正 or 修订.
 *
 * Published is what is on the branch that the site is published from, because publishing itself keeps that up to date. A
 * separate list could be forgotten, and would then demand 更正 for what nobody has seen, or none for what everybody has.
 *
 * @param against a commit, branch or tag to compare with instead
 * @throws EnvironmentError where git doesn't know it
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
    // The check reports a report that can't be read whole; what is missing of it isn't withdrawn.
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

/** The branches that a site is published from, in order of preference. */
const publishingBranches = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/**
 * The commit that was published before the folder's present state: where this branch forked off the publishing one. On the
 * publishing branch itself it is HEAD where the folder has uncommitted changes, else the commit before.
 *
 * @returns undefined where there is none: no git, no publishing branch, or no earlier commit
 */
function publishedCommit(folder: string): string | undefined {
  const commitOf = (name: string) => git(folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  const branch = publishingBranches.find((name) => commitOf(name) !== undefined);
  if (branch === undefined) return undefined;
  const start = git(folder, ['merge-base', 'HEAD', branch]);
  if (start === undefined || start !== commitOf('HEAD')) return start;
  const hasChanges = git(folder, ['status', '--porcelain', '--', '.']) !== '';
  return hasChanges ? start : commitOf('HEAD^');
}

/**
 * Writes a folder as it was at a commit into another one, without touching the repository or its index.
 *
 * @returns whether the folder existed at that commit
 */
function checkoutFolder(folder: string, commit: string, into: string): boolean {
  const prefix = git(folder, ['rev-parse', '--show-prefix']);
  const root = git(folder, ['rev-parse', '--show-toplevel']);
  if (prefix === undefined || root === undefined) return false;
  const index = { GIT_INDEX_FILE: join(into, '.index') };
  const tree = `${commit}:${prefix.replace(/\/$/, '')}`;
  return (
    git(root, ['read-tree', tree], index) !== undefined &&
    git(root, ['checkout-index', '--all', `--prefix=${into}/`], index) !== undefined
  );
}
