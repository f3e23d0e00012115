import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { programParts } from '#src/workspace/build-digest.ts';

/** Clears a copy of the program away; what it links to stays. */
export function clearBench(bench: string): void {
  rmSync(bench, { recursive: true, force: true });
}

/**
 * Sets up a copy of the program in which one build at a time can run beside those of others. Astro writes what it has read of
 * a content folder into `.astro` of its project, wherever the site goes: two builds in one project would read each other's.
 * Installed packages and the cache, whose entries are by content folder, are those of the checkout.
 *
 * @param root the checkout
 * @param bench absolute path of the copy, made anew
 */
export function setUpBench(root: string, bench: string): void {
  clearBench(bench);
  mkdirSync(join(bench, '.tongtu'), { recursive: true });
  for (const part of programParts) {
    if (existsSync(join(root, part))) cpSync(join(root, part), join(bench, part), { recursive: true });
  }
  const cache = join(root, '.tongtu', 'cache');
  mkdirSync(cache, { recursive: true });
  // On Windows a junction, which needs no right that a user hasn't.
  symlinkSync(cache, join(bench, '.tongtu', 'cache'), 'junction');
  symlinkSync(join(root, 'node_modules'), join(bench, 'node_modules'), 'junction');
}
