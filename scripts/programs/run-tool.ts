import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/**
 * Runs the command line of an installed package on this Node, with the terminal as its own, in the project's folder.
 * By path rather than by name: `node_modules/.bin` holds shell scripts on Windows, and needn't exist.
 *
 * @param variables added to the environment
 * @returns its exit code; 1 where a signal ended it
 */
export function runTool(
  packageName: string,
  toolArguments: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<number> {
  return runNode([toolPath(packageName), ...toolArguments], variables);
}

/** Runs a program on this Node, with the terminal as its own, in the project's folder; returns its exit code. */
export function runNode(
  nodeArguments: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<number> {
  const env = { ...process.env, ...variables };
  const child = spawn(process.execPath, nodeArguments, { cwd: root, stdio: 'inherit', env });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (exitCode) => resolve(exitCode ?? 1));
  });
}

/** Runs a program on this Node like {@link runNode}, and collects what it prints on either stream. */
export async function captureNode(
  nodeArguments: readonly string[],
): Promise<{ readonly exitCode: number; readonly output: string }> {
  const child = spawn(process.execPath, nodeArguments, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode: exitCode ?? 1, output }));
  });
}

/** The absolute path of a package's command line. @throws Error where the package has none */
export function toolPath(packageName: string): string {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const name = packageName.slice(packageName.lastIndexOf('/') + 1);
  const path = typeof bin === 'string' ? bin : bin?.[name];
  if (path === undefined) throw new Error(`${packageName} has no command line`);
  return join(folder, path);
}
