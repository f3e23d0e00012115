import { recordKey } from './shard-order.ts';

/** Of a shard: into which chunks its index is cut. From it the file is made that Pagefind loads first. */
export interface ChunkList {
  /** Pagefind's. */
  readonly version: string;
  /** Parted by blanks: the word from which each chunk is loaded, in order, and the one up to which the last is. */
  readonly bounds: string;
}

/** What Pagefind calls the file that it loads first. @param name of the shard */
export function metaFile(name: string): string {
  return `pagefind.${name}.pf_meta`;
}

/** Stands before what a file of Pagefind holds that isn't zipped. */
const SIGNATURE = 'pagefind_dcd';

/**
 * The file that Pagefind loads first, which lists all pages and all chunks of an index: `[version, pages, chunks, [], [], []]`, a
 * page being `[key, words, '']`, a chunk `[first, last, key]`, in CBOR behind a signature. The same as Pagefind 1.6.0
 * writes, but for names and bounds; how many words a page has is used for its own ranking only.
 */
export function pagefindMeta(
  { version, bounds }: ChunkList,
  name: string,
  records: number,
): Uint8Array<ArrayBuffer> {
  const words = bounds.split(' ');
  const pages = Array.from({ length: records }, (_, index) => [recordKey(name, index), 1, '']);
  const chunks = words
    .slice(0, -1)
    .map((first, index) => [first, words[index + 1] ?? '', recordKey(name, index)]);
  const bytes = [...new TextEncoder().encode(SIGNATURE)];
  writeCbor([version, pages, chunks, [], [], []], bytes);
  return Uint8Array.from(bytes);
}

type Cbor = string | number | readonly Cbor[];

/** Kinds of values in CBOR (RFC 8949, 3.1), and how many values or bytes stand in the first byte itself. */
const WHOLE_NUMBER = 0;
const TEXT = 3;
const LIST = 4;
const mostInFirstByte = 23;

function writeCbor(value: Cbor, bytes: number[]): void {
  if (typeof value === 'number') {
    writeHead(WHOLE_NUMBER, value, bytes);
  } else if (typeof value === 'string') {
    const text = new TextEncoder().encode(value);
    writeHead(TEXT, text.length, bytes);
    bytes.push(...text);
  } else {
    writeHead(LIST, value.length, bytes);
    for (const each of value) writeCbor(each, bytes);
  }
}

function writeHead(kind: number, count: number, bytes: number[]): void {
  const first = kind << 5;
  if (count <= mostInFirstByte) bytes.push(first | count);
  else if (count < 0x100) bytes.push(first | 24, count);
  else bytes.push(first | 25, count >> 8, count & 0xff);
}
