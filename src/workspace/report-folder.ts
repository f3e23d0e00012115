import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One folder below `content/reports/` and the files in it. */
export interface ReportFolder {
  /** The folder's name, which is the report's id. */
  readonly id: string;
  readonly path: string;
  /** Names of the files beside `index.mdx`, with forward slashes, sorted; what is never content is left out. */
  readonly files: readonly string[];
  /** Names of dot files, `~$…` lock files and links, which are never published; without what systems leave everywhere. */
  readonly hidden: readonly string[];
  readonly hasIndex: boolean;
}

const indexName = 'index.mdx';

/** Lists the report folders of a content folder, sorted by id; none where there is no `reports` folder. */
export function listReportFolders(contentDir: string): ReportFolder[] {
  const reportsDir = join(contentDir, 'reports');
  if (!existsSync(reportsDir)) return [];
  return readdirSync(reportsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => {
      const path = join(reportsDir, name);
      // A name that isn't UTF-8 can be read and not said.
      return existsSync(path)
        ? readReportFolder(path, name)
        : { id: name, path, files: [], hidden: [], hasIndex: false };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Lists the files of one report folder. */
export function readReportFolder(path: string, id: string): ReportFolder {
  const entries = entriesBelow(path).sort((a, b) => (a.path < b.path ? -1 : 1));
  const files = entries.filter(isContent).map((below) => below.path);
  const hidden = entries.filter((entry) => !isContent(entry)).map((below) => below.path);
  return {
    id,
    path,
    files: files.filter((file) => file !== indexName),
    hidden: hidden.filter(
      (file) =>
        !/(?:^|\/)(?:\.DS_Store|\._[^/]*|\.gitkeep|\..*\.writing|Thumbs\.db|desktop\.ini)$/i.test(file),
    ),
    hasIndex: files.includes(indexName),
  };
}

/** Office software leaves `~$…` lock files and systems their dot files; neither is content, nor is a link. */
function isContent({ path, entry }: EntryBelow): boolean {
  return entry.isFile() && !/(?:^|\/)(?:\.|~\$)|(?:^|\/)(?:Thumbs\.db|desktop\.ini)$/i.test(path);
}

/** The files that a report was received as: any of `original.txt`, `original.docx` and `original.pdf`. */
export function originalsOf(folder: ReportFolder): string[] {
  return originalNames.filter((name) => folder.files.includes(name));
}

/** Whether a file is one of those in which a report was received. */
export function isOriginal(file: string): boolean {
  return originalNames.includes(file);
}

const originalNames = ['original.txt', 'original.docx', 'original.pdf'];

/**
 * Path within the site of the PDF that a release prints of a report; undefined where the folder holds a file of that
 * name, which is published as it is.
 */
export function readyPdfPath({ id, files }: ReportFolder): string | undefined {
  const name = `${id}.pdf`;
  return files.includes(name) ? undefined : `reports/${id}/${name}`;
}

/** A file or link in a folder or its subfolders. */
export interface EntryBelow {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly entry: Dirent;
}

/**
 * Every file and link below a folder. Links are never followed, as Node's own recursive reading would: a link to another folder
 * of the machine would bring its files in, and links that point upwards would never end.
 */
export function entriesBelow(folder: string, before = ''): EntryBelow[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): EntryBelow[] => {
    const path = `${before}${entry.name}`;
    const below = join(folder, entry.name);
    return entry.isDirectory() && existsSync(below) ? entriesBelow(below, `${path}/`) : [{ path, entry }];
  });
}
