import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  breadcrumbData,
  datasetData,
  jointSiteData,
  printStructuredData,
  reportData,
  siteData,
} from '#src/open-data/discovery/structured-data.ts';
import { siteSettingsSchema } from '#src/records/site-settings.ts';
import { tablesOf } from '../../../support/read-data.ts';
import { richSource } from '../../../support/rich-source.ts';

test('no text ends the element that holds it, and it is read back as it was', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const hostile = `</script><script>${text}<!--`;
      const printed = printStructuredData({ name: hostile });
      expect(printed).not.toContain('<');
      expect(JSON.parse(printed)).toEqual({ name: hostile });
    }),
  );
});

test('places are counted from 1, and the page itself needs no address', () => {
  expect(breadcrumbData([{ label: '首页', address: 'https://a.cn/' }], '指标')['itemListElement']).toEqual([
    { '@type': 'ListItem', position: 1, name: '首页', item: 'https://a.cn/' },
    { '@type': 'ListItem', position: 2, name: '指标' },
  ]);
});

const places = { home: 'https://a.cn/', page: 'https://a.cn/reports/2023-h1/', files: 'https://a.cn/data/' };
const bare = siteSettingsSchema.parse({ name: '示例县交通运输局' });
const full = siteSettingsSchema.parse({
  name: '示例县交通运输局',
  region: '示例县',
  siteIdCode: '4312270001',
  contact: { phone: '0745-1234567', email: 'a@example.gov.cn', address: '示例路1号' },
  demonstration: true,
});
const source = richSource();
const [later, earlier] = source.catalogue.reportRecords.map(({ report }) => report);
const tables = tablesOf(source).filter(({ name }) => name === 'figures');

test('what is known is described, what isn’t known is left out', async () => {
  const article = {
    title: '示例报告',
    source: '示例县交通运输局',
    publishedStamp: '2023-07-10T00:00:00+08:00',
    modifiedStamp: '2023-08-01T00:00:00+08:00',
  };
  const files = { ...places, dataPage: 'https://a.cn/data/2023-h1/' };
  const coverage = later!.period;
  const described = [
    siteData(full, places.home, 'https://a.cn/search/'),
    jointSiteData(bare, '示例市交通运输局', places.home, 'https://a.cn/search/'),
    jointSiteData(bare, undefined, places.home, 'https://a.cn/search/'),
    reportData(later!, full, article, { ...files, originals: ['https://a.cn/o.pdf'] }),
    reportData(
      earlier!,
      bare,
      { title: '示例报告', source: '示例县交通运输局' },
      { ...files, originals: [] },
    ),
    datasetData(
      tables,
      full,
      { name: '数据', coverage, of: '/r/', partOf: '/data/', parts: ['/data/2023/'] },
      places,
    ),
    datasetData(tables, bare, { name: '数据' }, places),
  ];
  await expect(`${JSON.stringify(described, null, 1)}\n`).toMatchFileSnapshot('described.json.txt');
});
