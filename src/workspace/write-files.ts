import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type ReplacementRule, replaceDirectory } from '#src/workspace/replace-directory.ts';
import { realPlace } from '#src/workspace/replaceable-place.ts';
import { entriesBelow } from '#src/workspace/report-folder.ts';

/**
 * Writes a file so that whenever the process is killed, it is either unchanged or complete; a link is followed. What a killed
 * run leaves beside it begins with a dot, so it isn't taken for content.
 */
export function writeWhole(path: string, contents: string | Uint8Array): void {
  const place = realPlace(path);
  mkdirSync(dirname(place), { recursive: true });
  // Two processes may write the same file.
  const besides = join(dirname(place), `.${basename(place)}.${process.pid}.writing`);
  const file = openSync(besides, 'w');
  try {
    writeFileSync(file, contents);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(besides, place);
}

/**
 * Writes files into a report folder, which keeps its others; after a killed run the folder is either unchanged or complete.
 *
 * @throws EnvironmentError where another program has written into it meanwhile; it keeps what that one has written
 */
export async function writeReportFolder(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  let copied: string | undefined;
  const rule: ReplacementRule = {
    name: '报告的文件夹',
    content: [],
    whyNot: (found) =>
      copied === undefined || copied === stateOf(found) ? undefined : '正要写的时候，别的程序改了它',
    cure: '看看里面的文件对不对，再运行一次。',
  };
  await replaceDirectory(folder, rule, async (staging) => {
    copied = stateOf(folder);
    if (existsSync(folder)) cpSync(realPlace(folder), staging, { recursive: true });
    for (const [name, contents] of Object.entries(files)) writeFileSync(join(staging, name), contents);
  });
}

/**
 * Something that differs as soon as a file below a folder is written, added or removed; the same where the folder moves. Nothing
 * where it isn't there.
 *
 * @param isSeen whether a path below it counts
 */
export function stateOf(folder: string, isSeen: (path: string) => boolean = () => true): string {
  if (!existsSync(folder)) return '';
  return entriesBelow(folder)
    .filter(({ path }) => isSeen(path))
    .map(({ path }) => {
      const { size, mtimeMs } = lstatSync(join(folder, path));
      return `${path} ${size} ${mtimeMs}`;
    })
    .sort()
    .join('\n');
}
