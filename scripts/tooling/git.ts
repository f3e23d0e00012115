import { spawnSync } from 'node:child_process';

/**
 * What git answers, the last line end left off; undefined where it refuses, or isn't there.
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
    env: { ...process.env, ...variables },
    encoding: 'utf8',
    maxBuffer: 64 * 1_048_576,
  });
  return status === 0 ? stdout.replace(/\r?\n$/, '') : undefined;
}
