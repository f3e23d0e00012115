import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { cacheDir } from '#src/workspace/cache-dir.ts';
import { writeWhole } from '#src/workspace/write-files.ts';
import { multiplyCounty, writeContentFolder } from '../multiply-county.ts';
import { readPhases } from '../tooling/build-phases.ts';
import { type Baseline, baselineSchema, compareRatios, comparisonLines } from './baseline.ts';
import type { BenchOptions } from './bench-options.ts';
import {
  type BuildOutput,
  type Cost,
  costOfRun,
  type Measured,
  type MeasuredKey,
  median,
  medianCost,
  partCosts,
} from './build-measures.ts';
import { type Ratios, ratiosOf } from './build-ratios.ts';
import { type BuildSubject, editedReport, editedText } from './build-subject.ts';
import { buildTable } from './build-table.ts';
import { LeftOvers } from './left-overs.ts';
import { type MeasuredCommand, measureRun } from './measure-run.ts';
import { isTreeMeasured } from './process-tree.ts';
import { yardsticks } from './yardsticks.ts';

const root = join(import.meta.dirname, '..', '..');
const baselineFile = join(import.meta.dirname, 'baseline.json');

/** What of a ratio is the machine's mood: medians of three rounds on a machine with other work differ by about so much. */
const margin = 0.25;

/**
 * Measures the build on generated corpora beside the yardsticks, and prints one table. Writes below .tongtu only, but for the
 * baseline where that is asked for.
 *
 * @returns 1 where something has become dearer than the baseline says, else 0
 */
export async function benchBuild({ sizes, rounds, compare, save }: BenchOptions): Promise<number> {
  if (!isTreeMeasured)
    console.log('处理器时间和内存从 /proc 读，只有 Linux 有；这里只有墙上的时间，比例也按它算。');
  const measured: Measured[] = [];
  for (const reports of sizes) measured.push(...(await measureCorpus(reports, rounds)));
  console.log(`\n${buildTable(measured)}\n\n${notes}`);
  const ratios = new Map(
    sizes.map((size) => [size, ratiosOf(measured.filter(({ reports }) => reports === size))]),
  );
  if (save) writeWhole(baselineFile, `${JSON.stringify(baselineOf(ratios), null, 2)}\n`);
  return compare ? compareWithBaseline(ratios) : 0;
}

const notes = `Medians. × is CPU time (user and system, all processes), cold: nothing kept from earlier builds.
A yardstick writes one page a report. Ours writes the report's page, its data page, twelve files of data, comparisons, charts and the search: “× Eleventy” compares a report with a report, “per MB written” what is written with what is written.
“Pages and data” and “search” are parts of the same builds of ours. Memory is what all processes hold together, looked at every 50 ms.`;

/** Everything that is measured on one corpus. */
async function measureCorpus(reports: number, rounds: number): Promise<Measured[]> {
  const folder = join(root, '.tongtu', 'bench', 'build', String(reports));
  const contentDir = join(folder, 'content');
  mkdirSync(folder, { recursive: true });
  await writeContentFolder(contentDir, multiplyCounty({ reports }));
  const ours = ourBuild(contentDir, folder);
  const others = yardsticks(contentDir, folder);
  const costs = new Costs();
  const leftOvers = new LeftOvers(join(folder, 'left-overs'));
  for (let round = 1; round <= rounds; round += 1) {
    console.log(`${reports} 份报告，第 ${round} 轮，共 ${rounds} 轮……`);
    for (const subject of [ours, ...others]) {
      for (const place of [...subject.caches, subject.outDir]) leftOvers.put(place);
      await measureSubject(subject, 'cold', costs);
      for (const path of subject.edited) writeFileSync(path, editedText(readFileSync(path, 'utf8'), round));
      await measureSubject(subject, 'edited', costs);
    }
    costs.add('check', 'cold', costOfRun(await measureRun(ourCommand('check', contentDir, folder))));
  }
  leftOvers.remove();
  const ids = readdirSync(join(contentDir, 'reports'));
  const line = (key: MeasuredKey, name: string, output?: BuildOutput): Measured => {
    const edited = costs.of(key, 'edited');
    return {
      key,
      name,
      reports,
      cold: medianCost(costs.of(key, 'cold')),
      edited: edited.length === 0 ? undefined : medianCost(edited),
      output,
    };
  };
  return [
    line('ours', ours.name, outputOf(ours, ids)),
    line('pages', '— of it: check, pages and data'),
    line('search', '— of it: search index'),
    line('check', '通途: npm run check'),
    ...others.map((subject) => line(subject.key, subject.name, outputOf(subject, ids))),
  ];
}

