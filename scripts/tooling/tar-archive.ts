import { gzipSync } from 'node:zlib';

/** A file to be packed. */
export interface PackedFile {
  /** Within the archive, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const BLOCK = 512;

/**
 * Packs files as a tar archive (POSIX ustar; a path that ustar can't hold goes into a pax header) and compresses it. The same
 * files give the same bytes: sorted by path, without owners, every file with one time, and none in the gzip header.
 *
 * @param seconds the time of every file, in seconds since 1970
 */
export function packTarGz(files: readonly PackedFile[], seconds: number): Uint8Array {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const blocks = sorted.flatMap(({ path, bytes }) => [
    ...headers(path, bytes.length, seconds),
    ...padded(bytes),
  ]);
  const packed = gzipSync(Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]), { level: 9 });
  // The operating system that packed it (RFC 1952, 2.3.1) is no part of what is packed: 255 is “unknown”.
  packed[9] = 255;
  return packed;
}

/** Reads the files of a tar archive that {@link packTarGz} has packed, unzipped. */
export function unpackTar(archive: Uint8Array): PackedFile[] {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.length);
  const files: PackedFile[] = [];
  let longPath: string | undefined;
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0; ) {
    const field = (start: number, length: number) =>
      bytes.toString('utf8', at + start, at + start + length).replace(/\0[\s\S]*$/, '');
    const size = Number.parseInt(field(124, 12), 8);
    const content = bytes.subarray(at + BLOCK, at + BLOCK + size);
    if (field(156, 1) === 'x') longPath = /^\d+ path=([^\n]*)\n/.exec(content.toString('utf8'))?.[1];
    else {
      files.push({ path: longPath ?? field(0, 100), bytes: content });
      longPath = undefined;
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function headers(path: string, size: number, seconds: number): Uint8Array[] {
  const isPlain = /^[\x20-\x7e]{1,100}$/.test(path);
  if (isPlain) return [header(path, size, seconds, '0')];
  const record = Buffer.from(paxRecord('path', path));
  const name = Buffer.from(path.replace(/[^\x20-\x7e]/g, '_'))
    .subarray(0, 100)
    .toString();
  return [header('pax', record.length, seconds, 'x'), ...padded(record), header(name, size, seconds, '0')];
}

/** `23 path=…\n`: the length counts itself. */
function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  let length = Buffer.byteLength(rest);
  length += String(length + String(length).length).length;
  return `${length}${rest}`;
}

function header(name: string, size: number, seconds: number, type: '0' | 'x'): Buffer {
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`;
  block.write(name, 0, 100);
  block.write(octal(0o644, 7), 100);
  block.write(octal(0, 7), 108);
  block.write(octal(0, 7), 116);
  block.write(octal(size, 11), 124);
  block.write(octal(seconds, 11), 136);
  block.write(' '.repeat(8), 148);
  block.write(type, 156);
  block.write('ustar\0', 257);
  block.write('00', 263);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

/** Contents are filled up to whole blocks. */
function padded(bytes: Uint8Array): Uint8Array[] {
  const rest = bytes.length % BLOCK;
  return rest === 0 ? [bytes] : [bytes, Buffer.alloc(BLOCK - rest)];
}
