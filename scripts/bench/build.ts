import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { EnvironmentError } from '#src/workspace/environment.ts';
import { multiplyCounty, writeContentFolder } from '../demonstration/multiply-county.ts';
import { type Cost, runMeasured } from './run-measured.ts';

const root = join(import.meta.dirname, '..', '..');
const workFolder = join(root, '.tongtu', 'bench');

/** What a site of so many reports costs, the median of several runs. */
export interface BuildMeasure {
  readonly reports: number;
  readonly ours: Cost;
  /** Astro with its MDX integration and nothing else, a page of text and figures for each of the same reports. */
  readonly stock: Cost;
  readonly check: Cost;
  readonly filesPerReport: number;
  readonly megabytesPerReport: number;
  /** Of the HTML of a report's page in brotli, the median. */
  readonly pageBytes: number;
  /** The finished site. */
  readonly outDir: string;
}

/**
 * Builds the county multiplied, from nothing but the installed packages, by turns with stock Astro.
 *
 * @param program folder of the checkout whose program is measured
 * @throws EnvironmentError where it isn't one: what it keeps between builds is removed
 */
export async function benchBuild(reports: number, rounds: number, program: string): Promise<BuildMeasure> {
  const folder = join(workFolder, String(reports));
  const [contentDir, outDir, stockDir] = ['content', 'site', 'stock'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  if (!existsSync(join(program, 'scripts', 'launch.mjs')))
    throw new EnvironmentError(`--program（${program}）不是通途的项目目录。没有动它。`);
  rmSync(folder, { recursive: true, force: true });
  await writeContentFolder(contentDir, multiplyCounty({ reports }));
  layStockProject(stockDir, contentDir);
  const settings = {
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    BASE_PATH: '',
    SITE_URL: '',
    AS_OF: '2026-01-01',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  const launcher = join(program, 'scripts', 'launch.mjs');
  const astro = join(stockDir, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const runs: Record<'ours' | 'stock' | 'check', Cost[]> = { ours: [], stock: [], check: [] };
  for (let round = 0; round < rounds; round += 1) {
    rmSync(outDir, { recursive: true, force: true });
    rmSync(join(program, '.tongtu', 'cache'), { recursive: true, force: true });
    runs.ours.push(await runMeasured([launcher, 'build'], program, settings));
    for (const made of ['dist', '.astro']) rmSync(join(stockDir, made), { recursive: true, force: true });
    rmSync(join(stockDir, 'cache'), { recursive: true, force: true });
    runs.stock.push(await runMeasured([astro, 'build'], stockDir, settings));
    runs.check.push(await runMeasured([launcher, 'check'], program, settings));
  }
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const pages = files.filter((file) => /[\\/]reports[\\/](?!year)[^\\/]+[\\/]index\.html$/.test(file));
  return {
    reports,
    ours: medianCost(runs.ours),
    stock: medianCost(runs.stock),
    check: medianCost(runs.check),
    filesPerReport: files.length / reports,
    megabytesPerReport: files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6 / reports,
    pageBytes: median(pages.map((page) => brotliCompressSync(readFileSync(page)).length)),
    outDir,
  };
}

/** The middle one of an odd number of values, of an even number the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length / 2) - 1] ?? Number.NaN;
}

function medianCost(costs: readonly Cost[]): Cost {
  return {
    seconds: median(costs.map(({ seconds }) => seconds)),
    cpuSeconds: median(costs.map(({ cpuSeconds }) => cpuSeconds)),
    megabytes: median(costs.map(({ megabytes }) => megabytes)),
  };
}

/** The three files of scripts/bench/stock with the text of our reports, without our components, which stock Astro hasn't. */
function layStockProject(stockDir: string, contentDir: string): void {
  cpSync(join(import.meta.dirname, 'stock'), stockDir, { recursive: true });
  writeFileSync(join(stockDir, 'package.json'), '{ "type": "module", "private": true }\n');
  symlinkSync(join(root, 'node_modules'), join(stockDir, 'node_modules'));
  mkdirSync(join(stockDir, 'reports'));
  for (const id of readdirSync(join(contentDir, 'reports'))) {
    const text = readFileSync(join(contentDir, 'reports', id, 'index.mdx'), 'utf8');
    writeFileSync(
      join(stockDir, 'reports', `${id}.mdx`),
      text.replaceAll(/^<[A-Z][A-Za-z]*[^>]*\/>\n/gm, ''),
    );
  }
}
