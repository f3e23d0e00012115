import { benchBuild } from './bench/bench-build.ts';
import { benchBureaus } from './bench/bench-bureaus.ts';
import type { BenchOptions } from './bench/bench-options.ts';
import { benchSearch } from './bench/bench-search.ts';
import { runCommand } from './run-command.ts';
import { commandOptions } from './tooling/command-options.ts';

/** Something that can be measured. */
interface Bench {
  /** How many reports the corpora have where nobody says it. */
  readonly sizes: string;
  /** @returns the exit code */
  readonly run: (options: BenchOptions) => Promise<number>;
}

/** What can be measured, by its name on the command line. */
const benches: Readonly<Record<string, Bench>> = {
  build: { sizes: '10,100,1000', run: benchBuild },
  search: { sizes: '10,300', run: benchSearch },
  bureaus: { sizes: '10', run: benchBureaus },
};

const usage = `npm run bench -- [${Object.keys(benches).join('|')}] [选项]
  --reports=10,100,1000  每次生成多少份报告
  --bureaus=3            bureaus：多少个单位，每个这么多份
  --rounds=3             build：每样量几轮，取中位数
  --compare              build：和存下的比例（scripts/bench/baseline.json）比，贵了的说出来，退出码 1
  --save                 build：把这次的比例存下来`;

// `npm run bench`: builds generated corpora, measures, prints, and writes into .tongtu only, but for a baseline that is to be kept.
await runCommand(async () => {
  const { positionals, values } = commandOptions(
    {
      allowPositionals: true,
      options: {
        reports: { type: 'string' },
        bureaus: { type: 'string', default: '3' },
        rounds: { type: 'string', default: '3' },
        compare: { type: 'boolean', default: false },
        save: { type: 'boolean', default: false },
      },
    },
    usage,
  );
  const { compare, save } = values;
  // Only the build has a baseline.
  const wanted = positionals.length > 0 ? positionals : compare || save ? ['build'] : Object.keys(benches);
  const chosen = wanted.flatMap((name) => benches[name] ?? []);
  const sizesOf = (bench: Bench) => (values.reports ?? bench.sizes).split(',').map(Number);
  const isCount = (count: number) => Number.isInteger(count) && count > 0;
  const [rounds, bureaus] = [Number(values.rounds), Number(values.bureaus)];
  if (
    chosen.length < wanted.length ||
    ![rounds, bureaus].every(isCount) ||
    !chosen.flatMap(sizesOf).every(isCount)
  ) {
    console.error(`用法：${usage}`);
    return 2;
  }
  let exitCode = 0;
  for (const bench of chosen) {
    exitCode = Math.max(exitCode, await bench.run({ sizes: sizesOf(bench), bureaus, rounds, compare, save }));
  }
  return exitCode;
});
