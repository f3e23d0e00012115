import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ContentFile } from '#src/demonstration/content-file.ts';
import { replaceDirectory } from '#src/workspace/replace-directory.ts';

/** Writes the files into `contentDir`, in the place of everything that was there. */
export async function writeContentFolder(contentDir: string, files: readonly ContentFile[]): Promise<void> {
  mkdirSync(dirname(contentDir), { recursive: true });
  await replaceDirectory(contentDir, async (staging) => {
    for (const { path, text } of files) {
      const place = join(staging, path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
  });
}
