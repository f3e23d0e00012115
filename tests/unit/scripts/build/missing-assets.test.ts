import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { missingAssets } from '../../../../scripts/build/build-pages.ts';

let pages: string;
beforeAll(() => {
  pages = mkdtempSync(join(tmpdir(), 'tongtu-pages-'));
  mkdirSync(join(pages, '_astro'));
  writeFileSync(join(pages, '_astro/site.a1.css'), '');
  writeFileSync(join(pages, '_astro/交通.b2.js'), '');
});
afterAll(() => rmSync(pages, { recursive: true, force: true }));

test.each([
  ['<link rel="stylesheet" href="/_astro/site.a1.css">', []],
  ['<link rel="stylesheet" href="/_astro/site.c3.css">', ['_astro/site.c3.css']],
  [
    '<link rel="stylesheet" href="/jiaotong/_astro/site.c3.css"><script src="/jiaotong/_astro/a.js">',
    ['_astro/site.c3.css', '_astro/a.js'],
  ],
  ['<script type="module" src="/_astro/%E4%BA%A4%E9%80%9A.b2.js"></script>', []],
])('a front page with %s lacks %j', (html, expected) => {
  writeFileSync(join(pages, 'index.html'), html);
  expect(missingAssets(pages)).toEqual(expected);
});

test('a site without a front page of its own is taken as it is', () => {
  rmSync(join(pages, 'index.html'), { force: true });
  expect(missingAssets(pages)).toEqual([]);
});
