import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toolPath } from '../../../scripts/programs/run-tool.ts';

// The linter keeps the directions of the house. Here a small house breaks each of them once, and the linter,
// with our own rules, has to say so; and it has to leave alone what is allowed.

const root = join(import.meta.dirname, '..', '..', '..');

const refused: [from: string, imported: string][] = [
  ['src/language/a.ts', '#src/records/b.ts'],
  ['src/language/a.ts', 'zod'],
  ['src/language/time/a.ts', '../../records/b.ts'],
  ['src/records/a.ts', '#src/catalogue/b.ts'],
  ['src/records/a.ts', 'astro/zod'],
  ['src/records/a.ts', 'node:fs'],
  ['src/catalogue/a.ts', 'astro:content'],
  ['src/catalogue/a.ts', 'yaml'],
  ['src/catalogue/a.ts', '#src/open-data/b.ts'],
  ['src/catalogue/series/a.ts', '#src/charts/b.ts'],
  ['src/proofreading/a.ts', '#src/catalogue/b.ts'],
  ['src/proofreading/a.ts', '#src/markdown/b.ts'],
  ['src/office/a.ts', '#src/workspace/b.ts'],
  ['src/office/docx/a.ts', '#src/importing/b.ts'],
  ['src/office/a.ts', '#src/records/b.ts'],
  ['src/office/a.ts', 'node:fs'],
  ['src/importing/a.ts', '#src/markdown/b.ts'],
  ['src/importing/a.ts', 'astro:content'],
  ['src/markdown/a.ts', '#src/workspace/b.ts'],
  ['src/markdown/a.ts', '#src/catalogue/b.ts'],
  ['src/markdown/a.ts', '../route-data/b.ts'],
  ['src/open-data/a.ts', '#src/charts/b.ts'],
  ['src/open-data/a.ts', '#src/components/B.astro'],
  ['src/charts/a.ts', '#src/client/b.ts'],
  ['src/charts/a.ts', 'node:fs/promises'],
  ['src/search/a.ts', '#src/route-data/b.ts'],
  ['src/search/engine/a.ts', 'node:fs'],
  ['src/search/browser/a.ts', '#src/search/build/b.ts'],
  ['src/search/understanding/a.ts', 'pinyin-pro'],
  ['src/workspace/a.ts', '#src/route-data/b.ts'],
  ['src/workspace/a.ts', '#src/importing/b.ts'],
  ['src/workspace/a.ts', '#src/charts/b.ts'],
  ['src/workspace/a.ts', '#src/open-data/b.ts'],
  ['src/workspace/a.ts', 'astro:content'],
  ['src/route-data/a.ts', '#src/components/b.ts'],
  ['src/route-data/a.ts', '#src/pages/b.ts'],
  ['src/components/site/A.astro', 'astro:content'],
  ['src/components/site/A.astro', '#src/route-data/catalogue.ts'],
  ['src/components/site/A.astro', '#src/route-data/lists.ts'],
  ['src/components/site/A.astro', '../../route-data/catalogue.ts'],
  ['src/components/site/A.astro', '#src/workspace/b.ts'],
  ['src/components/site/A.astro', '#src/pages/b.ts'],
  ['src/components/site/A.astro', '#src/layouts/B.astro'],
  ['src/components/site/A.astro', 'node:fs'],
  ['src/components/site/a.ts', '#src/route-data/catalogue.ts'],
  ['src/layouts/A.astro', '#src/pages/b.ts'],
  ['src/layouts/A.astro', '#src/workspace/b.ts'],
  ['src/layouts/A.astro', 'astro:content'],
  ['src/pages/a.astro', '#src/workspace/b.ts'],
  ['src/pages/a.astro', '#src/markdown/b.ts'],
  ['src/pages/a.txt.ts', '#src/workspace/b.ts'],
  ['src/pages/a.astro', 'chart.js'],
  ['src/client/a.ts', '#src/pages/b.ts'],
  ['src/client/a.ts', '#src/route-data/b.ts'],
  ['src/client/a.ts', '#src/workspace/b.ts'],
  ['src/client/a.ts', 'node:path'],
  ['scripts/a.ts', '#src/route-data/b.ts'],
  ['scripts/a.ts', '#src/components/B.astro'],
];

