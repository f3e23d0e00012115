import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { PackedFile } from './tar-archive.ts';

/** Paths of all files below a folder, relative, with forward slashes, sorted. */
export function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** All files below a folder with their bytes, in the order of {@link pathsIn}. */
export function filesIn(folder: string): PackedFile[] {
  return pathsIn(folder).map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
}
