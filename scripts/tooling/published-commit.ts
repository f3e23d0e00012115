import { git } from './git.ts';

/** The branches that a site is published from, the surest first. */
const publishingBranches = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/**
 * The commit that was published before what lies in a folder now; undefined where there is none: no git, no publishing
 * branch, or nothing before.
 *
 * It is where this branch left the publishing one. On the publishing branch itself it is the commit before, unless the
 * folder has changes that aren't committed yet.
 */
export function publishedCommit(folder: string): string | undefined {
  const commitOf = (name: string) => git(folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  const branch = publishingBranches.find((name) => commitOf(name) !== undefined);
  if (branch === undefined) return undefined;
  const start = git(folder, ['merge-base', 'HEAD', branch]);
  if (start === undefined || start !== commitOf('HEAD')) return start;
  const hasChanges = git(folder, ['status', '--porcelain', '--', '.']) !== '';
  return hasChanges ? start : commitOf('HEAD^');
}
