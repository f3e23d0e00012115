import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ContentFile,
  countyContent,
  multiplyBureaus,
  multiplyCounty,
  writeContentFolder,
} from '../../scripts/demonstration/multiply-county.ts';
import type { BuiltSite, SiteName } from '../support/built-site.ts';
import { writeHostileContent } from '../support/hostile-content.ts';
import { jointList, jointLiveDir } from '../support/joint-site.ts';
import { runScript } from '../support/run-script.ts';
import { writeUnpublishedContent } from '../support/unpublished-content.ts';

const root = join(import.meta.dirname, '..', '..');
const hostName = 'https://example.gov.cn';
const contentOf = (name: string) => join(root, '.tongtu', 'test-content', name);

/** How a site is made. */
interface Recipe {
  readonly contentDir: string;
  /** Writes the content, where it isn't part of the project. */
  readonly write?: (contentDir: string) => unknown;
  readonly basePath?: string;
  readonly siteUrl?: string;
  readonly script?: string;
  readonly arguments?: readonly string[];
  readonly settings?: Readonly<Record<string, string>>;
  /** The folder that the script writes to. The site is a copy, so that a test may run the script again. */
  readonly liveDir?: string;
}

const real = { contentDir: join(root, 'content') };
const demo = { contentDir: countyContent };
const corpus = (reports: number) => ({
  contentDir: contentOf(`corpus-${reports}`),
  write: (contentDir: string) => writeContentFolder(contentDir, multiplyCounty({ reports })),
});
const edition = (name: 'preview' | 'public') => ({
  contentDir: contentOf('unpublished'),
  write: writeUnpublishedContent,
  script: '../tests/support/build-edition.ts',
  arguments: [name],
  // A variable left in the shell must not make a public site a preview.
  settings: { EDITION: 'preview' },
});

const recipes: Readonly<Record<SiteName, Recipe>> = {
  real,
  empty: {
    contentDir: contentOf('empty'),
    write: (contentDir) => mkdirSync(contentDir, { recursive: true }),
  },
  'sub-path': { ...real, basePath: '/jt/', siteUrl: hostName },
  sample: { contentDir: join(root, 'tests', 'fixtures', 'sample') },
  demo,
  'demo-sub-path': { ...demo, basePath: '/shili/jt/', siteUrl: hostName },
  joint: {
    contentDir: contentOf('bureaus'),
    write: (contentDir) => writeContentFolder(contentDir, smallBureaus()),
    basePath: '/city/',
    siteUrl: hostName,
    script: 'bureaus.ts',
    arguments: [jointList],
    liveDir: jointLiveDir,
  },
  hostile: { contentDir: contentOf('hostile'), write: writeHostileContent, siteUrl: hostName },
  'unpublished-preview': edition('preview'),
  unpublished: edition('public'),
  'corpus-10': corpus(10),
  'corpus-300': corpus(300),
};

/**
 * Builds a site by the command that staff use.
 *
 * @throws Error with what the build printed, where it fails
 */
export async function buildTestSite(name: SiteName): Promise<BuiltSite> {
  const { contentDir, write, basePath = '/', siteUrl, script = 'build.ts', ...recipe } = recipes[name];
  await write?.(contentDir);
  const outDir = join(root, '.tongtu', 'test-sites', name);
  const { exitCode, output } = await runScript(script, recipe.arguments ?? [], {
    CONTENT_DIR: contentDir,
    OUT_DIR: recipe.liveDir ?? outDir,
    BASE_PATH: basePath,
    SITE_URL: siteUrl ?? '',
    ...recipe.settings,
  });
  if (exitCode !== 0) throw new Error(`build ended with exit code ${exitCode}\n${output}`);
  if (recipe.liveDir !== undefined) {
    rmSync(outDir, { recursive: true, force: true });
    cpSync(recipe.liveDir, outDir, { recursive: true });
  }
  return { outDir, basePath, siteUrl, contentDir, output };
}

/**
 * The made-up bureaus with the two oldest reports of each: enough for everything that is joint. The last one doesn't say
 * that it is made up, but for its name: so the joint site is one for crawlers, and the others are marked.
 */
function smallBureaus(): ContentFile[] {
  return multiplyBureaus()
    .filter(({ path }) => /\/reports\/(?!2020-h)/.exec(path) === null)
    .map(({ path, text }) =>
      path === 'shili-bing/site.yaml'
        ? { path, text: text.replace('demonstration: true\n', '') }
        : { path, text },
    );
}
