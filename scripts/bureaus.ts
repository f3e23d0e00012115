import { existsSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { type Environment, EnvironmentError, readEnvironment } from '#src/workspace/environment.ts';
import { type ListedBureau, readBureausFile } from '#src/workspace/read-bureaus-file.ts';
import { replaceDirectory, restoreDirectory } from '#src/workspace/write-files.ts';
import { buildBureaus } from './bureaus/build-bureaus.ts';
import { joinSites } from './bureaus/join-sites.ts';
import { linkFolder } from './bureaus/link-folder.ts';
import { endBuildsWithUs } from './bureaus/run-build.ts';
import { SiteStore } from './bureaus/site-store.ts';
import { reportErrors } from './cli/report-errors.ts';
import { commandOptions, runCommand } from './cli/run-command.ts';

const root = join(import.meta.dirname, '..');

const usage = `npm run bureaus -- bureaus.yaml [选项]
  --only 路径    只生成这个单位的网站，不动首页和搜索；几个单位用逗号隔开
  --join         不生成各单位的网站，只用输出文件夹里已有的做首页和搜索
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
  const chosen = chosenBureaus(list.bureaus, options.only);
  refuseToReplace(environment, [options.file, ...list.bureaus.map(({ contentDir }) => contentDir)]);
  endBuildsWithUs();
  restoreDirectory(environment.outDir);
  const store = new SiteStore(root, environment.outDir);
  const failed = options.join
    ? []
    : await buildBureaus({ root, bureaus: chosen, environment, store, jobs: options.jobs, say: console.log });
  if (options.only !== undefined) {
    await putInPlace(chosen, store, environment);
    sayFailed(failed, store);
    console.log(`\n在 ${shownOutDir} 里只换了：${chosen.map(({ path }) => path).join('、')}。`);
    console.log('首页和搜索没有动；各单位都齐了，再运行一次，加上 --join。');
    return failed.length === 0 ? 0 : 1;
  }

  const folderOf = ({ path }: ListedBureau) =>
    options.join ? join(environment.outDir, path) : store.siteOf(path);
  const missing = list.bureaus.filter((bureau) => !existsSync(folderOf(bureau))).map(({ path }) => path);
  const sites = list.bureaus
    .filter(({ path }) => !missing.includes(path))
    .map((bureau) => ({ path: bureau.path, folder: folderOf(bureau) }));
  if (sites.length === 0) {
    sayFailed(failed, store);
    console.error(`\n一个生成好的网站也没有；${shownOutDir} 没有动。`);
    return 1;
  }
  console.log('\n正在做首页和搜索……');
  const unreadable = await joinSites(root, store.folder, environment, { file: list.file, sites });
  if (!options.join) store.prune(list.bureaus.map(({ path }) => path));
  sayFailed(failed, store);
  for (const { path, reason } of unreadable) console.error(`\n${path} 没有放进来：${reason}`);
  if (options.join && missing.length > 0) {
    console.error(`\n${shownOutDir} 里没有这些单位的网站，首页和搜索里也没有：${missing.join('、')}。`);
  }
  console.log(`\n网站已生成：${shownOutDir}（${sites.length - unreadable.length} 个单位）`);
  return failed.length + unreadable.length + missing.length === 0 ? 0 : 1;
});

/** @throws EnvironmentError where something that is kept lies in the folder that is replaced as a whole */
function refuseToReplace({ outDir }: Environment, kept: readonly string[]): void {
  const inside = kept.filter((path) => `${path}${sep}`.startsWith(`${outDir}${sep}`));
  if (inside.length === 0) return;
  throw new EnvironmentError(
    `OUT_DIR（${outDir}）会被整个换掉，这些却在里面：${inside.join('、')}。把 OUT_DIR 设成另一个文件夹。`,
  );
}

/** What has become of the bureaus that couldn't be built. */
function sayFailed(failed: readonly string[], store: SiteStore): void {
  if (failed.length === 0) return;
  console.error(`\n没有生成的单位 ${failed.length} 个，原因见上面：`);
  for (const path of failed) {
    console.error(`    ${path}　${store.hasSite(path) ? '网站还是上一次的' : '还没有生成过，网站里没有它'}`);
  }
}

/** Puts the sites of some bureaus into the joint site, and leaves all else in it as it is. */
async function putInPlace(
  bureaus: readonly ListedBureau[],
  store: SiteStore,
  { outDir }: Environment,
): Promise<void> {
  for (const { path } of bureaus) {
    if (!store.hasSite(path)) continue;
    mkdirSync(outDir, { recursive: true });
    await replaceDirectory(join(outDir, path), async (staging) => linkFolder(store.siteOf(path), staging));
  }
}

interface BureausOptions {
  /** Absolute. */
  readonly file: string;
  readonly only: readonly string[] | undefined;
  readonly join: boolean;
  readonly jobs: number;
}

/** @throws EnvironmentError where the arguments can't be understood, or there is no such file */
function readOptions(): BureausOptions {
  const { values, positionals } = commandOptions(
    {
      allowPositionals: true,
      options: {
        only: { type: 'string', multiple: true },
        join: { type: 'boolean', default: false },
        jobs: { type: 'string' },
      },
    },
    usage,
  );
  const [file, ...more] = positionals;
  const jobs = values.jobs === undefined ? availableParallelism() : Number(values.jobs);
  const isPossible = Number.isInteger(jobs) && jobs >= 1 && !(values.join && values.only !== undefined);
  if (file === undefined || more.length > 0 || !isPossible) throw new EnvironmentError(`用法：${usage}`);
  const path = resolve(file);
  if (!existsSync(path)) {
    throw new EnvironmentError(`没有 ${file} 这个文件。它列出各单位，写法见 docs/many-bureaus.md。`);
  }
  const only = values.only?.flatMap((paths) => paths.split(',')).filter((each) => each !== '');
  return { file: path, only, join: values.join, jobs };
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
