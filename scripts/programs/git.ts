import { spawnSync } from 'node:child_process';

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
    env: { ...process.env, ...variables },
    encoding: 'utf8',
    maxBuffer: 64 * 1_048_576,
  });
  return status === 0 ? stdout.replace(/\r?\n$/, '') : undefined;
}
