import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesBelow } from '#src/workspace/report-folder.ts';
import type { PackedFile } from './tar-archive.ts';

/** Paths of all files and links below a folder, relative, with forward slashes, sorted. */
export function pathsIn(folder: string): string[] {
  return entriesBelow(folder)
    .map(({ path }) => path)
    .sort();
}

/** All files below a folder with their bytes, in the order of {@link pathsIn}. */
export function filesIn(folder: string): PackedFile[] {
  return pathsIn(folder).map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
}
