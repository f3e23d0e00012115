import { type Parsed, parsed, refused } from '#src/language/parsed.ts';

/** SHA-256 in lower-case hex by path, with forward slashes. */
export type ChecksumList = ReadonlyMap<string, string>;

/** The published list, at the root of the site: every file of it but itself. */
export const checksumFile = 'checksums.txt';

/** The list as text, sorted by path, in the form that `sha256sum -c` reads. */
export function printChecksums(list: ChecksumList): string {
  return Array.from(list)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, digest]) => `${digest}  ${path}\n`)
    .join('');
}

/** Reads such a list; whoever wrote it, no path of it leads out of the folder. */
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
