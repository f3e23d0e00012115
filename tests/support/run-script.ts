import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

const root = join(import.meta.dirname, '..', '..');

/** How a command has ended, and what it has printed. */
export interface ScriptOutcome {
  readonly exitCode: number | null;
  /** Both streams, as they came. */
  readonly output: string;
  readonly stderr: string;
}

export type Settings = Readonly<Record<string, string | undefined>>;

/**
 * Starts a script of ours as its command does, without a terminal and with these settings alone: those of the shell that
 * runs the tests must not change what is tested, and Vitest sets variables that Vite would take for the site's
 * (BASE_URL, DEV, PROD, MODE).
 *
 * @param checkout absolute path of the checkout whose script it is
 */
export function startScript(
  script: string,
  scriptArguments: readonly string[],
  settings: Settings,
  checkout = root,
): ChildProcessByStdio<null, Readable, Readable> {
  const { PATH, SystemRoot, HOME, TMPDIR, TEMP, NODE_COMPILE_CACHE } = process.env;
  const machine = { PATH, SystemRoot, HOME, TMPDIR, TEMP, NODE_COMPILE_CACHE };
  return spawn(process.execPath, [join(checkout, 'scripts', script), ...scriptArguments], {
    cwd: checkout,
    env: { ...machine, ASTRO_TELEMETRY_DISABLED: '1', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a script to its end; the parameters are those of {@link startScript}. */
export function runScript(...parameters: Parameters<typeof startScript>): Promise<ScriptOutcome> {
  const child = startScript(...parameters);
  let output = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    output += text;
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, output, stderr }));
  });
}
