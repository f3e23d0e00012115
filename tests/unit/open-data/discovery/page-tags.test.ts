import { describe, expect, test } from 'vitest';
import {
  governmentTags,
  lastChangeOf,
  missingFacts,
  openGraphTags,
  reportArticle,
} from '#src/open-data/discovery/page-tags.ts';
import { siteColumns } from '#src/open-data/discovery/site-column.ts';
import { unnamedSite } from '#src/records/site-settings.ts';
import { sampleCatalogue } from '../../../support/sample-catalogue.ts';
import { sampleReport } from '../../../support/sample-report.ts';

const site = { ...unnamedSite, name: '示例县交通运输局' };
const page = {
  title: '指标',
  description: '报告里的数。',
  site,
  column: siteColumns.metrics,
  url: undefined,
};
const report = (frontmatter: string) =>
  sampleCatalogue([sampleReport('2023-h1', frontmatter, '报告完毕。')]).reportRecords[0]!.report;

describe('the tags of 政府网站发展指引', () => {
  test('what isn’t known is left out: no host, no code, no article', () => {
    expect(governmentTags(page)).toEqual([
      { name: 'SiteName', content: '示例县交通运输局' },
      { name: 'ColumnName', content: '指标' },
      { name: 'ColumnType', content: '数据开放' },
      { name: 'ColumnDescription', content: siteColumns.metrics.description },
    ]);
  });

  test('what is known is all there', () => {
    const known = report(
      'issuer: 示例县交通运输局办公室\nsubject: 交通\npublishAt: 2023-07-10 09:30\nissuedOn: 2023-07-05',
    );
    const tags = governmentTags({
      ...page,
      site: { ...site, siteIdCode: '4312270001' },
      column: siteColumns.reports,
      url: 'https://jt.example.gov.cn/reports/2023-h1/',
      article: reportArticle(known, site),
    });
    expect(Object.fromEntries(tags.map(({ name, content }) => [name, content]))).toEqual({
      SiteName: '示例县交通运输局',
      SiteDomain: 'jt.example.gov.cn',
      SiteIDCode: '4312270001',
      ColumnName: '报告',
      ColumnType: '信息公开',
      ColumnDescription: siteColumns.reports.description,
      ArticleTitle: '示例报告',
      PubDate: '2023-07-10 09:30',
      ContentSource: '示例县交通运输局办公室',
      Keywords: '交通',
      Url: 'https://jt.example.gov.cn/reports/2023-h1/',
    });
  });

  test('of a day of publishing no hour is made up, and the day of issue is not taken for it', () => {
    expect(reportArticle(report('publishedOn: 2023-07-10'), site).publishedAt).toBe('2023-07-10');
    expect(reportArticle(report('issuedOn: 2023-07-05'), site).publishedAt).toBeUndefined();
  });
});

test('a page last changed with its newest amendment, else when it was published, else nobody knows', () => {
  expect(lastChangeOf(report(''))).toBeUndefined();
  expect(lastChangeOf(report('publishedOn: 2023-07-10'))).toBe('2023-07-10');
  const corrected = report(
    'publishedOn: 2023-07-10\ncorrections:\n  - { date: 2023-08-01, what: 文字, from: "甲", to: "报告完毕", why: "抄错" }',
  );
  expect(lastChangeOf(corrected)).toBe('2023-08-01');
});

test('without a host there is no picture and no address to pass on; 示例数据 is said', () => {
  const names = openGraphTags(page).map(({ property }) => property);
  expect(names).toEqual(['og:title', 'og:type', 'og:description', 'og:site_name', 'og:locale']);
  const [title] = openGraphTags({ ...page, site: { ...site, demonstration: true } });
  expect(title).toEqual({ property: 'og:title', content: '指标（示例数据）' });
});

const reports = (...frontmatter: string[]) =>
  sampleCatalogue(
    frontmatter.map((text, index) => sampleReport(`202${index}-h1`, text, '报告完毕。')),
  ).reportRecords.map(({ report }) => report);

test('each thing that is asked for and isn’t known is said once, by the name of its field', () => {
  const said = missingFacts(unnamedSite, undefined, reports('', 'publishedOn: 2021-07-10'));
  expect(said).toHaveLength(5);
  for (const [index, name] of ['SITE_URL', 'siteIdCode', 'icp', 'publicSecurity', '2020-h1'].entries())
    expect(said[index]).toContain(name);
  expect(said.join('')).not.toContain('2021-h1');
});

test('where everything is known nothing is said', () => {
  const site = {
    ...unnamedSite,
    siteIdCode: '4312270001',
    icp: '湘ICP备1号',
    publicSecurity: '湘公网安备1号',
  };
  expect(missingFacts(site, 'https://a.gov.cn', reports('publishAt: 2020-07-10 09:00'))).toEqual([]);
});
