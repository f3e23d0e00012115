import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { reportCharts } from '#src/charts/report-chart.ts';
import { sitePages } from '#src/open-data/discovery/site-pages.ts';
import type { Edition } from '#src/records/publication.ts';
import { type Environment, EnvironmentError } from '#src/workspace/environment.ts';
import { checkWorkspace, type Workspace } from '#src/workspace/read-workspace.ts';
import { restoreDirectories } from '#src/workspace/write-files.ts';

/**
 * Reads and checks as much of the content folder as an edition shows. Reports that a killed import has moved aside are
 * restored first.
 *
 * @throws EnvironmentError where there is no such folder: a mistyped path must not pass for an empty one
 */
export async function readContent(
  { contentDir, asOf, now }: Environment,
  edition: Edition,
): Promise<Workspace> {
  if (!existsSync(contentDir)) {
    throw new EnvironmentError(
      `没有内容文件夹 ${contentDir}。核对环境变量 CONTENT_DIR，或者建一个空文件夹。`,
    );
  }
  restoreDirectories(join(contentDir, 'reports'));
  const site = { chartsOf: reportCharts, pagesOf: sitePages };
  return checkWorkspace(contentDir, asOf, process.cwd(), edition, now, site);
}
