import { createHash } from 'node:crypto';
import type { ChecksumList } from '../release/checksum-list.ts';
import type { PackedFile } from './tar-archive.ts';

/** SHA-256 in lower-case hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The checksums of files. */
export function checksumsOf(files: readonly PackedFile[]): ChecksumList {
  return new Map(files.map(({ path, bytes }) => [path, sha256(bytes)]));
}
