import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksumFile, printChecksums } from '../release/checksum-list.ts';
import { compressFiles } from './compress-files.ts';
import { filesIn } from './folder-files.ts';
import { checksumsOf } from './sha256.ts';

/** Lays into a built site what a published one has besides: every file compressed, and the list of checksums. */
export async function finishSite(siteDir: string): Promise<void> {
  const files = filesIn(siteDir);
  const compressed = await compressFiles(files);
  for (const { path, bytes } of compressed) writeFileSync(join(siteDir, path), bytes);
  writeFileSync(join(siteDir, checksumFile), printChecksums(checksumsOf([...files, ...compressed])));
}
