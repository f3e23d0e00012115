import { spawnSync } from 'node:child_process';

/** More than a repository of reports with their originals prints. */
const mostBytes = 1024 * 1_048_576;

/** Objects as they were made: git can be told to show others in their place. */
const asItWas = { GIT_NO_REPLACE_OBJECTS: '1' };

/**
 * Runs git and returns what it prints, without the last line end; undefined where it fails or isn't installed.
 *
 * @param variables added to the environment
 */
export function git(
  folder: string,
  gitArguments: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): string | undefined {
  const { status, stdout } = spawnSync('git', ['-c', 'core.quotePath=false', ...gitArguments], {
    cwd: folder,
    env: { ...process.env, ...asItWas, ...variables },
    encoding: 'utf8',
    maxBuffer: mostBytes,
  });
  return status === 0 ? stdout.replace(/\r?\n$/, '') : undefined;
}

/** The lines that git prints; none where it fails. */
export function gitLines(folder: string, gitArguments: readonly string[]): string[] {
  return (git(folder, gitArguments) ?? '').split('\n').filter((line) => line !== '');
}

/** An object of a repository. */
export interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/**
 * Reads objects, all in one go: starting git once for each would take longer than everything else.
 *
 * @param names ids, or `commit:path`
 * @returns by name; what isn't there is left out
 */
export function readObjects(folder: string, names: readonly string[]): Map<string, GitObject> {
  const wanted = [...new Set(names)];
  const found = new Map<string, GitObject>();
  if (wanted.length === 0) return found;
  const { stdout } = spawnSync('git', ['cat-file', '--batch'], {
    cwd: folder,
    env: { ...process.env, ...asItWas },
    input: wanted.map((name) => `${name}\n`).join(''),
    maxBuffer: mostBytes,
  });
  let at = 0;
  for (const name of wanted) {
    const lineEnd = stdout.indexOf(0x0a, at);
    if (lineEnd < 0) break;
    // `<id> <type> <size>`, then the bytes and a line end; `<name> missing`, and nothing
    const [id = '', type = '', size] = stdout.subarray(at, lineEnd).toString('utf8').split(' ');
    at = lineEnd + 1;
    if (size === undefined || !/^[0-9]+$/.test(size) || !/^[0-9a-f]{40,64}$/.test(id)) continue;
    const end = at + Number(size);
    found.set(name, { id, type, bytes: stdout.subarray(at, end) });
    at = end + 1;
  }
  return found;
}

/** An entry of a tree: a file, or a folder, which is a tree itself. */
export interface TreeEntry {
  readonly name: string;
  readonly id: string;
  readonly isFolder: boolean;
}

/** Reads a tree object: `<mode> <name>`, a zero byte, and the id in bytes, as many as half of the tree's own id has digits. */
export function treeEntries({ id: ownId, bytes }: GitObject): TreeEntry[] {
  const width = ownId.length / 2;
  const entries: TreeEntry[] = [];
  for (let at = 0; at < bytes.length; ) {
    const nameEnd = bytes.indexOf(0, at);
    const [mode = '', ...name] = bytes.subarray(at, nameEnd).toString('utf8').split(' ');
    const id = bytes.subarray(nameEnd + 1, nameEnd + 1 + width).toString('hex');
    // Links and submodules (12…, 16…) are no content.
    if (mode === '40000' || mode.startsWith('100'))
      entries.push({ name: name.join(' '), id, isFolder: mode === '40000' });
    at = nameEnd + 1 + width;
  }
  return entries;
}
