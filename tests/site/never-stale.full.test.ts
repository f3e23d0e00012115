import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { multiplyCounty, writeContentFolder } from '../../scripts/demonstration/multiply-county.ts';
import { runScript } from '../support/run-script.ts';
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
let contentDir: string;

beforeAll(() => {
  checkout = mkdtempSync(join(tmpdir(), 'tongtu-checkout-'));
  contentDir = join(checkout, 'content');
  // Of three reports there are two comparisons at least.
  writeContentFolder(contentDir, multiplyCounty({ reports: 3 }));
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

async function build(): Promise<string> {
  const outDir = join(checkout, 'dist');
  const settings = { CONTENT_DIR: contentDir, OUT_DIR: outDir };
  expect(await runScript('build.ts', [], settings, checkout)).toMatchObject({ exitCode: 0, stderr: '' });
  return outDir;
}

test('a line added to a template is on every page of its type after the next build, whatever is left of the last one', async () => {
  await build();
  for (const [template] of types) {
    const path = join(checkout, 'src/pages', template);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(/<(PageLayout|SectionPage)\n[\s\S]*?\n>\n/, `$&<p>${added}</p>\n`);
    expect(after).not.toBe(before);
    writeFileSync(path, after);
  }
  const outDir = await build();
  for (const [template, pages] of types) {
    const made = filesOf(outDir).filter((file) => pages.test(file));
    expect(made.length, template).toBeGreaterThan(1);
    const stale = made.filter((file) => !readFileSync(join(outDir, file), 'utf8').includes(added));
    expect(stale, template).toEqual([]);
  }
});
