import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir } from '#src/workspace/cache-dir.ts';
import { readJointOracle } from '../../tests/support/joint-oracle.ts';
import { launchBrowser } from '../../tests/support/launch-browser.ts';
import { bundleClient } from '../../tests/support/search-page.ts';
import { drawQueries } from '../../tests/support/search-queries.ts';
import { SiteStore } from '../bureaus/site-store.ts';
import type { BenchOptions } from './bench-options.ts';
import { queriesOfSort } from './bench-search.ts';
import { type Cost, costOfRun } from './build-measures.ts';
import { editedReport, editedText } from './build-subject.ts';
import { writeBureausCorpus } from './bureaus-corpus.ts';
import { LeftOvers } from './left-overs.ts';
import { measureOurs } from './measure-ours.ts';
import { measureRun } from './measure-run.ts';
import { printMeasures } from './search-measures.ts';

const root = join(import.meta.dirname, '..', '..');

/**
 * Measures the sites of many bureaus built and joined, as a city or a province does it: from nothing, with nothing changed, with
 * a report of one bureau edited; and what the search over all of them finds beside what their pages say.
 *
 * @returns 1 where the search finds anything but what the pages say, else 0
 */
export async function benchBureaus({ sizes, bureaus: count }: BenchOptions): Promise<number> {
  let exitCode = 0;
  for (const reports of sizes) {
    const folder = join(root, '.tongtu', 'bench', 'bureaus', `${count}x${reports}`);
    const outDir = join(folder, 'site');
    const { listFile, bureaus } = await writeBureausCorpus(join(folder, 'content'), count, reports);
    console.log(`\n## ${count} bureaus × ${reports} reports = ${count * reports}\n`);
    const leftOvers = new LeftOvers(join(folder, 'left-overs'));
    for (const place of [
      outDir,
      new SiteStore(root, outDir).folder,
      ...bureaus.map(({ path, contentDir }) => cacheDir(root, contentDir, `/${path}/`)),
    ])
      leftOvers.put(place);
    const build = async (): Promise<Cost> =>
      costOfRun(
        await measureRun({
          command: process.execPath,
          args: [...process.execArgv, join(root, 'scripts', 'bureaus.ts'), listFile],
          cwd: root,
          env: { OUT_DIR: outDir, BASE_PATH: '', SITE_URL: '', AS_OF: '' },
        }),
      );
    const cold = await build();
    const unchanged = await build();
    for (const name of ['index.mdx', 'original.txt']) {
      const path = join(bureaus[0]?.contentDir ?? '', 'reports', editedReport, name);
      writeFileSync(path, editedText(readFileSync(path, 'utf8'), 1));
    }
    const edited = await build();
    printCosts(
      { 'from nothing': cold, 'nothing changed': unchanged, 'one report edited': edited },
      reports * count,
    );
    console.log(`\n${writtenWords(outDir, reports * count)}\n`);
    const paths = bureaus.map(({ path }) => path);
    const isExact = await measureSearch(outDir, paths, reports);
    if (!isExact) exitCode = 1;
    leftOvers.remove();
  }
  return exitCode;
}

function printCosts(costs: Readonly<Record<string, Cost>>, reports: number): void {
  console.log('| built | CPU s | CPU ms a report | wall s | memory MB, all processes together |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const [name, { seconds, cpuSeconds, megabytes }] of Object.entries(costs)) {
    const perReport = cpuSeconds === undefined ? undefined : (1000 * cpuSeconds) / reports;
    const cells = [cpuSeconds?.toFixed(0), perReport?.toFixed(0), seconds.toFixed(0), megabytes?.toFixed(0)];
    console.log(`| ${[name, ...cells.map((cell) => cell ?? '—')].join(' | ')} |`);
  }
}

/** Files and bytes of the finished site; what several names link to counts for each. */
function writtenWords(outDir: string, reports: number): string {
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return `${files.length} files, ${(bytes / 1e6).toFixed(0)} MB, ${(bytes / 1e6 / reports).toFixed(2)} MB a report.`;
}

async function measureSearch(outDir: string, paths: readonly string[], seed: number): Promise<boolean> {
  const bundle = await bundleClient('/');
  const built = paths.filter((path) => existsSync(join(outDir, path)));
  const oracle = readJointOracle(outDir, '/', built);
  const queries = drawQueries(oracle, queriesOfSort, seed);
  const browser = await launchBrowser();
  try {
    const measures = await measureOurs(browser, outDir, bundle, 'pagefind', oracle, queries);
    printMeasures('pagefind', measures);
    return measures.queries.every(({ expected, found, right }) => expected === found && found === right);
  } finally {
    await browser.close();
  }
}
