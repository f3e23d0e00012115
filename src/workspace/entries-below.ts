import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Something that lies in a folder or in one of those in it. */
export interface EntryBelow {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly entry: Dirent;
}

/**
 * Everything below a folder but the folders themselves. Links are told as such and never followed, which Node's own recursive
 * reading does: one that points to a folder of the machine would bring in what lies there, two that point upwards never end.
 */
export function entriesBelow(folder: string, before = ''): EntryBelow[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): EntryBelow[] => {
    const path = `${before}${entry.name}`;
    return entry.isDirectory() ? entriesBelow(join(folder, entry.name), `${path}/`) : [{ path, entry }];
  });
}
