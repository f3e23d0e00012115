import { expect, test } from 'vitest';
import { missingFacts } from '#src/open-data/discovery/page-tags.ts';
import { unnamedSite } from '#src/records/site-settings.ts';
import { sampleCatalogue } from '../../../support/sample-catalogue.ts';
import { sampleReport } from '../../../support/sample-report.ts';

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
