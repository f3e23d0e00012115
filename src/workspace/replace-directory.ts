import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The folders beside `target` that a replacement passes through. */
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

/** Does that for every folder below one: a report that a killed import has moved aside is there again. */
export function restoreDirectories(parent: string): void {
  const aside = existsSync(parent) ? readdirSync(parent) : [];
  for (const [, name] of aside.flatMap((entry) => [/^\.(.+)\.previous$/.exec(entry) ?? []]))
    if (name !== undefined && !existsSync(join(parent, name))) restoreDirectory(join(parent, name));
}

/**
 * Lets `fill` make a new folder and puts it in the place of `target` only when it has succeeded. Whatever goes
 * wrong, or whenever the process is killed, `target` is either whole as it was or whole and new.
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
