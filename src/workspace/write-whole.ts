import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that whenever the process is killed, it is either what it was or wholly new. What a killed run leaves
 * beside it begins with a dot, which nothing takes for content, and the next run writes over it.
 */
export function writeWhole(path: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const besides = join(dirname(path), `.${basename(path)}.writing`);
  const file = openSync(besides, 'w');
  try {
    writeFileSync(file, contents);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(besides, path);
}
