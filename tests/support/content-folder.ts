import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { reportCharts } from '#src/charts/report-chart.ts';
import { sitePages } from '#src/open-data/discovery/site-pages.ts';
import type { SiteOutline } from '#src/workspace/read-workspace.ts';
import { type Mistake, reportBefore, strayByte } from './mistakes.ts';

/** The site that content is checked for. */
export const site: SiteOutline = { chartsOf: reportCharts, pagesOf: sitePages };

/** A content folder in memory: path → text. */
export type ContentFolder = ReadonlyMap<string, string>;

const real = join(import.meta.dirname, '../../content');

/** The real content, and a made-up report of the half-year before it, for rules that look back. */
export function goodContent(): ContentFolder {
  const files = readdirSync(real, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.(?:md|png)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map([
    ...files.map((path) => [relative(real, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')] as const),
    ...reportBefore,
  ]);
}

/** The content with a mistake in it; undefined where the words that it changes aren't there exactly once (any more). */
export function withMistake(content: ContentFolder, { edits }: Mistake): ContentFolder | undefined {
  const changed = new Map(content);
  for (const [file, from, to] of edits) {
    const text = changed.get(file);
    if (from === '' ? text !== undefined : text?.split(from).length !== 2) return undefined;
    changed.set(file, from === '' ? to : (text?.replace(from, () => to) ?? ''));
  }
  return changed;
}

/** Writes a content folder to disk; what stands there already and is the same isn't written again. */
export function writeContent(contentDir: string, content: ContentFolder): void {
  for (const [file, text] of content) {
    const path = join(contentDir, file);
    mkdirSync(dirname(path), { recursive: true });
    // 0xff is in no UTF-8 text.
    const [head = '', ...tails] = text.split(strayByte).map((part) => Buffer.from(part));
    writeFileSync(
      path,
      Buffer.concat([Buffer.from(head), ...tails.flatMap((tail) => [Uint8Array.of(0xff), tail])]),
    );
  }
}

/** The line, counted from 1, on which words stand in a file. */
export function lineOf(content: ContentFolder, [file, words]: Mistake['at']): number {
  const text = content.get(file) ?? '';
  const offset = text.indexOf(words);
  return offset === -1 ? Number.NaN : text.slice(0, offset).split('\n').length;
}
