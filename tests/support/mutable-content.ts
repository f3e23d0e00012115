import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ContentFolder } from './content-folder.ts';

const root = join(import.meta.dirname, '../..');

/** A content folder of the project with no more of its reports than these. */
export function contentWith(folder: string, reports: readonly string[]): ContentFolder {
  const dir = join(root, folder);
  const paths = readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:mdx|yaml|txt)$/.test(entry.name))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const shown = paths.filter(
    (path) => !path.startsWith('reports/') || reports.includes(path.split('/')[1] ?? ''),
  );
  return new Map(shown.map((path) => [path, readFileSync(join(dir, path), 'utf8')]));
}
