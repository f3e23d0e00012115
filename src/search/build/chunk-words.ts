import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';

const SIGNATURE = 'pagefind_dcd';

/**
 * The first word of every chunk of a shard, in order. Pagefind loads the one chunk that a word falls into; what begins with
 * a single character may lie in several, and whoever looks for it must name a word of each.
 *
 * @param folder the shard's files
 */
export function chunkWords(folder: string): string[] {
  const name = readdirSync(folder).find((file) => file.endsWith('.pf_meta'));
  if (name === undefined) throw new Error(`no Pagefind index in ${folder}`);
  const bytes = gunzipSync(readFileSync(join(folder, name))).subarray(SIGNATURE.length);
  // [version, pages, chunks: [first word, last word, hash][], …]
  const [, , chunks] = decode(bytes) as [unknown, unknown, [string, string, string][]];
  return chunks.map(([first]) => first);
}
