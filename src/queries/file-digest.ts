import { createHash } from 'node:crypto';

/** A digest of a file, given from its beginning to its end: of a file that is published as it is, all that its key must say. */
export function fileDigest(chunks: Iterable<Uint8Array>): string {
  const digest = createHash('sha256');
  for (const chunk of chunks) digest.update(chunk);
  return digest.digest('hex');
}
