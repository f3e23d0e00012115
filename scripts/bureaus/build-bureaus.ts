import { join } from 'node:path';
import { mustBuild } from '#src/bureaus/plan-builds.ts';
import { printMoment } from '#src/language/time/moment.ts';
import { buildDigest, programDigest } from '#src/workspace/build-digest.ts';
import type { Environment } from '#src/workspace/environment.ts';
import type { ListedBureau } from '#src/workspace/read-bureaus-file.ts';
import { runBuild } from './run-build.ts';
import type { SiteStore } from './site-store.ts';
import { clearBench, setUpBench } from './workbench.ts';

/** Bureaus to build, and with what. */
export interface BureauBuilds {
  /** The checkout. */
  readonly root: string;
  readonly bureaus: readonly ListedBureau[];
  /** Of the joint site. */
  readonly environment: Environment;
  readonly store: SiteStore;
  /** How many are built at a time. */
  readonly jobs: number;
  /** Is told what becomes of each, as soon as it is known. */
  readonly say: (words: string) => void;
}

/**
 * Brings the store up to date: builds the site of every bureau of which something has changed, each in a process of its own,
 * so that memory is bounded by the largest and a fault of one is no fault of another.
 *
 * @returns the paths of those that failed; their last good sites are as they were
 */
export async function buildBureaus(builds: BureauBuilds): Promise<string[]> {
  const { root, bureaus, environment, store, jobs, say } = builds;
  const { now } = environment;
  const program = programDigest(root);
  const planned = bureaus.map((bureau) => {
    const settings = { ...environment, contentDir: bureau.contentDir };
    const digest = buildDigest({ ...settings, basePath: basePathOf(bureau, environment) }, program);
    return { ...bureau, digest, built: store.builtOf(bureau.path) };
  });
  const waiting = planned.filter((bureau) => mustBuild(bureau, now));
  if (waiting.length < planned.length) {
    say(`没有变化、照用上一次的：${planned.length - waiting.length} 个单位。`);
  }
  const failed: string[] = [];
  const queue = waiting.values();
  const work = async (bench: string) => {
    let isSetUp = false;
    for (const { path, contentDir, digest } of queue) {
      if (!isSetUp) setUpBench(root, bench);
      isSetUp = true;
      const started = performance.now();
      store.forget(path);
      const { exitCode, output } = await runBuild([join(bench, 'scripts', 'bureaus', 'build-bureau.ts')], {
        CONTENT_DIR: contentDir,
        OUT_DIR: store.siteOf(path),
        BASE_PATH: basePathOf({ path }, environment),
        SITE_URL: environment.siteUrl ?? '',
        // The same minute for all, however long they take.
        AS_OF: printMoment(now),
      });
      const isGood = exitCode === 0;
      if (isGood) store.remember(path, { digest, asOf: now });
      else failed.push(path);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      say(`\n── ${path} ${isGood ? `生成好了（${seconds} 秒）` : '没有生成'}\n${output.trimEnd()}`);
    }
    clearBench(bench);
  };
  const benches = Array.from({ length: Math.min(jobs, waiting.length) }, (_, index) =>
    join(store.folder, `.bench-${index + 1}`),
  );
  await Promise.all(benches.map(work));
  return failed;
}

function basePathOf({ path }: Pick<ListedBureau, 'path'>, { basePath }: Environment): string {
  return `${basePath}${path}/`;
}
