import { readFileSync, writeFileSync } from 'node:fs';

/** A part of a build, as `npm run bench` reads it. */
export interface BuildPhase {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly started: number;
  /** Milliseconds since 1970. */
  readonly ended: number;
  /** Seconds of processor time of the build's own process, without those that it starts. */
  readonly cpuSeconds: number;
  /** The same since the process was started. */
  readonly cpuSecondsSoFar: number;
}

/** Runs the parts of a build, and notes what each took, in the order in which they have ended: one may be part of another. */
export class PhaseClock {
  readonly #phases: BuildPhase[] = [];
  readonly #file: string | undefined;

  /** @param file `BUILD_PHASES`: where the phases are written once the last has ended; nothing is written where it is undefined */
  constructor(file: string | undefined) {
    this.#file = file;
  }

  /** Runs one part. */
  async run<Result>(name: string, work: () => Result | Promise<Result>): Promise<Result> {
    const [started, before] = [Date.now(), process.cpuUsage()];
    const result = await work();
    this.#phases.push({
      name,
      started,
      ended: Date.now(),
      cpuSeconds: inSeconds(process.cpuUsage(before)),
      cpuSecondsSoFar: inSeconds(process.cpuUsage()),
    });
    if (this.#file) writeFileSync(this.#file, JSON.stringify(this.#phases));
    return result;
  }
}

function inSeconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1e6;
}

/** Reads what a build has noted. */
export function readPhases(file: string): BuildPhase[] {
  return JSON.parse(readFileSync(file, 'utf8'));
}
