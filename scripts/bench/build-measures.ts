import type { BuildPhase } from '../tooling/build-phases.ts';
import type { MemorySample, RunMeasure } from './measure-run.ts';

/** What something cost. */
export interface Cost {
  /** Seconds by the clock on the wall. */
  readonly seconds: number;
  /** Seconds of processor time, all processes together; undefined where the machine doesn't tell. */
  readonly cpuSeconds: number | undefined;
  /** Megabytes (10⁶) of memory at the most; undefined where the machine doesn't tell. */
  readonly megabytes: number | undefined;
}

/** What a build left on the disk. */
export interface BuildOutput {
  readonly files: number;
  readonly megabytes: number;
  /** What the HTML of a report's page is in brotli, the median of all reports; bytes. */
  readonly pageBytes: number;
}

/**
 * What was measured: our build, the same without the search, the search alone, the check of the content; the yardsticks are
 * named in yardsticks.ts.
 */
export type MeasuredKey = 'ours' | 'pages' | 'search' | 'check' | 'floor' | 'astro' | 'eleventy' | 'hugo';

/** What something came to on one corpus, the median of several rounds. */
export interface Measured {
  readonly key: MeasuredKey;
  /** `Eleventy 3.1.8` */
  readonly name: string;
  readonly reports: number;
  readonly cold: Cost;
  /** The same again after one report was edited; undefined where that isn't measured. */
  readonly edited?: Cost | undefined;
  /** Undefined for what writes no site of its own. */
  readonly output?: BuildOutput | undefined;
}

/** The middle value; of an even number the mean of the two in the middle. @throws RangeError where there is none */
export function median(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b);
  const [low, high] = [ordered[Math.ceil(ordered.length / 2) - 1], ordered[Math.floor(ordered.length / 2)]];
  if (low === undefined || high === undefined) throw new RangeError('There is no median of nothing.');
  return (low + high) / 2;
}

/** The median of each thing that was measured, as it is in none of the rounds together. */
export function medianCost(costs: readonly Cost[]): Cost {
  const of = (read: (cost: Cost) => number | undefined) => {
    const values = costs.map(read).filter((value) => value !== undefined);
    return values.length === 0 ? undefined : median(values);
  };
  return {
    seconds: median(costs.map(({ seconds }) => seconds)),
    cpuSeconds: of(({ cpuSeconds }) => cpuSeconds),
    megabytes: of(({ megabytes }) => megabytes),
  };
}

/** What a run cost as a whole. */
export function costOfRun({ seconds, cpuSeconds, memory }: RunMeasure): Cost {
  return { seconds, cpuSeconds, megabytes: most(memory) };
}

/**
 * What the search took of a build, and what the rest took. The processes that a build starts are counted for the search: it is
 * Pagefind's that there are. What the build's own process takes after the last phase would be, too.
 *
 * @throws Error where the build has noted no search
 */
export function partCosts(run: RunMeasure, phases: readonly BuildPhase[]): { search: Cost; rest: Cost } {
  const [search, last] = [phases.find(({ name }) => name === 'search'), phases.at(-1)];
  if (search === undefined || last === undefined)
    throw new Error('The build has noted no phase of the search.');
  const seconds = (search.ended - search.started) / 1000;
  const isSearching = ({ at }: MemorySample) => at >= search.started && at <= search.ended;
  const cpuSeconds =
    run.cpuSeconds === undefined
      ? undefined
      : search.cpuSeconds + Math.max(0, run.cpuSeconds - last.cpuSecondsSoFar);
  return {
    search: { seconds, cpuSeconds, megabytes: most(run.memory.filter(isSearching)) },
    rest: {
      seconds: run.seconds - seconds,
      cpuSeconds:
        run.cpuSeconds === undefined || cpuSeconds === undefined ? undefined : run.cpuSeconds - cpuSeconds,
      megabytes: most(run.memory.filter((sample) => !isSearching(sample))),
    },
  };
}

function most(samples: readonly MemorySample[]): number | undefined {
  return samples.length === 0
    ? undefined
    : samples.reduce((top, { megabytes }) => Math.max(top, megabytes), 0);
}
