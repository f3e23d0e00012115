import { readlinkSync, realpathSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path';

/** What must not be lost, whatever a command is told to write. */
export interface Kept {
  /** Absolute paths of content folders, and of files that list them: nothing is written over, into or around one. */
  readonly content: readonly string[];
  /** Absolute path of the checkout: nothing is written over it, around it or into the folders of the program. */
  readonly checkout: string;
}

/** The folders of a checkout that a commit holds; `content` and `examples` are there for content. */
export const programFolders = [
  ...['.ci', '.git', '.github', '.gitlab', '.vscode'],
  ...['docs', 'node_modules', 'public', 'schemas', 'scripts', 'src', 'tests'],
];

/**
 * Where a path really leads, links followed, whether or not anything is there.
 *
 * @param path absolute
 * @throws NodeJS.ErrnoException where links lead in a circle, or a part of the path is a file or can't be read
 */
export function realPlace(path: string): string {
  const found = unlessAbsent(() => realpathSync.native(path));
  if (found !== undefined) return found;
  const parent = dirname(path);
  if (parent === path) return path;
  const place = join(realPlace(parent), basename(path));
  const link = unlessAbsent(() => readlinkSync(place));
  return link === undefined ? place : realPlace(resolve(dirname(place), link));
}

/**
 * Why nothing may be put in the place of a folder, whatever lies there: a clause in Chinese, or undefined.
 *
 * @param place from {@link realPlace}
 */
export function whyKept(place: string, { content, checkout }: Kept): string | undefined {
  const program = realPlace(checkout);
  const whole = [
    [parse(place).root, '整个磁盘'],
    [homedir(), '主目录'],
    [tmpdir(), '临时文件夹'],
    [program, '项目目录'],
  ] as const;
  const closed = [
    ...content.map((path) => [path, '内容'] as const),
    ...programFolders.map((name) => [join(program, name), '程序'] as const),
  ];
  const all = [...whole, ...closed].map(([path, name]) => [realPlace(path), name] as const);
  const same = all.find(([kept]) => kept === place);
  if (same !== undefined) return `它就是${same[1]}`;
  const within = all.find(([kept]) => isInside(kept, place));
  if (within !== undefined) return `${within[1]}（${within[0]}）在它里面`;
  const around = all.slice(whole.length).find(([kept]) => isInside(place, kept));
  if (around !== undefined) return `它在${around[1]}（${around[0]}）里面`;
  return place.split(sep).includes('.git') ? '它在 git 的版本库里面' : undefined;
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && parse(way).root === '';
}

/** What a look at the disk gives; undefined where there is nothing, or no link, to look at. */
function unlessAbsent<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (['ENOENT', 'EINVAL', 'UNKNOWN'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return undefined;
    throw error;
  }
}