const allowed: [from: string, imported: string][] = [
  ['src/language/time/c.ts', './b.ts'],
  ['src/language/time/c.ts', '#src/language/b.ts'],
  ['src/records/c.ts', 'zod'],
  ['src/records/c.ts', '#src/language/b.ts'],
  ['src/catalogue/series/c.ts', '#src/records/b.ts'],
  ['src/importing/c.ts', '#src/catalogue/b.ts'],
  ['src/importing/c.ts', 'yaml'],
  ['src/importing/docx/c.ts', '#src/office/b.ts'],
  ['src/office/docx/c.ts', '#src/language/b.ts'],
  ['src/markdown/c.ts', 'satteri'],
  ['src/open-data/c.ts', '#src/catalogue/b.ts'],
  ['src/charts/c.ts', 'chart.js'],
  ['src/search/c.ts', '#src/catalogue/b.ts'],
  ['src/search/build/c.ts', 'pagefind'],
  ['src/search/build/c.ts', '#src/search/words/b.ts'],
  ['src/workspace/c.ts', '#src/markdown/b.ts'],
  ['src/workspace/c.ts', 'node:fs'],
  ['src/workspace/c.ts', '#src/office/b.ts'],
  ['src/route-data/c.ts', 'astro:content'],
  ['src/components/site/C.astro', '#src/addresses.ts'],
  ['src/components/site/C.astro', '#src/components/road/B.astro'],
  ['src/components/site/C.astro', '#src/client/b.ts'],
  ['src/layouts/C.astro', '#src/route-data/site.ts'],
  ['src/pages/c.astro', '#src/route-data/catalogue.ts'],
  ['src/pages/c.astro', '#src/layouts/B.astro'],
  ['src/pages/c.astro', 'astro:content'],
  ['src/client/c.ts', '#src/charts/b.ts'],
  ['src/client/c.ts', 'chart.js'],
  ['scripts/c.ts', '#src/workspace/b.ts'],
];

/** Rules that the linter broke over, by file. */
let complaints: Map<string, string[]>;
let house: string;

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'tongtu-house-'));
  const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  write('biome.json', JSON.stringify({ ...config, $schema: undefined, vcs: undefined }));
  for (const [kind, cases] of Object.entries({ refused, allowed })) {
    for (const [index, [from, imported]] of cases.entries()) {
      write(caseFile(kind, index, from), source(from, imported));
    }
  }
  write(
    'src/components/InScript.astro',
    `<script>\n${source('a.ts', '#src/route-data/catalogue.ts')}</script>\n`,
  );
  write('src/catalogue/chicken.ts', "import { egg } from './egg.ts';\n\nexport const chicken = () => egg;\n");
  write(
    'src/catalogue/egg.ts',
    "import { chicken } from './chicken.ts';\n\nexport const egg = () => chicken;\n",
  );
  complaints = lint(house);
}, 60_000);

afterAll(() => rmSync(house, { recursive: true, force: true }));

describe('refused', () => {
  test.each(refused.map((each, index) => [...each, index] as const))(
    '%s importing %s',
    (from, _imported, index) => {
      expect(complaints.get(caseFile('refused', index, from))).toEqual(['lint/style/noRestrictedImports']);
    },
  );

  test('a script in an .astro file importing what its folder may not', () => {
    expect(complaints.get('src/components/InScript.astro')).toEqual(['lint/style/noRestrictedImports']);
  });

  test('files that import each other', () => {
    expect(complaints.get('src/catalogue/chicken.ts')).toEqual(['lint/suspicious/noImportCycles']);
  });
});

describe('allowed', () => {
  test.each(allowed.map((each, index) => [...each, index] as const))(
    '%s importing %s',
    (from, _imported, index) => {
      expect(complaints.get(caseFile('allowed', index, from))).toBeUndefined();
    },
  );
});

/** A file of its own for each case, in the same folder as the one that the case names. */
function caseFile(kind: string, index: number, from: string): string {
  return from.replace(/[^/]+?(?=(?:\.txt)?\.\w+$)/, `${kind}-${index}`);
}

function source(from: string, imported: string): string {
  const code = `import thing from '${imported}';\n\nthing();\n`;
  return from.endsWith('.astro') ? `---\n${code}---\n` : code;
}

function write(file: string, text: string): void {
  const path = join(house, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Lints a folder with its own configuration; returns the rules that were broken, by file. */
function lint(folder: string): Map<string, string[]> {
  const { stdout } = spawnSync(
    process.execPath,
    [toolPath('@biomejs/biome'), 'lint', '--reporter=json', '--max-diagnostics=none', '.'],
    { cwd: folder, encoding: 'utf8' },
  );
  const broken = new Map<string, string[]>();
  for (const { category, location } of JSON.parse(stdout).diagnostics) {
    const path = location.path.replace(/^\.\//, '');
    broken.set(path, [...(broken.get(path) ?? []), category]);
  }
  return broken;
}
