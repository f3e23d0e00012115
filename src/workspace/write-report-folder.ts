import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceDirectory } from './replace-directory.ts';

/** Writes files into a report folder, which keeps its others: a killed run leaves the folder as it was, or as it will be. */
export async function writeReportFolder(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  await replaceDirectory(folder, async (staging) => {
    mkdirSync(staging);
    if (existsSync(folder)) cpSync(folder, staging, { recursive: true });
    for (const [name, contents] of Object.entries(files)) writeFileSync(join(staging, name), contents);
  });
}
