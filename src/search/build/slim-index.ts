import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import type { ChunkList } from '#src/search/files/chunk-list.ts';
import { recordKey } from '#src/search/files/shard-order.ts';

/** Stands before what a file of Pagefind holds, once it is unzipped. */
export const SIGNATURE = 'pagefind_dcd';

/** What Pagefind loads first: its version, its pages, its chunks, and lists that stay empty here. */
type Meta = [
  version: string,
  pages: [hash: string, words: number, ...more: unknown[]][],
  chunks: [first: string, last: string, hash: string][],
  ...more: unknown[][],
];

const META = /^pagefind\.(.+)\.pf_meta$/;
const ENTRY = 'pagefind-entry.json';

/** The files of an index but for the one that is loaded first, and what that one is made of again in the browser. */
export interface SlimIndex {
  readonly files: Map<string, Uint8Array>;
  readonly chunks: ChunkList;
}

/**
 * Takes from an index the first file that a search loads, which lists all pages and all chunks. In place of Pagefind's digests,
 * which can't be compressed, they are called by a name of the whole index and a number; and of the words between which a
 * chunk lies no more is kept than tells it from its neighbours. What is left is less than half of the file, and any server
 * compresses it; what the index says stays as it is.
 *
 * @param files of one index, by their names
 * @param name a digest of everything in the index, the same length for every index
 * @param indexOf gives the place of a page among the records by what Pagefind calls it
 */
export function slimIndex(
  files: ReadonlyMap<string, Uint8Array>,
  name: string,
  indexOf: (hash: string) => number,
): SlimIndex {
  const metaName = [...files.keys()].find((file) => META.test(file));
  const entry = files.get(ENTRY);
  const packed = metaName === undefined ? undefined : files.get(metaName);
  if (metaName === undefined || packed === undefined || entry === undefined)
    throw new Error('no Pagefind index');
  const [version, pages, chunks, ...more] = unpack(packed);
  if (pages.some(([hash], index) => indexOf(hash) !== index))
    throw new Error('Pagefind: the pages are not in the order of the records');
  if (more.some((list) => list.length > 0)) throw new Error('Pagefind: the index has more than words');
  const chunkNames = new Map(
    chunks.map(([, , hash], index) => [`index/${hash}.pf_index`, `index/${recordKey(name, index)}.pf_index`]),
  );
  const hash = META.exec(metaName)?.[1] ?? '';
  const kept = Array.from(files, ([file, content]): [string, Uint8Array][] => {
    if (file === metaName) return [];
    if (file === ENTRY) {
      const text = Buffer.from(entry).toString('utf8');
      return [[file, Buffer.from(text.replaceAll(JSON.stringify(hash), JSON.stringify(name)))]];
    }
    return [[chunkNames.get(file) ?? file, content]];
  });
  return { files: new Map(kept.flat()), chunks: { version, bounds: shortBounds(chunks).join(' ') } };
}

/**
 * The word from which each chunk is loaded, and the one up to which the last is. Pagefind loads every chunk for which
 * `first <= term <= last`, so a chunk may end where the next one begins.
 */
function shortBounds(chunks: Meta[2]): string[] {
  const firsts = chunks.map(([first], index) => bound(chunks[index - 1]?.[1] ?? '', first));
  return [...firsts, ...chunks.slice(-1).map(([, last]) => last)];
}

/**
 * A bound behind one word and not behind the next: the shortest beginning of the next that will do. Where only all of it does,
 * it is what comes just before, if that lies between: nobody asks for it, and asking for the next word loads one chunk.
 */
function bound(before: string, word: string): string {
  const characters = Array.from(word);
  const beginnings = characters.map((_, index) => characters.slice(0, index + 1).join(''));
  const short = beginnings.find((beginning) => compareBytes(beginning, before) > 0) ?? word;
  if (short !== word) return short;
  const last = characters.at(-1)?.codePointAt(0) ?? 0;
  const justBefore = `${characters.slice(0, -1).join('')}${String.fromCodePoint(last - 1)}`;
  return compareBytes(justBefore, before) > 0 ? justBefore : word;
}

/** As Pagefind compares words, by their bytes. */
function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function unpack(packed: Uint8Array): Meta {
  return decode(gunzipSync(packed).subarray(SIGNATURE.length)) as Meta;
}
