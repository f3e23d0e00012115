import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtSites } from '../support/built-site.ts';
import { attribute, elementsOf, filesOf, pagesToTest, parsePage } from '../support/site-pages.ts';

const sites = await builtSites(['real', 'demo', 'sample', 'empty']);

/** The classes that a style sheet has rules for. */
function classesIn(css: string): Set<string> {
  return new Set([...css.matchAll(/\.([a-z][a-z0-9-]*)/g)].map(([, name]) => name ?? ''));
}

const layers = [
  'reset',
  'tokens',
  'base',
  'layout',
  'shared',
  'components',
  'pages',
  'print',
  'forced-colors',
  'hidden',
];

/** The layers of a style sheet in the order in which they first occur. */
function layersOf(css: string): string[] {
  const statements = [...css.matchAll(/@layer ([a-z, -]+)[{;]/g)].flatMap(
    ([, names]) => names?.split(',') ?? [],
  );
  return [...new Set(statements.map((name) => name.trim()))];
}

test.each(sites)('%s: every page links the sheets of what it shows', (_name, { outDir }) => {
  const sheets = new Map(
    filesOf(outDir)
      .filter((file) => file.endsWith('.css'))
      .map((file) => [`/${file}`, classesIn(readFileSync(join(outDir, file), 'utf8'))]),
  );
  const styled = new Set([...sheets.values()].flatMap((classes) => [...classes]));
  for (const page of pagesToTest(outDir)) {
    const elements = elementsOf(parsePage(outDir, page));
    const hrefs = elements
      .filter((element) => attribute(element, 'rel') === 'stylesheet')
      .map((element) => attribute(element, 'href') ?? '');
    expect(hrefs.length, page).toBeLessThanOrEqual(3);
    // Every layer occurs in the first sheet, in order; so the order of the other sheets doesn't matter.
    expect(layersOf(readFileSync(join(outDir, hrefs[0] ?? ''), 'utf8')), page).toEqual(layers);
    const linked = hrefs.flatMap((href) => [...(sheets.get(href) ?? [])]);
    const used = new Set(elements.flatMap((element) => attribute(element, 'class')?.split(/\s+/) ?? []));
    const missing = [...used].filter((one) => styled.has(one) && !linked.includes(one));
    expect(missing, page).toEqual([]);
  }
});
