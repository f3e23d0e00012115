import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mendTildes } from '#src/markdown/markup-fault-of.ts';
import { decodeText } from './decode-text.ts';
import { mendRules } from './file-marks.ts';
import { mendFileNames } from './mend-file-names.ts';
import { yamlFilesIn } from './read-registers.ts';
import { cutFrontmatter } from './read-report.ts';
import { listReportFolders } from './report-folder.ts';
import { writeWhole } from './write-files.ts';
import { mendYaml } from './yaml-slips.ts';

/**
 * Mends what is mechanical in every file that staff edit, and writes those that changed; renames files whose names can't be
 * published. Originals are never touched,
 * nor is a file that isn't UTF-8.
 *
 * @returns the paths of the files that were mended
 */
export function mendContent(contentDir: string): string[] {
  const yaml = [
    ...['site.yaml', 'topics.yaml', 'redirects.yaml'].map((name) => join(contentDir, name)),
    ...['metrics', 'projects'].flatMap((name) => yamlFilesIn(join(contentDir, name))),
  ];
  const reports = listReportFolders(contentDir)
    .filter(({ hasIndex }) => hasIndex)
    .map(({ path }) => join(path, 'index.mdx'));
  return [
    ...mendFileNames(contentDir),
    ...yaml.filter((path) => existsSync(path) && mendFile(path, mendYaml)),
    ...reports.filter((path) => mendFile(path, mendReport)),
  ];
}

/** Mends the frontmatter and the body of an MDX file, each in its own way. */
export function mendReport(written: string): string {
  const source = mendRules(written);
  const { yaml } = cutFrontmatter(source);
  if (yaml === undefined) return source;
  const start = source.indexOf('\n') + 1;
  const end = start + yaml.length;
  return source.slice(0, start) + mendYaml(yaml) + mendTildes(source.slice(end));
}

function mendFile(path: string, mend: (text: string) => string): boolean {
  const { text } = decodeText(path, readFileSync(path));
  if (text === undefined) return false;
  const mended = mend(text);
  if (mended === text) return false;
  writeWhole(path, mended);
  return true;
}
