import { constants, copyFileSync, mkdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Root } from 'mdast';
import { plainName } from '#src/language/address-path.ts';
import { nameFault, numberedName, soundName } from '#src/language/file-name.ts';
import { checkMarkup } from '#src/markdown/check-markup.ts';
import { mendSpacedLinks, renameTargets } from '#src/markdown/link-targets.ts';
import { namedFiles } from '#src/markdown/named-file.ts';
import { slipOf } from './check-files.ts';
import { decodeText } from './decode-text.ts';
import { cutFrontmatter } from './read-report.ts';
import { listReportFolders, type ReportFolder } from './report-folder.ts';
import { writeWhole } from './write-files.ts';

/**
 * Renames the files that reports name and that can't be published under their names, and mends the places that name them;
 * also names in other capitals or with backslashes, and links that don't take because of a space. No file is written over, and
 * what can't be done is left as it was: the check tells it.
 *
 * @returns the paths of what was mended: texts, and files under their new names
 */
export function mendFileNames(contentDir: string): string[] {
  return listReportFolders(contentDir).flatMap((folder) => (folder.hasIndex ? mendFolder(folder) : []));
}

function mendFolder(folder: ReportFolder): string[] {
  const index = join(folder.path, 'index.mdx');
  const { text } = decodeText(index, readFileSync(index));
  if (text === undefined) return [];
  const source = withLinks(text);
  const { root } = checkMarkup(index, source);
  const renames = root === undefined ? [] : neededRenames(folder, root);
  const copies = renames.filter(({ from, to }) => copyAside(folder.path, from, to));
  const renamed = (name: string) => {
    const slip = slipOf(folder, name);
    return copies.find(({ from }) => plainName(from) === (slip ?? name))?.to ?? slip;
  };
  const mended = root === undefined ? source : renameTargets(source, root, renamed);
  if (!isReadAs(mended, root, renamed)) {
    for (const { to } of copies) remove(folder.path, to);
    return [];
  }
  if (mended !== text) writeWhole(index, mended);
  // Last of all: killed before this, nothing is lost.
  for (const { from } of copies) remove(folder.path, from);
  return [...(mended === text ? [] : [index]), ...copies.map(({ to }) => join(folder.path, to))];
}

/** The text with < and > around names with spaces; the frontmatter isn't touched. */
function withLinks(text: string): string {
  const { yaml = '' } = cutFrontmatter(text);
  const start = text.indexOf(yaml) + yaml.length;
  return text.slice(0, start) + mendSpacedLinks(text.slice(start));
}

interface Rename {
  readonly from: string;
  readonly to: string;
}

function neededRenames(folder: ReportFolder, root: Root): Rename[] {
  const { files } = folder;
  const named = new Set(namedFiles(root).map(({ file: { name } }) => slipOf(folder, name) ?? name));
  const taken = new Set(['index.mdx', ...files].map((file) => plainName(file).toLowerCase()));
  return files.flatMap((from) => {
    const name = plainName(from);
    const isTwin = files.some((other) => other !== from && plainName(other) === name);
    if (!named.has(name) || nameFault(from) === undefined || isTwin) return [];
    const sound = soundName(name);
    let to = sound;
    for (let number = 2; taken.has(to.toLowerCase()); number += 1) to = numberedName(sound, number);
    taken.add(to.toLowerCase());
    return [{ from, to }];
  });
}

/** Whether the mended text names what it is to name, in the same places. */
function isReadAs(
  mended: string,
  before: Root | undefined,
  renamed: (name: string) => string | undefined,
): boolean {
  if (before === undefined) return true;
  const { root } = checkMarkup('index.mdx', mended);
  const expected = namedFiles(before).map(({ file: { name } }) => renamed(name) ?? name);
  const found = root === undefined ? [] : namedFiles(root).map(({ file }) => file.name);
  return expected.length === found.length && expected.every((name, position) => found[position] === name);
}

function copyAside(folder: string, from: string, to: string): boolean {
  try {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    copyFileSync(join(folder, from), join(folder, to), constants.COPYFILE_EXCL);
    return true;
  } catch {
    return false;
  }
}

/** Removes a file, and folders that are empty then; one that is open elsewhere stays, and isn't published. */
function remove(folder: string, file: string): void {
  try {
    rmSync(join(folder, file));
    for (let above = dirname(file); above !== '.'; above = dirname(above)) rmdirSync(join(folder, above));
  } catch {
    // On Windows an open file can't be removed.
  }
}
