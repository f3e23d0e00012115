import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that whenever the process is killed, it is either unchanged or complete. What a killed run leaves
 * beside it begins with a dot, so it isn't taken for content, and the next run overwrites it.
 */
export function writeWhole(path: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const besides = join(dirname(path), `.${basename(path)}.writing`);
  const file = openSync(besides, 'w');
  try {
    writeFileSync(file, contents);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(besides, path);
}

/** The temporary folders beside `target` that a replacement uses. */
function besides(target: string): { staging: string; previous: string } {
  const beside = (suffix: string) => join(dirname(target), `.${basename(target)}.${suffix}`);
  return { staging: beside('building'), previous: beside('previous') };
}

/** Puts back what a killed {@link replaceDirectory} has moved aside, and clears away what it has left half made. */
export function restoreDirectory(target: string): void {
  const { staging, previous } = besides(target);
  rmSync(staging, { recursive: true, force: true });
  if (!existsSync(target) && existsSync(previous)) renameSync(previous, target);
  rmSync(previous, { recursive: true, force: true });
}

/** Calls {@link restoreDirectory} for every folder in `parent` that a killed import has moved aside. */
export function restoreDirectories(parent: string): void {
  const aside = existsSync(parent) ? readdirSync(parent) : [];
  for (const [, name] of aside.flatMap((entry) => [/^\.(.+)\.previous$/.exec(entry) ?? []]))
    if (name !== undefined && !existsSync(join(parent, name))) restoreDirectory(join(parent, name));
}

/**
 * Lets `fill` make a new folder and puts it in the place of `target` only when it has succeeded. Whatever goes
 * wrong, or whenever the process is killed, `target` is either unchanged or complete.
 *
 * @param fill is given the path of a folder that doesn't exist yet, beside `target` and so on the same disk
 */
export async function replaceDirectory(
  target: string,
  fill: (staging: string) => Promise<void>,
): Promise<void> {
  const { staging, previous } = besides(target);
  restoreDirectory(target);
  try {
    await fill(staging);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
  if (existsSync(target)) renameSync(target, previous);
  renameSync(staging, target);
  rmSync(previous, { recursive: true, force: true });
}

/** Writes files into a report folder, which keeps its others; after a killed run the folder is either unchanged or complete. */
export async function writeReportFolder(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  await replaceDirectory(folder, async (staging) => {
    mkdirSync(staging);
    if (existsSync(folder)) cpSync(folder, staging, { recursive: true });
    for (const [name, contents] of Object.entries(files)) writeFileSync(join(staging, name), contents);
  });
}
