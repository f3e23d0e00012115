import { createHash, type Hash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { publishingState } from '#src/bureaus/publishing-moments.ts';
import type { Moment } from '#src/language/time/moment.ts';
import { entriesBelow } from './report-folder.ts';

/** What of a checkout a build reads, its installed packages left out, which are those of the lock file. */
export const programParts = [
  'astro.config.mjs',
  'package-lock.json',
  'package.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
] as const;

/**
 * A digest of the program that builds sites: of every file of it, and of the Node that runs it.
 *
 * @param root the checkout
 */
export function programDigest(root: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const part of programParts) {
    const path = join(root, part);
    if (!existsSync(path)) continue;
    if (statSync(path).isDirectory()) addFolder(hash, path, part);
    else addFile(hash, part, readFileSync(path));
  }
  return hash.digest('hex');
}

/** The settings of a build besides its content. */
export interface BuildSettings {
  readonly contentDir: string;
  readonly basePath: string;
  readonly siteUrl: string | undefined;
  readonly now: Moment;
}

/**
 * A digest of everything that the build of a bureau's site reads: the program, its settings, every file of its content
 * folder, and of the moment as much as changes what is published. Where it is as it was, so would the site be.
 *
 * @param program see {@link programDigest}
 */
export function buildDigest({ contentDir, basePath, siteUrl, now }: BuildSettings, program: string): string {
  const hash = createHash('sha256').update(JSON.stringify([program, basePath, siteUrl ?? null, 'public']));
  addFolder(hash, contentDir, '', (path, bytes) => {
    if (basename(path) === 'index.mdx') hash.update(publishingState(bytes.toString('utf8'), now));
  });
  return hash.digest('hex');
}

/** Adds the files of a folder, in the order of their names. What begins with a dot is no content: `.git`, a file that an editor has open. */
function addFolder(
  hash: Hash,
  folder: string,
  name: string,
  look: (path: string, bytes: Buffer) => void = () => undefined,
): void {
  const paths = entriesBelow(folder)
    .map(({ path }) => path)
    .filter((path) => path.split('/').every((part) => !part.startsWith('.')))
    .sort();
  for (const path of paths) {
    const bytes = readFileSync(join(folder, path));
    addFile(hash, `${name}/${path}`, bytes);
    look(path, bytes);
  }
}

/** With its length before it, so that no two lists of files give the same bytes. */
function addFile(hash: Hash, name: string, bytes: Buffer): void {
  hash.update(JSON.stringify([name, bytes.length])).update(bytes);
}
