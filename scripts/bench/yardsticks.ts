import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmCommand } from '../tooling/install-dependencies.mjs';
import { bundlerMemory } from '../tooling/memory-bounds.mjs';
import { type BuildSubject, editedReport } from './build-subject.ts';
import { yardstickText } from './yardstick-text.ts';

const root = join(import.meta.dirname, '..', '..');
const projects = join(import.meta.dirname, 'yardsticks');
const installed = join(root, '.tongtu', 'bench', 'yardsticks');

/** Astro takes the memory that it takes by itself; how we bound ours isn't passed on to it. */
const astroUnbound = Object.fromEntries(Object.keys(bundlerMemory).map((name) => [name, undefined]));

/** Hugo 0 before this minor version is years old, and slower than what anybody runs. */
const oldestHugo = 120;

/**
 * What our build is measured beside, each making one page of every report, its figures in a table: the least that a generator
 * does, Astro as it comes, Eleventy, and Hugo where the machine has one that isn't old. Eleventy is installed below .tongtu, for
 * the product has no use for it.
 *
 * @param contentDir the corpus, as our own build reads it
 * @param folder where the yardsticks' own copies of it are written
 */
export function yardsticks(contentDir: string, folder: string): BuildSubject[] {
  const eleventy = installEleventy();
  const hugo = findHugo();
  return [
    floor(contentDir, join(folder, 'floor')),
    stockAstro(contentDir, join(folder, 'astro')),
    eleventyOf(contentDir, join(folder, 'eleventy'), eleventy),
    ...(hugo === undefined ? [] : [hugoOf(contentDir, join(folder, 'hugo'), hugo)]),
  ];
}

function floor(contentDir: string, folder: string): BuildSubject {
  const reports = writeReports(contentDir, folder, '.md');
  const outDir = join(folder, 'site');
  return {
    key: 'floor',
    name: 'floor: read, YAML, Markdown, write',
    command: { command: process.execPath, args: [join(projects, 'floor.ts'), reports, outDir], cwd: folder },
    outDir,
    caches: [],
    edited: [join(reports, `${editedReport}.md`)],
    pageOf: (id) => join(id, 'index.html'),
  };
}

function stockAstro(contentDir: string, folder: string): BuildSubject {
  copyProject('astro', folder);
  const reports = writeReports(contentDir, folder, '.mdx');
  const astro = join(root, 'node_modules', 'astro');
  return {
    key: 'astro',
    name: `Astro ${versionIn(astro)} as it comes, .mdx`,
    command: {
      command: process.execPath,
      args: [join(astro, 'bin', 'astro.mjs'), 'build'],
      cwd: folder,
      env: { ...astroUnbound, ASTRO_TELEMETRY_DISABLED: '1' },
    },
    outDir: join(folder, 'dist'),
    caches: [join(folder, '.astro'), join(folder, 'node_modules')],
    edited: [join(reports, `${editedReport}.mdx`)],
    pageOf: (id) => join(id, 'index.html'),
  };
}

function eleventyOf(contentDir: string, folder: string, eleventy: string): BuildSubject {
  copyProject('eleventy', folder);
  const reports = writeReports(contentDir, folder, '.md', ['layout: report.liquid']);
  return {
    key: 'eleventy',
    name: `Eleventy ${versionIn(eleventy)}`,
    command: { command: process.execPath, args: [join(eleventy, 'cmd.cjs'), '--quiet'], cwd: folder },
    outDir: join(folder, 'site'),
    caches: [join(folder, '.cache')],
    edited: [join(reports, `${editedReport}.md`)],
    pageOf: (id) => join(id, 'index.html'),
  };
}

function hugoOf(contentDir: string, folder: string, version: string): BuildSubject {
  copyProject('hugo', folder);
  const reports = writeReports(contentDir, folder, '.md');
  const cache = join(folder, 'cache');
  return {
    key: 'hugo',
    name: `Hugo ${version}`,
    command: { command: 'hugo', args: ['--quiet', '--cacheDir', cache], cwd: folder },
    outDir: join(folder, 'site'),
    caches: [cache, join(folder, 'resources')],
    edited: [join(reports, `${editedReport}.md`)],
    pageOf: (id) => join(id, 'index.html'),
  };
}

function copyProject(name: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(projects, name), folder, { recursive: true });
}

function writeReports(
  contentDir: string,
  folder: string,
  ending: '.md' | '.mdx',
  ownLines?: readonly string[],
): string {
  const reports = join(folder, 'reports');
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  for (const id of readdirSync(join(contentDir, 'reports'))) {
    const source = readFileSync(join(contentDir, 'reports', id, 'index.mdx'), 'utf8');
    writeFileSync(join(reports, `${id}${ending}`), yardstickText(source, ownLines));
  }
  return reports;
}

/** The folder of Eleventy, installed by its lockfile the first time it is wanted, and again where that has changed. */
function installEleventy(): string {
  const lockfile = readFileSync(join(projects, 'package-lock.json'), 'utf8');
  const eleventy = join(installed, 'node_modules', '@11ty', 'eleventy');
  const copy = join(installed, 'package-lock.json');
  if (existsSync(eleventy) && existsSync(copy) && readFileSync(copy, 'utf8') === lockfile) return eleventy;
  console.log('正在把 Eleventy 装到 .tongtu/bench/yardsticks，只用来比较……');
  rmSync(installed, { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  cpSync(join(projects, 'package.json'), join(installed, 'package.json'));
  cpSync(join(projects, 'package-lock.json'), copy);
  const { command, args, shell } = npmCommand(process.env);
  const { status } = spawnSync(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: installed,
    shell,
    stdio: 'inherit',
  });
  if (status === 0) return eleventy;
  rmSync(installed, { recursive: true, force: true });
  throw new Error('Eleventy 没有装上，没有可比的：看看上面 npm 说了什么，网络通了再运行一次。');
}

/** The version of the Hugo on PATH; says so where there is none, or none that will do. */
function findHugo(): string | undefined {
  const said = spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout ?? '';
  const [, version, minor] = /v(0\.(\d+)\.\d+)/.exec(said) ?? [];
  if (version !== undefined && Number(minor) >= oldestHugo) return version;
  console.log(
    version === undefined
      ? 'PATH 上没有 hugo，不和 Hugo 比。'
      : `PATH 上的 Hugo ${version} 太旧（要 0.${oldestHugo} 以上），不和 Hugo 比。`,
  );
  return undefined;
}

function versionIn(folder: string): string {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}
