import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtSites } from '../support/built-site.ts';
import { attribute, elementsOf, filesOf, pagesToTest, parsePage } from '../support/site-pages.ts';

const sites = await builtSites(['real', 'demo', 'sample', 'empty']);

/** The classes that a style sheet speaks of. */
function classesIn(css: string): Set<string> {
  return new Set([...css.matchAll(/\.([a-z][a-z0-9-]*)/g)].map(([, name]) => name ?? ''));
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
    const linked = elements
      .filter((element) => attribute(element, 'rel') === 'stylesheet')
      .flatMap((element) => [...(sheets.get(attribute(element, 'href') ?? '') ?? [])]);
    expect(linked.length).toBeGreaterThan(0);
    const used = new Set(elements.flatMap((element) => attribute(element, 'class')?.split(/\s+/) ?? []));
    const missing = [...used].filter((one) => styled.has(one) && !linked.includes(one));
    expect(missing, page).toEqual([]);
  }
});
