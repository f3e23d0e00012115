import { dirname, sep } from 'node:path';
import type { ViteUserConfig } from 'astro';
import { parseDocument } from 'yaml';
import { printAuthoringError } from '#src/records/authoring-error.ts';
import { cutFrontmatter, readReport } from './read-report.ts';
import { readReportFolder } from './report-folder.ts';

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/**
 * Refuses a report whose frontmatter can't be read, in the check's words, before @astrojs/mdx stumbles over it in English. A
 * build checks first; this is what the overlay shows while a report is edited in `npm run dev`.
 *
 * @param contentDir absolute path
 */
export function readableReports(contentDir: string): VitePlugin {
  const reports = `${contentDir.split(sep).join('/')}/reports/`;
  return {
    name: 'tongtu:readable-reports',
    apply: 'serve',
    enforce: 'pre',
    load(id) {
      const path = id.split('?')[0] ?? '';
      if (!path.startsWith(reports) || !path.endsWith('/index.mdx')) return;
      const folder = dirname(path);
      const { source, errors } = readReport(readReportFolder(folder, folder.slice(reports.length)), path);
      const { yaml } = cutFrontmatter(source);
      // What we read as it is meant, @astrojs/mdx reads as it is written.
      if (yaml !== undefined && parseDocument(yaml).errors.length === 0) return;
      throw new Error(errors.map((error) => printAuthoringError(error)).join('\n'));
    },
  };
}
