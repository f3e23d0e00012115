import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '#src/records/publication.ts';
import { writeSearchFiles } from '#src/search/build/write-search-files.ts';
import { type Environment, EnvironmentError } from '#src/workspace/environment.ts';
import { placeToReplace, replaceDirectory } from '#src/workspace/replace-directory.ts';
import { readyPdfPath } from '#src/workspace/report-folder.ts';
import { siteContent } from '#src/workspace/site-content.ts';
import { isUnmarkedSite, siteRule, writeSiteMark } from '#src/workspace/site-mark.ts';
import { contentState, readContent } from '../cli/read-content.ts';
import { reportErrors } from '../cli/report-errors.ts';
import { printPublishedState, publishedStatePath } from '../release/published-file.ts';
import { buildPages } from './build-pages.ts';
import { PhaseClock } from './build-phases.ts';
import { copyReportFiles } from './report-files.ts';
import { searchSource } from './search-source.ts';

/**
 * Prints the PDFs of reports into a site that is otherwise finished.
 *
 * @param siteDir absolute path
 * @param paths `reports/2023-h1/2023-h1.pdf`, each beside the page that it is printed of
 */
export type PrintPdfs = (siteDir: string, paths: readonly string[]) => Promise<void>;

/**
 * Checks the content of an edition and, where nothing must be mended, builds the site and puts it in the place of the last one.
 *
 * @param printPdfs absent = the site has no PDFs, and no link to one
 * @param finish what else is to be done with the finished site before it is put in its place
 * @returns the exit code: 0 built; 1 the content must be mended, and the last good site is untouched
 * @throws Error where the build itself fails; the last good site is untouched then, too
 */
export async function buildSite(...settings: Parameters<typeof buildOnce>): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await buildOnce(...settings);
    } catch (error) {
      if (!(error instanceof ContentChanged) || tries === 3) throw error;
      console.log('生成的时候内容改了，重新生成……');
    }
  }
}

/** The pages would be of the content before a change, and the files beside them of the content after it. */
class ContentChanged extends EnvironmentError {
  constructor() {
    super('生成网站的时候内容一直在改；上一次生成的网站没有动。\n    怎么办：等改完了，再运行一次。');
  }
}

async function buildOnce(
  environment: Environment,
  edition: Edition = 'public',
  printPdfs?: PrintPdfs,
  finish?: (siteDir: string) => Promise<void>,
): Promise<number> {
  const root = join(import.meta.dirname, '..', '..');
  const rule = siteRule([environment.contentDir]);
  // Before anything else: who has named a wrong place shouldn't wait to be told.
  sayIfUnmarked(placeToReplace(environment.outDir, rule));
  const phases = new PhaseClock(process.env['BUILD_PHASES']);
  const state = contentState(environment.contentDir);
  const content = await phases.run('check', () => readContent(environment, edition));
  if (reportErrors(content.errors)) {
    console.error('没有生成网站；上一次生成的网站没有动。');
    return 1;
  }
  if (content.heldBack.length > 0) {
    console.log(
      `还没有公布、不在网站里的报告（送审稿，或者公布的时间没有到）：${content.heldBack.join('、')}`,
    );
  }
  const pdfs = content.reports.flatMap(({ folder }) => readyPdfPath(folder) ?? []);
  const site = {
    root,
    environment,
    edition,
    hasReportPdfs: printPdfs !== undefined,
    content: siteContent(content),
  };
  await phases.run('site', () =>
    replaceDirectory(environment.outDir, rule, async (staging) => {
      await phases.run('search', () => writeSearchFiles(searchSource(content), staging));
      await phases.run('pages', () => buildPages(site, staging));
      copyReportFiles(content.reports, staging);
      if (contentState(environment.contentDir) !== state) throw new ContentChanged();
      // What a preview shows isn't published.
      if (edition === 'public')
        writeFileSync(join(staging, publishedStatePath), printPublishedState(content));
      await printPdfs?.(staging, pdfs);
      writeSiteMark(staging);
      await finish?.(staging);
    }),
  );
  return 0;
}

/** Says that a site of before sites were marked is going to be replaced. */
export function sayIfUnmarked(outDir: string): void {
  if (isUnmarkedSite(outDir))
    console.log(`${outDir} 是旧版本生成的网站，里面没有别的东西，这次换成有记号的。`);
}
