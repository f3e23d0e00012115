import { describe, expect, inject, test } from 'vitest';
import { attribute, type Element, elementsOf, pagesToTest, parsePage } from './support/site-pages.ts';
import { testHtml } from './support/test-html.ts';

describe.each(Object.entries(inject('builtSites')))('site %s', (_name, site) => {
  testHtml(site, pagesToTest(site.outDir));
});

test('a page says its canonical address only where the host is known', () => {
  const canonical = (outDir: string) =>
    elementsOf(parsePage(outDir, 'reports/2023-h1/index.html')).find(
      (element) => attribute(element, 'rel') === 'canonical',
    );
  const sites = inject('builtSites');
  expect(canonical(sites.real.outDir)).toBeUndefined();
  expect(attribute(canonical(sites['sub-path'].outDir) as Element, 'href')).toBe(
    'https://example.gov.cn/jt/reports/2023-h1/',
  );
});
