import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command cost. Processor time and memory are known on Linux only, and NaN elsewhere. */
export interface Cost {
  readonly seconds: number;
  /** Of processor time, all processes that it starts included. */
  readonly cpuSeconds: number;
  /** Megabytes (10⁶ bytes) of memory of all its processes together at the most; pages that they share count for each. */
  readonly megabytes: number;
}

/**
 * Runs a command with Node to its end and measures it. Nothing else may be started meanwhile: its processor time is told by
 * what all ended children of this process have taken.
 *
 * @throws Error with what it printed, where it fails
 */
export async function runMeasured(
  args: readonly string[],
  cwd: string,
  settings: Readonly<Record<string, string>>,
): Promise<Cost> {
  const cpuBefore = cpuSecondsOfEnded();
  const started = performance.now();
  const { NODE_ENV: _, ...variables } = process.env;
  const child = spawn(process.execPath, args, { cwd, env: { ...variables, ...settings } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output = `${output}${chunk}`.slice(-20_000);
    });
  }
  let megabytes = process.platform === 'linux' ? 0 : Number.NaN;
  const timer = setInterval(() => {
    megabytes = Math.max(megabytes, megabytesOfTree(child.pid ?? 0));
  }, 100);
  const exitCode = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (exitCode !== 0) throw new Error(`${args.join(' ')} ended with exit code ${exitCode}\n${output}`);
  return {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: cpuSecondsOfEnded() - cpuBefore,
    megabytes,
  };
}

/** Fields 16 and 17 of proc_pid_stat(5), cutime and cstime, in ticks of which Linux has 100 a second. */
function cpuSecondsOfEnded(): number {
  const fields = statOf('self');
  return fields === undefined ? Number.NaN : (Number(fields[13]) + Number(fields[14])) / 100;
}

function megabytesOfTree(root: number): number {
  const ids = process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  const children = Map.groupBy(ids, (id) => Number(statOf(id)?.[1]));
  const tree = [root];
  for (const id of tree) tree.push(...(children.get(id) ?? []).map(Number));
  const pages = tree.reduce((sum, id) => sum + Number(statOf(String(id))?.[21] ?? 0), 0);
  return (pages * 4096) / 1e6;
}

/** The fields after the name of the program, which may have spaces in it; undefined where the process has ended. */
function statOf(id: string): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
