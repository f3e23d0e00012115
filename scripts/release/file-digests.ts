import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { FileDigests } from '#src/catalogue/publication/published-things.ts';
import { publishedFiles } from '#src/workspace/published-files.ts';
import type { ReportSource } from '#src/workspace/read-report.ts';
import { sha256 } from './checksums.ts';

/** The digests of the files that are published beside a report. */
export function fileDigests({ folder, body }: ReportSource): FileDigests {
  return new Map(
    publishedFiles(folder, body).map((name) => [name, digestOf(name, readFileSync(join(folder.path, name)))]),
  );
}

/**
 * The digest of a file as git compares it: texts without the line ends of Windows, which git may have put there, and what is kept
 * in Git LFS by the digest that its pointer gives.
 */
export function digestOf(name: string, bytes: Uint8Array): string {
  const pointer = /^version https:\/\/git-lfs[\s\S]*?^oid sha256:([0-9a-f]{64})$/m.exec(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  );
  if (pointer?.[1] !== undefined) return pointer[1];
  if (!/^\.(?:txt|csv|md)$/i.test(extname(name))) return sha256(bytes);
  return sha256(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1'));
}
