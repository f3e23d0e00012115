import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

// The linter refuses circles of files. Folders may form one without any of their files doing so, and then neither can be
// read or moved without the other.
test('no two folders import each other, on whatever way round', () => {
  const imports = new Map<string, Set<string>>();
  const files = globSync('{src,scripts}/**/*.{ts,mjs,js,astro}', { cwd: root });
  for (const file of files.map((path) => path.replaceAll('\\', '/'))) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const [, path = ''] of text.matchAll(/(?:from|import)\s*\(?\s*'((?:#src|\.{1,2})\/[^'?]+)[^']*'/g)) {
      const imported = path.startsWith('#src/') ? path.slice(1) : normalize(join(dirname(file), path));
      const [from, to] = [dirname(file), dirname(imported.replaceAll('\\', '/'))];
      if (from !== to) imports.set(from, (imports.get(from) ?? new Set()).add(to));
    }
  }
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    Array.from(imports.get(from) ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  expect(imports.size).toBeGreaterThan(20);
  expect(Array.from(imports.keys()).filter((folder) => reaches(folder, folder))).toEqual([]);
});
