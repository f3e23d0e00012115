import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { attribute, elementsOf, filesOf, parsePage } from './support/site-pages.ts';

const { real, demo } = inject('builtSites');
const wire = (outDir: string, file: string) => brotliCompressSync(readFileSync(join(outDir, file))).length;

/** Bytes on the wire of a page and of everything it loads by itself, brotli. */
function weigh(page: string, { outDir } = real): { html: number; all: number; script: number } {
  const loaded = elementsOf(parsePage(outDir, page)).flatMap((element) => {
    if (element.tagName === 'script') return [attribute(element, 'src')];
    return attribute(element, 'rel') === 'stylesheet' ? [attribute(element, 'href')] : [];
  });
  const files = [...new Set(loaded)].filter((file) => file !== undefined).map((file) => file.slice(1));
  const html = wire(outDir, page);
  const script = files
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + wire(outDir, file), 0);
  return { html, script, all: html + files.reduce((sum, file) => sum + wire(outDir, file), 0) };
}

test('the report page with all its charts and tables: 40 KB in all, hardly any script', () => {
  const weight = weigh('reports/2023-h1/index.html');
  expect(weight.all).toBeLessThan(40_000);
  expect(weight.script).toBeLessThan(4_000);
});

test('the home page', () => {
  const weight = weigh('index.html');
  expect(weight.all).toBeLessThan(25_000);
  expect(weight.script).toBeLessThan(2_000);
});

test('two reports side by side: a ready-made page, or the page that reads one small file for each', () => {
  const ready = weigh('compare/2022-h2..2023-h1/index.html', demo);
  expect(ready.html).toBeLessThan(8_000);
  expect(ready.script).toBeLessThan(2_000);
  const chooser = weigh('compare/index.html', demo);
  expect(chooser.html).toBeLessThan(3_000);
  expect(chooser.script).toBeLessThan(9_000);
  const files = filesOf(demo.outDir).filter((file) => /^compare\/[^/]+\.json$/.test(file));
  expect(files).toHaveLength(10);
  for (const file of files) expect(wire(demo.outDir, file)).toBeLessThan(5_000);
});
