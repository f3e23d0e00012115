import { mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Bytes, Keep } from '#src/open-data/table-files.ts';

/**
 * Keeps bytes in a file that has no name any more once it is open, and so is gone with the process, however that ends.
 * What thousands of reports come to would take more memory than everything else of a build.
 *
 * @param folder on a disk with room for as much as is kept
 */
export function keepInFile(folder: string): Keep {
  let file: number | undefined;
  let end = 0;
  return (bytes) => {
    file ??= openNameless(folder);
    const [from, start, length] = [file, end, bytes.length];
    end += length;
    for (let done = 0; done < length; ) done += writeSync(from, bytes, done, length - done, start + done);
    return () => readPiece(from, start, length);
  };
}

function openNameless(folder: string): number {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `kept-${process.pid}`);
  const file = openSync(path, 'w+');
  rmSync(path);
  return file;
}

function readPiece(file: number, start: number, length: number): Bytes {
  const piece = new Uint8Array(length);
  for (let done = 0; done < length; ) {
    const read = readSync(file, piece, done, length - done, start + done);
    if (read === 0) throw new Error('A file that nobody else knows has become shorter.');
    done += read;
  }
  return piece;
}
