import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { type ListedBureau, readBureausFile } from '#src/bureaus/bureaus-file.ts';
import {
  type JointSite,
  jointSettings,
  jointSiteVariable,
  readFinishedSite,
} from '#src/bureaus/joint-site.ts';
import { printMoment } from '#src/language/time/moment.ts';
import { type Environment, EnvironmentError, readEnvironment } from '#src/workspace/environment.ts';
import { placeToReplace, replaceDirectory } from '#src/workspace/replace-directory.ts';
import { siteRule, writeSiteMark } from '#src/workspace/site-mark.ts';
import { buildPages } from './build/build-pages.ts';
import { sayIfUnmarked } from './build/build-site.ts';
import { reportErrors } from './cli/report-errors.ts';
import { commandOptions, runCommand } from './cli/run-command.ts';

const root = join(import.meta.dirname, '..');

const usage = `npm run bureaus -- bureaus.yaml [选项]
  --only 路径    只重新生成这个单位的网站，别的照用上一次的；几个单位用逗号隔开
  --jobs 数      同时生成几个单位；不写就和处理器的核一样多`;

// `npm run bureaus`: builds the sites of several bureaus below the paths of one, with a first page and a search over all.
await runCommand(async () => {
  const options = readOptions();
  const environment = readEnvironment(process.env, root, new Date());
  const shownOutDir = relative(process.cwd(), environment.outDir);
  const { list, errors } = readBureausFile(options.file, process.cwd());
  if (errors.length > 0) reportErrors(errors);
  if (list === undefined) {
    console.error('什么也没有生成；上一次生成的网站没有动。');
    return 1;
  }
  const { file, bureaus } = list;
  const rule = siteRule([options.file, ...bureaus.map(({ contentDir }) => contentDir)]);
  sayIfUnmarked(placeToReplace(environment.outDir, rule));
  const chosen = chosenBureaus(bureaus, options.only);
  const complaints: string[] = [];
  await replaceDirectory(environment.outDir, rule, async (staging) => {
    const failed = await buildBureaus(chosen, environment, staging, options.jobs);
    const sites = bureaus.flatMap(({ path }) => {
      const site = join(staging, path);
      const last = join(environment.outDir, path);
      if (!existsSync(site) && existsSync(last)) linkFolder(last, site);
      if (failed.includes(path)) {
        complaints.push(
          `${path}　没有生成，原因见上面；${existsSync(site) ? '网站还是上一次的' : '网站里没有它'}`,
        );
      }
      if (!existsSync(site)) return [];
      const read = readFinishedSite(path, site, environment.basePath);
      if (read === undefined) {
        complaints.push(`${path}　上一次的网站不是按这个网址、这个版本生成的，没有放进来`);
        rmSync(site, { recursive: true });
        return [];
      }
      if (read.projects === undefined)
        complaints.push(`${path}　上一次的网站是旧版本生成的，一起搜索时没有它`);
      return [read];
    });
    if (sites.length === 0) {
      throw new EnvironmentError(
        `一个生成好的网站也没有；${shownOutDir} 没有动。\n    ${complaints.join('\n    ')}`,
      );
    }
    console.log('\n正在做首页和搜索……');
    await buildJointPages(
      { settings: jointSettings(file, sites), host: file.host, bureaus: sites },
      environment,
      staging,
    );
    writeSiteMark(staging);
  });
  for (const complaint of complaints) console.error(`    ${complaint}`);
  console.log(`\n网站已生成：${shownOutDir}`);
  return complaints.length === 0 ? 0 : 1;
});

/**
 * Builds the sites of some bureaus, each by the ordinary build in a process of its own, so that one's fault is no fault of
 * another.
 *
 * @param staging the folder of the joint site that is being made
 * @returns the paths of those that could not be built
 */
async function buildBureaus(
  bureaus: readonly ListedBureau[],
  { basePath, siteUrl, now }: Environment,
  staging: string,
  jobs: number,
): Promise<string[]> {
  const failed: string[] = [];
  const queue = bureaus.values();
  const work = async () => {
    for (const { path, contentDir } of queue) {
      const started = performance.now();
      const { exitCode, output } = await runNode(join(root, 'scripts', 'build.ts'), {
        CONTENT_DIR: contentDir,
        OUT_DIR: join(staging, path),
        BASE_PATH: `${basePath}${path}/`,
        SITE_URL: siteUrl ?? '',
        // The same minute for all, however long they take.
        AS_OF: printMoment(now),
      });
      if (exitCode !== 0) failed.push(path);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(
        `\n── ${path} ${exitCode === 0 ? `生成好了（${seconds} 秒）` : '没有生成'}\n${output.trimEnd()}`,
      );
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, bureaus.length) }, work));
  return failed;
}

/** Runs a script on this Node to its end, and gives what it has printed; it is killed where we are asked to end. */
function runNode(
  script: string,
  variables: Readonly<Record<string, string>>,
): Promise<{ readonly exitCode: number; readonly output: string }> {
  const child = spawn(process.execPath, [...process.execArgv, script], {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => {
      process.off('exit', end);
      resolve({ exitCode: exitCode ?? 1, output });
    });
  });
}

/** Makes the first page and the search page above the sites of all bureaus. */
async function buildJointPages(site: JointSite, environment: Environment, staging: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tongtu-joint-'));
  const siteFile = join(folder, 'joint-site.json');
  writeFileSync(siteFile, JSON.stringify(site));
  process.env[jointSiteVariable] = siteFile;
  try {
    const pages = {
      root,
      environment,
      edition: 'public',
      hasReportPdfs: false,
      srcDir: 'src/bureaus',
    } as const;
    await buildPages(pages, staging);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Lays a folder out a second time: files are linked, and copied only where the file system doesn't allow that. */
function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      linkFolder(source, target);
      continue;
    }
    try {
      linkSync(source, target);
    } catch {
      copyFileSync(source, target);
    }
  }
}

interface BureausOptions {
  /** Absolute. */
  readonly file: string;
  readonly only: readonly string[] | undefined;
  readonly jobs: number;
}

/** @throws EnvironmentError where the arguments can't be understood, or there is no such file */
function readOptions(): BureausOptions {
  const { values, positionals } = commandOptions(
    {
      allowPositionals: true,
      options: { only: { type: 'string', multiple: true }, jobs: { type: 'string' } },
    },
    usage,
  );
  const [file, ...more] = positionals;
  const jobs = values.jobs === undefined ? availableParallelism() : Number(values.jobs);
  if (file === undefined || more.length > 0 || !Number.isInteger(jobs) || jobs < 1) {
    throw new EnvironmentError(`用法：${usage}`);
  }
  const path = resolve(file);
  if (!existsSync(path)) {
    throw new EnvironmentError(`没有 ${file} 这个文件。它列出各单位，写法见 docs/many-bureaus.md。`);
  }
  const only = values.only?.flatMap((paths) => paths.split(',')).filter((each) => each !== '');
  return { file: path, only, jobs };
}

/** @throws EnvironmentError where a path is no bureau's */
function chosenBureaus(
  bureaus: readonly ListedBureau[],
  only: readonly string[] | undefined,
): ListedBureau[] {
  const paths = bureaus.map(({ path }) => path);
  const unknown = (only ?? []).filter((path) => !paths.includes(path));
  if (unknown.length > 0 || only?.length === 0) {
    throw new EnvironmentError(
      `--only 写的不是名单里的路径：${unknown.join('、')}。名单里有：${paths.join('、')}。`,
    );
  }
  return bureaus.filter(({ path }) => only === undefined || only.includes(path));
}
