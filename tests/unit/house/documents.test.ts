import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const documents = globSync(['*.md', 'docs/**/*.md', 'content/*.md', 'src/**/*.md'], { cwd: root });

/** Paths in code spans, such as `src/records/figure.ts`; patterns and placeholders are none. */
const paths = /`((?:src|scripts|tests|docs|content|examples|schemas)\/[\w./[\]-]+)`/g;

/** Folders that commands make. */
const made = /^content\/(?:redirects|reports\/(?!2023-h1))/;

test.each(documents)('%s names files and folders that are there', (document) => {
  const text = readFileSync(join(root, document), 'utf8');
  const prose = text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  const links = Array.from(prose.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g), ([, link = '']) =>
    join(dirname(document), link),
  );
  const named = Array.from(text.matchAll(paths), ([, path = '']) => path);
  const missing = [...links, ...named].filter(
    (path) => !made.test(path) && !existsSync(join(root, decodeURI(path))),
  );
  expect(missing).toEqual([]);
});
