import { join } from 'node:path';
import type { Edition } from '#src/records/publication.ts';
import { writeSearchFiles } from '#src/search/build/write-search-files.ts';
import { cacheDir } from '#src/workspace/cache-dir.ts';
import type { Environment } from '#src/workspace/environment.ts';
import { handContent } from '#src/workspace/handed-content.ts';
import { readyPdfPath } from '#src/workspace/report-folder.ts';
import { type SiteContent, siteContent } from '#src/workspace/site-content.ts';
import { replaceDirectory } from '#src/workspace/write-files.ts';
import { buildPages } from './build-pages.ts';
import { readContent } from './read-content.ts';
import { reportErrors } from './report-errors.ts';
import { searchSource } from './search-source.ts';
import { PhaseClock } from './tooling/build-phases.ts';

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
  const root = join(import.meta.dirname, '..');
  const phases = new PhaseClock(process.env['BUILD_PHASES']);
  const read = await phases.run('check', () => readPages(environment, edition));
  if (read === undefined) return 1;
  const { pages, pdfs } = read;
  // Pages find files of reports by paths from the project's folder. Until here it was the caller's: messages name files as they know them.
  process.chdir(root);
  // Whatever the shell says: a site built for development lacks its content security policy.
  process.env['NODE_ENV'] = 'production';
  process.env['EDITION'] = edition;
  process.env['REPORT_PDFS'] = printPdfs === undefined ? '' : 'yes';
  const shardStore = join(cacheDir(root, environment.contentDir, environment.basePath), 'search');
  handContent(pages);
  const fill = async (staging: string) => {
    // The search first: what its index takes of memory is given back before the pages take theirs.
    await phases.run('search', () => writeSearchFiles(searchSource(pages), staging, shardStore));
    await phases.run('pages', () => buildPages({ root, outDir: staging, logLevel: 'error' }));
    await printPdfs?.(staging, pdfs);
  };
  await phases.run('site', () => replaceDirectory(environment.outDir, fill));
  return 0;
}

/** What a site is made from; what has been read besides is let go. */
interface ReadPages {
  readonly pages: SiteContent;
  /** The paths of the reports' PDFs. */
  readonly pdfs: readonly string[];
}

/** @returns undefined where the content must be mended; what and how has been said then */
async function readPages(environment: Environment, edition: Edition): Promise<ReadPages | undefined> {
  const content = await readContent(environment, edition);
  const { heldBack, reports } = content;
  if (reportErrors(content.errors)) {
    console.error('没有生成网站；上一次生成的网站没有动。');
    return undefined;
  }
  if (heldBack.length > 0) {
    console.log(`还没有公布、不在网站里的报告（送审稿，或者公布的时间没有到）：${heldBack.join('、')}`);
  }
  return { pages: siteContent(content), pdfs: reports.flatMap(({ folder }) => readyPdfPath(folder) ?? []) };
}
