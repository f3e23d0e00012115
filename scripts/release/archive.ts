import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { packTar, unpackTar } from 'modern-tar';
import { entriesBelow } from '#src/workspace/report-folder.ts';

/** A file of a release. */
export interface PackedFile {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Paths of all files and links below a folder, relative, with forward slashes, sorted. */
export function pathsIn(folder: string): string[] {
  return entriesBelow(folder)
    .map(({ path }) => path)
    .sort();
}

/** All files below a folder, sorted by path. */
export function filesIn(folder: string): PackedFile[] {
  return pathsIn(folder).map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
}

/**
 * Packs files as a compressed tar archive. The same files give the same bytes: sorted by path, without owners, every file
 * with one time.
 *
 * @param seconds the time of every file, in seconds since 1970
 */
export async function packTarGz(files: readonly PackedFile[], seconds: number): Promise<Uint8Array> {
  const mtime = new Date(seconds * 1000);
  const entries = files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, bytes }) => ({
      header: { name: path, size: bytes.length, mode: 0o644, mtime },
      body: bytes,
    }));
  return withoutSystem(gzipSync(await packTar(entries), { level: 9 }));
}

/** Unpacks what {@link packTarGz} has packed. @throws Error where it isn't such an archive, or damaged */
export async function unpackTarGz(archive: Uint8Array): Promise<PackedFile[]> {
  const entries = await unpackTar(gunzipSync(archive));
  return entries.map(({ header, data = new Uint8Array() }) => ({ path: header.name, bytes: data }));
}

/** Sets the operating system in a gzip header (RFC 1952, 2.3.1) to “unknown”: it is no part of what is packed. */
export function withoutSystem(gzipped: Buffer): Buffer {
  gzipped[9] = 255;
  return gzipped;
}
