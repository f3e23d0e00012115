import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '#src/records/publication.ts';
import { writeSearchFiles } from '#src/search/build/write-search-files.ts';
import type { Environment } from '#src/workspace/environment.ts';
import { readyPdfPath } from '#src/workspace/report-folder.ts';
import { siteContent } from '#src/workspace/site-content.ts';
import { replaceDirectory } from '#src/workspace/write-files.ts';
import { readContent } from '../cli/read-content.ts';
import { reportErrors } from '../cli/report-errors.ts';
import { printPublishedState, publishedStatePath } from '../release/compare-published.ts';
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
 * @returns the exit code: 0 built; 1 the content must be mended, and the last good site is untouched
 * @throws Error where the build itself fails; the last good site is untouched then, too
 */
export async function buildSite(
  environment: Environment,
  edition: Edition = 'public',
  printPdfs?: PrintPdfs,
): Promise<number> {
  const root = join(import.meta.dirname, '..', '..');
  const phases = new PhaseClock(process.env['BUILD_PHASES']);
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
    replaceDirectory(environment.outDir, async (staging) => {
      await phases.run('search', () => writeSearchFiles(searchSource(content), staging));
      await phases.run('pages', () => buildPages(site, staging));
      copyReportFiles(content.reports, staging);
      // What a preview shows isn't published.
      if (edition === 'public')
        writeFileSync(join(staging, publishedStatePath), printPublishedState(content));
      await printPdfs?.(staging, pdfs);
    }),
  );
  return 0;
}
