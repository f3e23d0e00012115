import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { attribute, elementsOf, parsePage } from './support/site-pages.ts';

const { outDir } = inject('builtSites').real;
const wire = (file: string) => brotliCompressSync(readFileSync(join(outDir, file))).length;

/** Bytes on the wire of a page and of everything it loads by itself, brotli. */
function weigh(page: string): { html: number; all: number; script: number } {
  const loaded = elementsOf(parsePage(outDir, page)).flatMap((element) => {
    if (element.tagName === 'script') return [attribute(element, 'src')];
    return attribute(element, 'rel') === 'stylesheet' ? [attribute(element, 'href')] : [];
  });
  const files = [...new Set(loaded)].filter((file) => file !== undefined).map((file) => file.slice(1));
  const html = wire(page);
  const script = files.filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + wire(file), 0);
  return { html, script, all: html + files.reduce((sum, file) => sum + wire(file), 0) };
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
