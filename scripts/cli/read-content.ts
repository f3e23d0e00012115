import { join } from 'node:path';
import { reportCharts } from '#src/charts/report-chart.ts';
import { sitePages } from '#src/open-data/discovery/site-pages.ts';
import type { Edition } from '#src/records/publication.ts';
import type { Environment } from '#src/workspace/environment.ts';
import { checkWorkspace, type Workspace } from '#src/workspace/read-workspace.ts';
import { restoreDirectories } from '#src/workspace/replace-directory.ts';
import { requireContent } from '#src/workspace/require-content.ts';
import { stateOf } from '#src/workspace/write-files.ts';

/**
 * Reads and checks as much of the content folder as an edition shows. Reports that a killed import has moved aside are
 * restored first; where something is written meanwhile, everything is read again.
 *
 * @throws EnvironmentError where there is no such folder
 */
export async function readContent(
  { contentDir, asOf, now }: Environment,
  edition: Edition,
): Promise<Workspace> {
  requireContent(contentDir);
  const site = { chartsOf: reportCharts, pagesOf: sitePages };
  for (let tries = 1; ; tries += 1) {
    restoreDirectories(join(contentDir, 'reports'));
    const state = contentState(contentDir);
    try {
      const workspace = await checkWorkspace(contentDir, asOf, process.cwd(), edition, now, site);
      if (tries === mostTries || contentState(contentDir) === state) return workspace;
    } catch (error) {
      if (tries === mostTries || contentState(contentDir) === state) throw error;
    }
  }
}

const mostTries = 3;

/**
 * Something that differs as soon as content is written: half of it may be read before an import or an editor writes, and half
 * after. Never the same where it can't be looked at, because it changes at this
 * moment.
 */
export function contentState(contentDir: string): string | symbol {
  try {
    return stateOf(contentDir, (path) => !/(?:^|\/)\./.test(path));
  } catch {
    return Symbol('changing');
  }
}
