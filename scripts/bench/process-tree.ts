import { readdirSync, readFileSync } from 'node:fs';

/** What `/proc` says of a process. */
interface ProcessEntry {
  readonly id: number;
  readonly parent: number;
}

/** Whether this machine tells what processes cost: only Linux has `/proc`. */
export const isTreeMeasured = process.platform === 'linux';

/** Ticks of `/proc/<id>/stat` in a second: USER_HZ, which Linux keeps at 100 for programs whatever the kernel's own clock is (proc(5), sysconf(3)). */
const ticksPerSecond = 100;

/**
 * Seconds of processor time, in user and in kernel mode, of all processes that this one has started and seen the end of, and of
 * those that they have started and seen the end of. What outlives its parent isn't in it.
 */
export function cpuSecondsOfEnded(): number {
  const fields = fieldsOf(readFileSync('/proc/self/stat', 'utf8'));
  // 16 and 17 in proc_pid_stat(5): cutime, cstime; the first of the fields here is the third there.
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}

/** Megabytes (10⁶ bytes) of memory that a process and all below it hold now; pages that several share count for each. */
export function megabytesOfTree(root: number): number {
  const entries = readdirSync('/proc').flatMap((name) =>
    /^\d+$/.test(name) ? (entryOf(Number(name)) ?? []) : [],
  );
  const children = Map.groupBy(entries, ({ parent }) => parent);
  const tree = [root];
  for (const id of tree) tree.push(...(children.get(id) ?? []).map((child) => child.id));
  return tree.reduce((sum, id) => sum + megabytesOf(id), 0);
}

function entryOf(id: number): ProcessEntry | undefined {
  const stat = readProcess(id, 'stat');
  return stat === undefined ? undefined : { id, parent: Number(fieldsOf(stat)[1]) };
}

function megabytesOf(id: number): number {
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(readProcess(id, 'status') ?? '')?.[1];
  return (Number(kibibytes ?? 0) * 1024) / 1e6;
}

/** The fields after the name of the program, which may have spaces and brackets in it. */
function fieldsOf(stat: string): string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Undefined where the process has ended meanwhile. */
function readProcess(id: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}
