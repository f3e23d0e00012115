import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type GitObject, git, gitLines, readObjects, type TreeEntry, treeEntries } from '../programs/git.ts';
import type { PublishedCommit } from './published-commits.ts';

/** A content folder at a commit: its files by path, `reports/2023-h1/index.mdx`, with the ids of what they hold. */
export interface CommittedFolder {
  readonly commit: PublishedCommit;
  readonly files: ReadonlyMap<string, string>;
  /** Whether it lay in another place than now. */
  readonly isElsewhere: boolean;
}

/**
 * Each state of the content folder once, at the newest commit that has it.
 *
 * @param reportIds what the folder is known by where it once lay elsewhere
 */
export function committedFolders(
  commits: readonly PublishedCommit[],
  contentDir: string,
  reportIds: readonly string[],
): CommittedFolder[] {
  const prefix = (git(contentDir, ['rev-parse', '--show-prefix']) ?? '').replace(/\/$/, '');
  const roots = readObjects(contentDir, placesIn(commits, [prefix]));
  const before = commits.filter(({ id }) => !roots.has(`${id}:${prefix}`));
  const others = earlierPlaces(before[0], contentDir, reportIds);
  for (const [name, tree] of readObjects(contentDir, placesIn(before, others))) roots.set(name, tree);
  const seen = new Set<string>();
  const trees = commits.flatMap((commit) =>
    placesIn([commit], [prefix, ...others]).flatMap((name) => {
      const tree = roots.get(name);
      if (tree?.type !== 'tree' || seen.has(tree.id)) return [];
      seen.add(tree.id);
      return [{ commit, tree, isElsewhere: name !== `${commit.id}:${prefix}` }];
    }),
  );
  const entriesOf = readTrees(
    contentDir,
    trees.map(({ tree }) => tree),
  );
  const filesIn = (tree: string, before: string): [string, string][] =>
    (entriesOf.get(tree) ?? []).flatMap(({ name, id, isFolder }) =>
      isFolder ? filesIn(id, `${before}${name}/`) : [[`${before}${name}`, id]],
    );
  return trees.map(({ tree, ...folder }) => ({ ...folder, files: new Map(filesIn(tree.id, '')) }));
}

function placesIn(commits: readonly PublishedCommit[], prefixes: readonly string[]): string[] {
  return commits.flatMap(({ id }) => prefixes.map((prefix) => `${id}:${prefix}`));
}

/**
 * Where else the reports may have lain, in a commit that hasn't got this folder: folders are moved. What is there still is
 * another folder.
 */
function earlierPlaces(
  commit: PublishedCommit | undefined,
  contentDir: string,
  reportIds: readonly string[],
): string[] {
  if (commit === undefined) return [];
  const root = git(contentDir, ['rev-parse', '--show-toplevel']) ?? contentDir;
  const wanted = new Set(reportIds.map((id) => `reports/${id}/index.mdx`));
  const places = gitLines(root, ['ls-tree', '-r', '--name-only', commit.id]).flatMap((path) => {
    const [, place = '', report = ''] = /^(.*?)\/?(reports\/[^/]+\/index\.mdx)$/.exec(path) ?? [];
    return wanted.has(report) ? [place] : [];
  });
  const reportsNow = (place: string) => `HEAD:${place === '' ? '' : `${place}/`}reports`;
  const present = readObjects(root, places.map(reportsNow));
  return [...new Set(places)].filter((place) => !present.has(reportsNow(place)));
}
/** The entries of trees and of all trees below them: most are the same in most commits, and each is read once. */
function readTrees(folder: string, trees: readonly GitObject[]): Map<string, TreeEntry[]> {
  const found = new Map<string, TreeEntry[]>();
  for (let level = trees; level.length > 0; ) {
    for (const tree of level) found.set(tree.id, treeEntries(tree));
    const below = level.flatMap(({ id }) => found.get(id) ?? []).filter(({ isFolder }) => isFolder);
    const unread = below.flatMap(({ id }) => (found.has(id) ? [] : [id]));
    level = [...readObjects(folder, unread).values()];
  }
  return found;
}

/** Reads committed files with what reads folders: they lie in one for so long. */
export function readAsFolder<Result>(
  files: readonly (readonly [path: string, object: GitObject])[],
  read: (folder: string) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'tongtu-published-'));
  try {
    for (const [path, { bytes }] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    return read(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
