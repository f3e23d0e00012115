import { createHash } from 'node:crypto';
import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import type { PackedFile } from './archive.ts';

/** SHA-256 in lower-case hex by path, with forward slashes. */
export type ChecksumList = ReadonlyMap<string, string>;

/** The published list, at the root of the site: every file of it but itself. */
export const checksumFile = 'checksums.txt';

/** SHA-256 in lower-case hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The checksums of files. */
export function checksumsOf(files: readonly PackedFile[]): ChecksumList {
  return new Map(files.map(({ path, bytes }) => [path, sha256(bytes)]));
}

/** The list as text, sorted by path, in the form that `sha256sum -c` reads. */
export function printChecksums(list: ChecksumList): string {
  return Array.from(list)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, digest]) => `${digest}  ${path}\n`)
    .join('');
}

/** Parses such a list. Refuses any path that leads out of the folder. */
export function parseChecksums(text: string): Parsed<ChecksumList> {
  const list = new Map<string, string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '') continue;
    const [, digest, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (digest === undefined || path === undefined)
      return refused(`第 ${index + 1} 行不是“校验码  文件名”。`);
    if (!isInside(path)) return refused(`第 ${index + 1} 行的文件名不在网站里：${path}。`);
    if (list.has(path)) return refused(`第 ${index + 1} 行的文件前面已经有了：${path}。`);
    list.set(path, digest);
  }
  return list.size === 0 ? refused('清单是空的。') : parsed(list);
}

function isInside(path: string): boolean {
  return !/[\\\0]/.test(path) && path.split('/').every((part) => !['', '.', '..'].includes(part));
}

/** How files differ from their list; paths, sorted. */
export interface ChecksumDifferences {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly additional: readonly string[];
}

/**
 * Compares files with the list of what they should be.
 *
 * @param found what is there; the published list itself is on no list and is ignored
 */
export function compareChecksums(listed: ChecksumList, found: ChecksumList): ChecksumDifferences {
  const paths = [...listed.keys()];
  return {
    changed: paths.filter((path) => found.has(path) && found.get(path) !== listed.get(path)).sort(),
    missing: paths.filter((path) => !found.has(path)).sort(),
    additional: [...found.keys()].filter((path) => !listed.has(path) && path !== checksumFile).sort(),
  };
}

/** The differences in Chinese for the operator, one line each. */
export function differencesInWords({ changed, missing, additional }: ChecksumDifferences): string[] {
  return [
    ...changed.map((path) => `改动：${path}`),
    ...missing.map((path) => `缺少：${path}`),
    ...additional.map((path) => `多出：${path}`),
  ];
}
