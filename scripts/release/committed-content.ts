import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { standingEntries } from '#src/catalogue/publication/published-content.ts';
import { standingOf } from '#src/records/publication.ts';
import { titleInOneLine } from '#src/records/report.ts';
import { publishedFiles } from '#src/workspace/published-files.ts';
import { readRegisters, readSiteSettings } from '#src/workspace/read-registers.ts';
import { readReport, reportInput } from '#src/workspace/read-report.ts';
import type { PublishedVersion } from '#src/workspace/unexplained-changes.ts';
import { type GitObject, git, gitLines, readObjects, type TreeEntry, treeEntries } from '../programs/git.ts';
import { digestOf } from './file-digests.ts';
import type { PublishedCommit } from './published-commits.ts';

/** What the content folder is now, as far as its history has to know. */
export interface PresentContent {
  readonly contentDir: string;
  readonly site: string;
  /** The titles of its reports, by id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** A content folder at a commit: its files by path, `reports/2023-h1/index.mdx`, with the ids of what they hold. */
interface CommittedFolder {
  readonly commit: PublishedCommit;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Reads what was published at some commits: each report once for every state that it was in, the registers as well. What is
 * in the same state in the newest commit as here isn't read twice; most reports never change.
 */
export function committedVersions(
  commits: readonly PublishedCommit[],
  present: PresentContent,
): PublishedVersion[] {
  const { contentDir } = present;
  const folders = committedFolders(commits, present);
  const needed = folders.flatMap(({ files }) =>
    [...files].flatMap(([path, id]) => (/\.(?:mdx|yaml)$/.test(path) ? [id] : [])),
  );
  const texts = readObjects(contentDir, needed);
  const read = new Set<string>();
  const isNew = (key: string) => !read.has(key) && read.add(key);
  const scratch = mkdtempSync(join(tmpdir(), 'tongtu-published-'));
  try {
    return folders.flatMap((folder) => {
      if (!isOfThisSite(folder, texts, present, scratch)) return [];
      return [
        ...reportsOf(folder).flatMap(([id, files]) => {
          const key = `${id} ${folder.commit.until.date.year} ${JSON.stringify([...files])}`;
          return isNew(key) ? reportVersions(folder.commit, id, files, texts, contentDir) : [];
        }),
        ...registerVersions(folder, texts, scratch, isNew),
      ];
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Each state of the content folder once, at the newest commit that has it. */
function committedFolders(
  commits: readonly PublishedCommit[],
  { contentDir, titles }: PresentContent,
): CommittedFolder[] {
  const prefix = (git(contentDir, ['rev-parse', '--show-prefix']) ?? '').replace(/\/$/, '');
  const roots = readObjects(contentDir, placesIn(commits, [prefix]));
  const before = commits.filter(({ id }) => !roots.has(`${id}:${prefix}`));
  const others = earlierPlaces(before[0], contentDir, [...titles.keys()]);
  for (const [name, tree] of readObjects(contentDir, placesIn(before, others))) roots.set(name, tree);
  const seen = new Set<string>();
  const trees = commits.flatMap((commit) =>
    placesIn([commit], [prefix, ...others]).flatMap((name) => {
      const tree = roots.get(name);
      if (tree?.type !== 'tree' || seen.has(tree.id)) return [];
      seen.add(tree.id);
      return [{ commit, tree }];
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
  return trees.map(({ commit, tree }) => ({ commit, files: new Map(filesIn(tree.id, '')) }));
}

function placesIn(commits: readonly PublishedCommit[], prefixes: readonly string[]): string[] {
  return commits.flatMap(({ id }) => prefixes.map((prefix) => `${id}:${prefix}`));
}

/** Where else the reports may have lain, in a commit that hasn't got this folder: folders are moved. */
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
  return [...new Set(places)];
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

/** The folders of reports with their files, by name. */
function reportsOf({ files }: CommittedFolder): [string, Map<string, string>][] {
  const reports = new Map<string, Map<string, string>>();
  for (const [path, blob] of files) {
    const [, id = '', name = ''] = /^reports\/([^/.][^/]*)\/(.+)$/.exec(path) ?? [];
    if (name === '') continue;
    reports.set(id, (reports.get(id) ?? new Map<string, string>()).set(name, blob));
  }
  return [...reports];
}

function reportVersions(
  { said, until }: PublishedCommit,
  id: string,
  files: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, GitObject>,
  contentDir: string,
): PublishedVersion[] {
  const index = texts.get(files.get('index.mdx') ?? '');
  if (index === undefined) return [];
  const names = [...files.keys()].filter((name) => name !== 'index.mdx').sort();
  const folder = { id, path: '', files: names, hidden: [], hasIndex: true };
  const source = readReport(folder, 'index.mdx', index.bytes);
  const [input] = reportInput(source);
  if (input === undefined || standingOf(input.frontmatter, until) !== 'published') return [];
  const published = publishedFiles(folder, source.body);
  const blobs = readObjects(
    contentDir,
    published.flatMap((name) => files.get(name) ?? []),
  );
  const digests = new Map(
    published.flatMap((name) => {
      const blob = blobs.get(files.get(name) ?? '');
      return blob === undefined ? [] : [[name, digestOf(name, blob.bytes)] as const];
    }),
  );
  const entries = standingEntries({
    site: '',
    reports: [{ input, files: digests }],
    withdrawn: [],
    registers: { topics: [], metrics: [], projects: [] },
  });
  return [...entries].map(([key, entry]) => ({ key, entry, said }));
}

function registerVersions(
  { commit: { said }, files }: CommittedFolder,
  texts: ReadonlyMap<string, GitObject>,
  scratch: string,
  isNew: (key: string) => unknown,
): PublishedVersion[] {
  return ['metrics/', 'projects/', 'topics.yaml'].flatMap((register) => {
    const own = [...files].filter(([path]) => path.startsWith(register) && path.endsWith('.yaml'));
    if (!isNew(JSON.stringify(own))) return [];
    const folder = writeFiles(scratch, own, texts);
    const { registers } = readRegisters(folder, (path) => path);
    const entries = standingEntries({ site: '', reports: [], withdrawn: [], registers });
    return [...entries].map(([key, entry]) => ({ key, entry, said }));
  });
}

/**
 * Whether a commit's content is this site's. Whoever begins with another bureau's files has its history, too, and owes nobody
 * a word for it; a bureau that is called otherwise now still has its reports.
 */
function isOfThisSite(
  { files }: CommittedFolder,
  texts: ReadonlyMap<string, GitObject>,
  { site, titles }: PresentContent,
  scratch: string,
): boolean {
  const settings = [...files].filter(([path]) => path === 'site.yaml');
  const folder = writeFiles(scratch, settings, texts);
  const name = readSiteSettings(folder, 'site.yaml').settings?.name;
  if (name === undefined || name === site) return true;
  return [...titles].some(([id, title]) => {
    const index = texts.get(files.get(`reports/${id}/index.mdx`) ?? '');
    if (index === undefined) return false;
    const { data } = readReport({ id, path: '', files: [], hidden: [], hasIndex: true }, '', index.bytes);
    return data !== undefined && titleInOneLine(data.title) === title;
  });
}

/** Writes files of a commit below a folder, in place of those that were there. */
function writeFiles(
  scratch: string,
  files: readonly (readonly [path: string, id: string])[],
  texts: ReadonlyMap<string, GitObject>,
): string {
  const folder = join(scratch, 'content');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [path, id] of files) {
    const object = texts.get(id);
    if (object === undefined) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), object.bytes);
  }
  return folder;
}
