import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** How a command has ended, and what it has printed. */
export interface ScriptOutcome {
  readonly exitCode: number | null;
  readonly output: string;
}

/**
 * Runs a script of ours as its command does, with these settings alone: those of the shell that runs the tests must not change
 * what is tested, and Vitest sets variables that Vite would take for the site's (BASE_URL, DEV, PROD, MODE).
 */
export function runScript(
  script: string,
  scriptArguments: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<ScriptOutcome> {
  const { PATH, SystemRoot, HOME, TMPDIR, TEMP, NODE_COMPILE_CACHE } = process.env;
  const machine = { PATH, SystemRoot, HOME, TMPDIR, TEMP, NODE_COMPILE_CACHE };
  const variables = { ...machine, ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, [join(root, 'scripts', script), ...scriptArguments], {
    cwd: root,
    env: { ...variables, ...settings },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, output }));
  });
}
