import { type ChildProcess, spawn } from 'node:child_process';

/** How a process has ended, and what it has printed, both streams as they came. */
export interface BuildOutcome {
  /** 1 where a signal has ended it. */
  readonly exitCode: number;
  readonly output: string;
}

const running = new Set<ChildProcess>();

/** Runs a program on this Node, within our bounds of memory, to its end; it is ended with us where we are asked to end. */
export function runBuild(
  nodeArguments: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<BuildOutcome> {
  const child = spawn(process.execPath, [...process.execArgv, ...nodeArguments], {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => {
      running.delete(child);
      resolve({ exitCode: exitCode ?? 1, output });
    });
  });
}

/** From now on whoever ends us ends what we have started, too; what is half made is cleared away by the next run. */
export function endBuildsWithUs(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      for (const child of running) child.kill('SIGTERM');
      process.exit(1);
    });
  }
}
