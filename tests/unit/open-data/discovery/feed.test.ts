import { expect, test } from 'vitest';
import { feedEntries, printFeed } from '#src/open-data/discovery/feed.ts';
import { sampleCatalogue } from '../../../support/sample-catalogue.ts';
import { sampleReport } from '../../../support/sample-report.ts';

const catalogue = sampleCatalogue([
  sampleReport('2022-h2', '', '报告完毕。'),
  sampleReport(
    '2023-h1',
    `publishAt: 2023-07-10 09:00
corrections:
  - { date: 2023-08-01, what: 文字, from: "报告完了", to: "报告完毕", why: "抄错 <a> & b" }`,
    '报告完毕。',
  ),
]);

const entries = feedEntries(catalogue, [], {
  report: (id) => `/reports/${id}/`,
  amendment: ({ subject, number }) => `/corrections/#a-${subject.id}-${number}`,
  id: (href) => `urn:test:${href}`,
});

test('reports and amendments, with the times that the frontmatter gives', () => {
  expect(entries.map(({ title, updated, published }) => [title, updated, published])).toEqual([
    ['示例报告', '2023-08-01T00:00:00+08:00', '2023-07-10T09:00:00+08:00'],
    ['示例报告', '2022-12-31T00:00:00+08:00', undefined],
    ['更正：2023年上半年工作总结，正文', '2023-08-01T00:00:00+08:00', '2023-08-01T00:00:00+08:00'],
  ]);
});

test('a report without a day of publishing says that its time is another one', () => {
  expect(entries[1]!.summary).toContain('来源未写明发布日期');
  expect(entries[0]!.summary).not.toContain('来源没有给出');
});

test('the newest first, markup escaped, the same bytes again', () => {
  const feed = {
    id: 'urn:test:feed',
    title: '甲 & 乙',
    author: '甲',
    selfHref: '/f',
    homeHref: '/',
    entries,
  };
  const xml = printFeed(feed);
  expect(xml).toContain('<title>甲 &amp; 乙</title>');
  expect(xml).toContain('抄错 &lt;a&gt; &amp; b');
  const times = Array.from(xml.matchAll(/<updated>(.*?)<\/updated>/g), ([, time]) => time!);
  expect(times[0]).toBe('2023-08-01T00:00:00+08:00');
  expect(times.slice(1)).toEqual(times.slice(1).toSorted().reverse());
  expect(printFeed({ ...feed, entries: entries.toReversed() })).toBe(xml);
});
