import { describe, expect, test } from 'vitest';
import { builtSite, builtSites, everySite } from '../support/built-site.ts';
import { attribute, type Element, elementsOf, pagesToTest, parsePage } from '../support/site-pages.ts';
import { testHtml } from '../support/test-html.ts';

describe.each(await builtSites(everySite))('site %s', (_name, site) => {
  const pages = pagesToTest(site.outDir);
  testHtml(site, pages);

  test('has its first page and its page for what is missing', () => {
    expect(pages).toEqual(expect.arrayContaining(['404.html', 'index.html']));
  });
});

test('a page says its canonical address only where the host is known', async () => {
  const canonical = (outDir: string) =>
    elementsOf(parsePage(outDir, 'reports/2023-h1/index.html')).find(
      (element) => attribute(element, 'rel') === 'canonical',
    );
  expect(canonical((await builtSite('real')).outDir)).toBeUndefined();
  expect(attribute(canonical((await builtSite('sub-path')).outDir) as Element, 'href')).toBe(
    'https://example.gov.cn/jt/reports/2023-h1/',
  );
});
