import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { attribute, elementsOf, filesOf, parsePage } from '../support/site-pages.ts';

const [real, demo, sample] = [await builtSite('real'), await builtSite('demo'), await builtSite('sample')];

const sizes = new Map<string, number>();

/** Bytes of a file in brotli. Pages share style sheets and scripts, so sizes are kept. */
function wire(outDir: string, file: string): number {
  const path = join(outDir, file);
  const size = sizes.get(path) ?? brotliCompressSync(readFileSync(path)).length;
  sizes.set(path, size);
  return size;
}

/** Bytes in brotli that a page may be, and the scripts that it loads by itself, by the folder of the page and how deep it lies. */
const budgets: Readonly<Record<string, { readonly html: number; readonly script?: number }>> = {
  '404.html': { html: 2_000 },
  'about/*': { html: 3_800 },
  'accessibility/*': { html: 4_000 },
  'checks/*': { html: 10_000 },
  'commitments/*': { html: 10_500, script: 3_200 },
  'compare/*': { html: 3_000, script: 9_000 },
  'compare/*/*': { html: 8_500 },
  'corrections/*': { html: 3_000 },
  'data/*': { html: 10_500 },
  'data/*/*': { html: 16_000 },
  'data/*/*/*': { html: 3_800 },
  'index.html': { html: 7_000 },
  'metrics/*': { html: 5_000 },
  'metrics/*/*': { html: 13_000, script: 2_400 },
  'projects/*': { html: 8_000, script: 2_000 },
  'projects/*/*': { html: 9_000 },
  'reports/*': { html: 2_600 },
  'reports/*/*': { html: 25_000, script: 4_000 },
  'search/*': { html: 4_200, script: 7_500 },
  'sitemap/*': { html: 4_500 },
  'topics/*': { html: 2_600 },
  'topics/*/*': { html: 4_500 },
};

/** Bytes in brotli that a script may be, by the beginning of its name; the last is what a chart that is touched loads. */
const scriptBudgets: Readonly<Record<string, number>> = {
  'CommitmentFilter.astro': 1_600,
  'PeriodChooser.astro': 7_800,
  'index.astro': 6_000,
  'SearchView.astro': 6_300,
  'mark-arrival': 1_600,
  'save-sheet': 9_500,
  'search-worker': 6_500,
  understand: 1_400,
  // What suggestions and understanding share.
  'whole-numbers': 2_800,
  // The one reader of numbers with the register of units; loaded only for a term that may hold an amount.
  'by-notation': 1_200,
  'read-number': 14_000,
  'live-chart': 48_000,
};

/** What every other script may be. */
const mostOfScript = 1_000;

// `reports/2023-h1/index.html` is of `reports/*/*`.
const templateOf = (page: string) => page.replace(/(?<=\/)[^/]+/g, '*');

/** The largest page of each template on any of the sites. */
const largest = new Map<string, { readonly page: string; readonly outDir: string; readonly size: number }>();
for (const { outDir } of [real, demo, sample]) {
  for (const page of filesOf(outDir).filter((file) => file.endsWith('.html'))) {
    const { size } = statSync(join(outDir, page));
    if (size > (largest.get(templateOf(page))?.size ?? 0))
      largest.set(templateOf(page), { page, outDir, size });
  }
}

/** Bytes on the wire of a page and of everything it loads by itself, brotli. */
function weigh(
  page: string,
  { outDir }: { readonly outDir: string } = real,
): { html: number; all: number; script: number } {
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

describe('every page type has its budget', () => {
  test('and none has one that no page is of', () => {
    expect([...largest.keys()].sort()).toEqual(Object.keys(budgets).sort());
  });

  test.each(Object.entries(budgets))('%s', (template, { html, script = 1_600 }) => {
    const { page, ...site } = largest.get(template)!;
    const weight = weigh(page, site);
    expect(weight.html, page).toBeLessThan(html);
    expect(weight.script, page).toBeLessThan(script);
    expect(weight.all - weight.html - weight.script, `styles of ${page}`).toBeLessThan(13_000);
    // What draws a chart that is touched is no part of a page.
    expect(readFileSync(join(site.outDir, page), 'utf8')).not.toMatch(/(?:src|href)="[^"]*live-chart/);
  });
});

test('every script has its budget', () => {
  const scripts = filesOf(join(demo.outDir, '_astro')).filter((file) => file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  const tooLarge = scripts.flatMap((file) => {
    const [, most = mostOfScript] =
      Object.entries(scriptBudgets).find(([beginning]) => file.startsWith(beginning)) ?? [];
    const bytes = wire(join(demo.outDir, '_astro'), file);
    return bytes < most ? [] : [`${file}: ${bytes}, not below ${most}`];
  });
  expect(tooLarge).toEqual([]);
});
