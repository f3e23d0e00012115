import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BureausFile } from '#src/bureaus/bureaus-file.ts';
import { type Environment, EnvironmentError } from '#src/workspace/environment.ts';
import { replaceDirectory } from '#src/workspace/write-files.ts';
import { linkFolder } from './link-folder.ts';
import { runBuild } from './run-build.ts';
import { clearBench, setUpBench } from './workbench.ts';

/** A finished site of a bureau. */
export interface SiteToJoin {
  readonly path: string;
  /** Absolute. */
  readonly folder: string;
}

/** What the process that makes the joint pages is told, in the file that its first argument names. */
export interface JoinOrder {
  readonly file: BureausFile;
  readonly sites: readonly SiteToJoin[];
}

const answerSchema = z.object({
  unreadable: z.array(z.object({ path: z.string(), reason: z.string() })),
});

/** What the process that makes the joint pages answers, in `answer.json` beside its order. */
export type JoinAnswer = z.infer<typeof answerSchema>;

/**
 * Makes the joint site out of finished sites: its own pages and its search, and the sites beside them. It is put in the place
 * of the last one when it is whole.
 *
 * @param workFolder absolute path of a folder that is kept from run to run
 * @returns the sites that couldn't be read, which are left out
 * @throws EnvironmentError where none of them can be read, Error where the joint pages can't be built; the last good site is
 *   untouched then
 */
export async function joinSites(
  root: string,
  workFolder: string,
  environment: Environment,
  order: JoinOrder,
): Promise<JoinAnswer['unreadable']> {
  const bench = join(workFolder, '.bench-joint');
  const orderFolder = join(workFolder, '.joint');
  setUpBench(root, bench);
  mkdirSync(orderFolder, { recursive: true });
  writeFileSync(join(orderFolder, 'order.json'), JSON.stringify(order));
  rmSync(join(orderFolder, 'answer.json'), { force: true });
  let unreadable: JoinAnswer['unreadable'] = [];
  await replaceDirectory(environment.outDir, async (staging) => {
    const { exitCode, output } = await runBuild([join(bench, 'scripts', 'bureaus', 'build-joint-site.ts')], {
      // The pages have no content folder; Astro's cache is found by it.
      CONTENT_DIR: orderFolder,
      OUT_DIR: staging,
      BASE_PATH: environment.basePath,
      SITE_URL: environment.siteUrl ?? '',
      JOINT_SITE: join(orderFolder, 'joint-site.json'),
    });
    if (exitCode !== 0) throw new Error(output);
    const answer = readFileSync(join(orderFolder, 'answer.json'), 'utf8');
    ({ unreadable } = answerSchema.parse(JSON.parse(answer)));
    if (unreadable.length === order.sites.length) {
      const reasons = unreadable.map(({ path, reason }) => `\n    ${path}　${reason}`);
      throw new EnvironmentError(`没有一个单位的网站放得进来，上一次的网站没有动：${reasons.join('')}`);
    }
    for (const { path, folder } of order.sites) {
      if (unreadable.every((site) => site.path !== path)) linkFolder(folder, join(staging, path));
    }
  });
  clearBench(bench);
  return unreadable;
}
