import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ProvidedContext } from 'vitest';
import type { TestProject } from 'vitest/node';
import { chanceOf } from '#src/demonstration/chance.ts';
import { demonstrationContent } from '#src/demonstration/demonstration-content.ts';
import { manyReports } from '#src/demonstration/many-reports.ts';
import { writeContentFolder } from '../../scripts/tooling/write-content-folder.ts';
import { isFullRun } from '../support/full-run.ts';
import { buildHostileSite, type HostileSite } from '../support/hostile-site.ts';
import { runScript } from '../support/run-script.ts';
import { smallBureaus } from '../support/small-bureaus.ts';
import { buildUnpublishedSites, type UnpublishedSites } from '../support/unpublished-sites.ts';

/** A site that was built for the tests. */
export interface BuiltSite {
  /** Absolute path of the finished files. */
  readonly outDir: string;
  /** With a slash at both ends. */
  readonly basePath: string;
  /** Scheme and host; absent = not known. */
  readonly siteUrl?: string;
  /** Absolute path of the content that it was built from. */
  readonly contentDir: string;
}

/** The sites of several made-up bureaus with a front page and a search over all. */
export interface JointBuiltSite extends BuiltSite {
  readonly siteUrl: string;
  /** The list of the bureaus, absolute. */
  readonly listFile: string;
  /** Where {@link BuiltSite.outDir} was copied from: a test may run the command again there. */
  readonly liveDir: string;
}

/**
 * `real`: our own content. `empty`: an empty content folder. `sub-path`: our own content below a path of a host.
 * `sample`: several made-up reports that use everything a report may use. `demo`: the demonstration county.
 */
export type BuiltSiteName = 'real' | 'empty' | 'sub-path' | 'sample' | 'demo';

declare module 'vitest' {
  export interface ProvidedContext {
    builtSites: Readonly<Record<BuiltSiteName, BuiltSite>>;
    jointSite: JointBuiltSite;
    hostileSite: HostileSite;
    unpublishedSites: UnpublishedSites;
    /** Generated sites of many reports, by how many they have; only in a full run there are any. */
    corpora: readonly (readonly [reports: number, site: BuiltSite])[];
  }
}

const root = join(import.meta.dirname, '..', '..');
const sitesFolder = join(root, '.tongtu', 'test-sites');

const realContent = join(root, 'content');
const emptyContent = join(root, '.tongtu', 'test-content', 'empty');
const demoContent = join(root, '.tongtu', 'test-content', 'demo');

const sites: Readonly<Record<BuiltSiteName, BuiltSite>> = {
  real: { outDir: join(sitesFolder, 'real'), basePath: '/', contentDir: realContent },
  empty: { outDir: join(sitesFolder, 'empty'), basePath: '/', contentDir: emptyContent },
  sample: {
    outDir: join(sitesFolder, 'sample'),
    basePath: '/',
    contentDir: join(root, 'tests', 'fixtures', 'sample'),
  },
  demo: { outDir: join(sitesFolder, 'demo'), basePath: '/', contentDir: demoContent },
  'sub-path': {
    outDir: join(sitesFolder, 'sub-path'),
    basePath: '/jt/',
    siteUrl: 'https://example.gov.cn',
    contentDir: realContent,
  },
};

const bureausContent = join(root, '.tongtu', 'test-content', 'bureaus');

const jointSite: JointBuiltSite = {
  outDir: join(sitesFolder, 'joint'),
  liveDir: join(sitesFolder, 'joint-live'),
  basePath: '/city/',
  siteUrl: 'https://example.gov.cn',
  contentDir: bureausContent,
  listFile: join(bureausContent, 'bureaus.yaml'),
};

/** In a full run the search is tried on these, too. */
const corpora = (isFullRun ? [10, 300] : []).map((reports) => {
  const name = `corpus-${reports}`;
  const contentDir = join(root, '.tongtu', 'test-content', name);
  return [reports, { outDir: join(sitesFolder, name), basePath: '/', contentDir }] as const;
});

/** In a full run the demonstration county is built below a path, too: what reads every site reads it with the others. */
const allSites: Readonly<Record<BuiltSiteName, BuiltSite>> = isFullRun
  ? {
      ...sites,
      ...{
        'demo-sub-path': {
          outDir: join(sitesFolder, 'demo-sub-path'),
          basePath: '/shili/jt/',
          siteUrl: 'https://example.gov.cn',
          contentDir: demoContent,
        },
      },
    }
  : sites;

type SpecialSites = Pick<ProvidedContext, 'hostileSite' | 'unpublishedSites'>;

/** Where the building of this run is kept: Vitest loads this file once per project, and projects share a process. */
const building: { [key: symbol]: Promise<SpecialSites> | undefined } = globalThis as never;
const KEY = Symbol.for('tongtu.built-sites');

/**
 * Vitest's global setup: builds every site once per run and tells the tests where they lie,
 * as `inject('builtSites')`.
 *
 * @throws Error with what the build printed, where one fails: no test of the project runs then
 */
export async function setup(project: TestProject): Promise<void> {
  building[KEY] ??= buildAll();
  const { hostileSite, unpublishedSites } = await building[KEY];
  project.provide('builtSites', allSites);
  project.provide('jointSite', jointSite);
  project.provide('hostileSite', hostileSite);
  project.provide('unpublishedSites', unpublishedSites);
  project.provide('corpora', corpora);
}

/** One after the other: two builds of one checkout write the same list of pictures to bundle. */
async function buildAll(): Promise<SpecialSites> {
  mkdirSync(emptyContent, { recursive: true });
  await writeContentFolder(demoContent, demonstrationContent(chanceOf(1)));
  for (const [name, site] of Object.entries(allSites)) await build(name, site);
  for (const [reports, site] of corpora) {
    await writeContentFolder(site.contentDir, manyReports(reports));
    await build(`of ${reports} reports`, site);
  }
  await buildJoint(jointSite);
  return { hostileSite: buildHostileSite(), unpublishedSites: buildUnpublishedSites() };
}

async function buildJoint({ outDir, liveDir, basePath, siteUrl, contentDir, listFile }: JointBuiltSite) {
  await writeContentFolder(contentDir, smallBureaus());
  const settings = { OUT_DIR: liveDir, BASE_PATH: basePath, SITE_URL: siteUrl };
  const { exitCode, output } = await runScript('bureaus.ts', [listFile], settings);
  if (exitCode !== 0) throw new Error(`joint site: ended with exit code ${exitCode}\n${output}`);
  rmSync(outDir, { recursive: true, force: true });
  cpSync(liveDir, outDir, { recursive: true });
}

async function build(name: string, { contentDir, outDir, basePath, siteUrl }: BuiltSite): Promise<void> {
  const settings = {
    CONTENT_DIR: contentDir,
    OUT_DIR: outDir,
    BASE_PATH: basePath,
    SITE_URL: siteUrl ?? '',
  };
  const { exitCode, output } = await runScript('build.ts', [], settings);
  if (exitCode !== 0) throw new Error(`site ${name}: build ended with exit code ${exitCode}\n${output}`);
}
