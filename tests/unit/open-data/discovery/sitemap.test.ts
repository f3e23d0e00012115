import { expect, test } from 'vitest';
import { type MappedPage, printSitemap, printSitemapIndex } from '#src/open-data/discovery/sitemap.ts';
import { xmlElements } from '../../../support/xml-elements.ts';

const read = (xml: string, name: string) =>
  xmlElements(xml, name).map((element) => [
    element.getElementsByTagName('loc').item(0)?.textContent,
    element.getElementsByTagName('lastmod').item(0)?.textContent,
  ]);

test('whole addresses, the day of the last change where it is known', () => {
  const pages: MappedPage[] = [{ path: '/a/', lastChange: '2023-07-10' }, { path: '/b/?x=1&y=2' }];
  expect(
    read(
      printSitemap(pages, (path) => `https://a.cn${path}`),
      'url',
    ),
  ).toEqual([
    ['https://a.cn/a/', '2023-07-10'],
    ['https://a.cn/b/?x=1&y=2', undefined],
  ]);
  expect(read(printSitemapIndex(['https://a.cn/sitemap-1.xml']), 'sitemap')).toEqual([
    ['https://a.cn/sitemap-1.xml', undefined],
  ]);
});