/** What was measured in every round, by what and when. */
class Costs {
  readonly #costs = new Map<string, Cost[]>();

  add(key: MeasuredKey, when: 'cold' | 'edited', cost: Cost): void {
    this.#costs.set(`${key} ${when}`, [...this.of(key, when), cost]);
  }

  of(key: MeasuredKey, when: 'cold' | 'edited'): Cost[] {
    return this.#costs.get(`${key} ${when}`) ?? [];
  }
}

async function measureSubject(
  { key, command }: BuildSubject,
  when: 'cold' | 'edited',
  costs: Costs,
): Promise<void> {
  const run = await measureRun(command);
  costs.add(key, when, costOfRun(run));
  const phases = command.env?.['BUILD_PHASES'];
  if (phases === undefined) return;
  const { search, rest } = partCosts(run, readPhases(phases));
  costs.add('search', when, search);
  costs.add('pages', when, rest);
}

function ourBuild(contentDir: string, folder: string): BuildSubject {
  const report = join(contentDir, 'reports', editedReport);
  return {
    key: 'ours',
    name: '通途: everything',
    command: ourCommand('build', contentDir, folder),
    outDir: join(folder, 'site'),
    caches: [cacheDir(root, contentDir, '/')],
    edited: ['index.mdx', 'original.txt'].map((name) => join(report, name)),
    pageOf: (id) => join('reports', id, 'index.html'),
  };
}

function ourCommand(script: string, contentDir: string, folder: string): MeasuredCommand {
  return {
    command: process.execPath,
    args: [...process.execArgv, join(root, 'scripts', `${script}.ts`)],
    cwd: root,
    env: {
      CONTENT_DIR: contentDir,
      OUT_DIR: join(folder, 'site'),
      BASE_PATH: '',
      SITE_URL: '',
      AS_OF: '',
      BUILD_PHASES: join(folder, 'phases.json'),
    },
  };
}

function outputOf({ outDir, pageOf }: BuildSubject, reportIds: readonly string[]): BuildOutput {
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  const pages = reportIds.map((id) => brotliCompressSync(readFileSync(join(outDir, pageOf(id)))).length);
  return { files: files.length, megabytes: bytes / 1e6, pageBytes: median(pages) };
}

function baselineOf(ratios: ReadonlyMap<number, Ratios>): Baseline {
  const [processor] = cpus();
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  const machine = `${processor?.model ?? process.arch} × ${cpus().length}, ${gigabytes} GiB, ${process.platform}, Node ${process.version}`;
  const rounded = ([name, ratio]: [string, number]) => [name, Number(ratio.toPrecision(4))];
  return {
    machine,
    sizes: Object.fromEntries(
      Array.from(ratios, ([size, named]) => [size, Object.fromEntries(Object.entries(named).map(rounded))]),
    ),
  };
}

function compareWithBaseline(ratios: ReadonlyMap<number, Ratios>): number {
  if (!existsSync(baselineFile)) {
    console.error(`没有 ${baselineFile}：先运行 npm run bench -- build --save。`);
    return 1;
  }
  const baseline = baselineSchema.parse(JSON.parse(readFileSync(baselineFile, 'utf8')));
  const comparison = compareRatios(ratios, baseline, margin);
  console.log(`\nThe baseline was measured on: ${baseline.machine}`);
  for (const text of comparisonLines(comparison)) console.log(text);
  if (comparison.dearer.length === 0) console.log(`Nothing is more than ${100 * margin} % dearer.`);
  return comparison.dearer.length > 0 ? 1 : 0;
}
