import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes a file beside its place and moves it there: whenever the process is killed, the file is whole, old or new. */
export function writeFileWhole(path: string, content: string): void {
  const staging = join(dirname(path), `.${basename(path)}.writing`);
  try {
    writeFileSync(staging, content);
    renameSync(staging, path);
  } catch (error) {
    rmSync(staging, { force: true });
    throw error;
  }
}
