import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf } from '../support/site-pages.ts';

const root = join(import.meta.dirname, '../..');
const added = '改了模板才有的一行';

/** A page of every type that has many pages, and the pages that are made from it. */
const types: [template: string, pages: RegExp][] = [
  ['reports/[id]/index.astro', /^reports\/2\d{3}[^/]*\/index\.html$/],
  ['metrics/[id]/[...page].astro', /^metrics\/[^/]+\/index\.html$/],
  ['projects/[id].astro', /^projects\/[^/]+\/index\.html$/],
  ['topics/[id].astro', /^topics\/[^/]+\/index\.html$/],
  ['compare/[pair].astro', /^compare\/[^/]+\.\.[^/]+\/index\.html$/],
  ['data/[id]/index.astro', /^data\/2\d{3}[^/]*\/index\.html$/],
];

let checkout: string;

beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), 'tongtu-checkout-'));
  for (const part of [
    'astro.config.mjs',
    'package-lock.json',
    'package.json',
    'public',
    'scripts',
    'src',
    'tsconfig.json',
  ]) {
    cpSync(join(root, part), join(checkout, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'), 'junction');
});

afterAll(() => rmSync(checkout, { recursive: true, force: true }));

function build(): string {
  const outDir = join(checkout, 'dist');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: checkout,
    env: {
      PATH: process.env.PATH,
      SystemRoot: process.env.SystemRoot,
      CONTENT_DIR: join(root, 'examples/county'),
      OUT_DIR: outDir,
    },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return outDir;
}

test('a line added to a template is on every page of its type after the next build, whatever is left of the last one', () => {
  build();
  for (const [template] of types) {
    const path = join(checkout, 'src/pages', template);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(/<(PageLayout|SectionPage)\n[\s\S]*?\n>\n/, `$&<p>${added}</p>\n`);
    expect(after).not.toBe(before);
    writeFileSync(path, after);
  }
  const outDir = build();
  for (const [template, pages] of types) {
    const made = filesOf(outDir).filter((file) => pages.test(file));
    expect(made.length, template).toBeGreaterThan(1);
    const stale = made.filter((file) => !readFileSync(join(outDir, file), 'utf8').includes(added));
    expect(stale, template).toEqual([]);
  }
});
