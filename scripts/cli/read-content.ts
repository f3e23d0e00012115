import { join } from 'node:path';
import { reportCharts } from '#src/charts/report-chart.ts';
import { sitePages } from '#src/open-data/discovery/site-pages.ts';
import type { Edition } from '#src/records/publication.ts';
import type { Environment } from '#src/workspace/environment.ts';
import { checkWorkspace, type Workspace } from '#src/workspace/read-workspace.ts';
import { restoreDirectories } from '#src/workspace/replace-directory.ts';
import { requireContent } from '#src/workspace/require-content.ts';

/**
 * Reads and checks as much of the content folder as an edition shows. Reports that a killed import has moved aside are
 * restored first.
 *
 * @throws EnvironmentError where there is no such folder
 */
export async function readContent(
  { contentDir, asOf, now }: Environment,
  edition: Edition,
): Promise<Workspace> {
  requireContent(contentDir);
  restoreDirectories(join(contentDir, 'reports'));
  const site = { chartsOf: reportCharts, pagesOf: sitePages };
  return checkWorkspace(contentDir, asOf, process.cwd(), edition, now, site);
}
