import { spawn } from 'node:child_process';
import { cpuSecondsOfEnded, isTreeMeasured, megabytesOfTree } from './process-tree.ts';

/** A command to be measured. */
export interface MeasuredCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** What differs from our own environment; undefined = isn't set. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
}

/** How much memory there was in use at a moment. */
export interface MemorySample {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly megabytes: number;
}

/** What a command took. */
export interface RunMeasure {
  /** From its start to its end, by the clock on the wall. */
  readonly seconds: number;
  /** Of processor time, all processes that it starts included; undefined where the machine doesn't tell. */
  readonly cpuSeconds: number | undefined;
  /** Memory of the command and all processes below it; none where the machine doesn't tell. */
  readonly memory: readonly MemorySample[];
}

/** Milliseconds between two looks at the memory; what lasts less may go unseen. */
const sampling = 50;

/**
 * Runs a command to its end and measures it. Nothing else may be started meanwhile: its processor time is told by what all
 * ended children of this process have taken.
 *
 * @throws Error with what it printed, where it fails
 */
export async function measureRun({ command, args, cwd, env }: MeasuredCommand): Promise<RunMeasure> {
  const memory: MemorySample[] = [];
  const cpuBefore = isTreeMeasured ? cpuSecondsOfEnded() : 0;
  const started = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output = `${output}${chunk}`.slice(-20_000);
    });
  }
  const look = () => {
    if (child.pid !== undefined) memory.push({ at: Date.now(), megabytes: megabytesOfTree(child.pid) });
  };
  const timer = isTreeMeasured ? setInterval(look, sampling) : undefined;
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    if (exitCode !== 0)
      throw new Error(`${command} ${args.join(' ')} ended with exit code ${exitCode}\n${output}`);
  } finally {
    clearInterval(timer);
  }
  return {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: isTreeMeasured ? cpuSecondsOfEnded() - cpuBefore : undefined,
    memory,
  };
}
