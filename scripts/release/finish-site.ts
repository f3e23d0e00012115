import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesIn, type PackedFile, withoutSystem } from './archive.ts';
import { checksumFile, checksumsOf, printChecksums } from './checksums.ts';
import { isCompressible } from './content-type.ts';

/** Adds to a built site what a published one has besides: every file compressed, and the list of checksums. */
export async function finishSite(siteDir: string): Promise<void> {
  const files = filesIn(siteDir);
  const compressed = await compressFiles(files);
  for (const { path, bytes } of compressed) writeFileSync(join(siteDir, path), bytes);
  writeFileSync(join(siteDir, checksumFile), printChecksums(checksumsOf([...files, ...compressed])));
}

/**
 * Compresses files once, so that no server has to do it per request: `x.html.br` and `x.html.gz` for each `x.html`, where
 * that saves something. The same bytes give the same bytes.
 *
 * @returns the compressed files alone, sorted by path
 */
async function compressFiles(files: readonly PackedFile[]): Promise<PackedFile[]> {
  const compressed: PackedFile[] = [];
  // As many at a time as zlib has threads, to bound memory: a site of a thousand reports has tens of thousands of files.
  const queue = files.filter(({ path }) => isCompressible(path)).values();
  const work = async () => {
    for (const file of queue) compressed.push(...(await compress(file)));
  };
  await Promise.all(Array.from({ length: 4 }, work));
  return compressed.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function compress({ path, bytes }: PackedFile): Promise<PackedFile[]> {
  const [brotlied, gzipped] = await Promise.all([
    promisify(brotliCompress)(bytes, {
      params: {
        // 11, the maximum, takes almost three times as long for 2 % less (measured).
        [constants.BROTLI_PARAM_QUALITY]: 10,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  return [
    { path: `${path}.br`, bytes: brotlied },
    { path: `${path}.gz`, bytes: withoutSystem(gzipped) },
  ].filter((file) => file.bytes.length < bytes.length);
}
