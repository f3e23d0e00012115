import { join } from 'node:path';
import { git } from './git.ts';

/**
 * Writes a folder as it was at a commit into another one, leaving the repository and its index alone.
 *
 * @returns whether the folder was there at that commit
 */
export function checkoutFolder(folder: string, commit: string, into: string): boolean {
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
