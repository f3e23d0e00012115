import { expect, test } from 'vitest';
import { signLines, signLinks, signRoad } from '#src/components/home/guide-sign.ts';
import { nextPeriod } from '#src/language/time/period.ts';
import { sampleCatalogue } from '../../../support/sample-catalogue.ts';
import { sampleReport } from '../../../support/sample-report.ts';

const promising = sampleReport(
  '2023-h1',
  `projects:
  - { project: road, stage: 施工, step: 施工, quote: "甲路施工" }
commitments:
  - { id: a, title: 甲, topic: roads, quote: "8月修路", due: 2023-08, dueSaid: "8月" }
  - { id: b, title: 乙, topic: roads, quote: "8月架桥", due: 2023-08, dueSaid: "8月" }
  - { id: c, title: 丙, topic: roads, quote: "继续学习" }`,
  '甲路施工。8月修路。8月架桥。继续学习。',
);
const [record] = sampleCatalogue([promising]).reportRecords;
const [silent] = sampleCatalogue([sampleReport('2023-h1', '', '完毕。')]).reportRecords;
const { report } = record!;
const plan = nextPeriod(report.period);
const outline = [{ id: 's-1', label: '一', title: '情况', sections: [{}, {}] }] as never;

const links = (of: typeof record, isOnlyReport: boolean) =>
  signLinks({
    report: { ...report, outline },
    record: of,
    isOnlyReport,
    plan,
    reportHref: (id, clause = '') => `/r/${id}/${clause}`,
    siteHref: (path) => path,
  }).map(({ label, value, href }) => `${label} ${value} ${href}`);

test('the ways into a report are counted; those of one report among several lead to its own', () => {
  expect(links(record, true)).toEqual([
    '报告全文 → /r/2023-h1/',
    '项目 1 /projects/',
    '承诺 3 /commitments/',
    '其中下半年到期 2 /commitments/?due=2023-h2',
  ]);
  expect(links(record, false).slice(2)).toEqual([
    '承诺 3 /commitments/?report=2023-h1',
    '其中下半年到期 2 /commitments/?report=2023-h1&due=2023-h2',
  ]);
});

test('where nothing has been read out, its parts lead into it', () => {
  for (const nothing of [silent, undefined]) {
    expect(links(nothing, true)).toEqual(['报告全文 → /r/2023-h1/', '情况 2节 /r/2023-h1/s-1']);
  }
});

test('the road counts what falls due in each month, and nothing where nothing does', () => {
  const road = signRoad(report.period, plan, record!.commitments, (anchor) => `#${anchor}`);
  expect(road.planLabel).toMatch(/，2项到期$/);
  expect(road.done.map(({ label }) => label)).toEqual(['1月', '2月', '3月', '4月', '5月', '6月']);
  expect(road.planned.slice(0, 3)).toEqual([
    { label: '7月', count: 0 },
    { label: '8月', count: 2, href: '#m-2023-08' },
    { label: '9月', count: 0 },
  ]);
  const empty = signRoad(report.period, plan, [], (anchor) => anchor);
  expect(empty.planLabel).toMatch(/计划$/);
  expect(empty.planned[1]).toEqual({ label: '8月' });
});

test.each([
  ['2023年上半年', ['2023年', '上半年']],
  ['2023年', ['2023年']],
  ['上半年', ['上半年']],
])('%s is broken after its year', (name, lines) => {
  expect(signLines(name)).toEqual(lines);
});
