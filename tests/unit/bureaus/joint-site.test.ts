import { describe, expect, test } from 'vitest';
import { type JointReport, jointBureauName, jointSettings, newestReports } from '#src/bureaus/joint-site.ts';
import { readPublishedFacts } from '#src/bureaus/published-facts.ts';

const report = (title: string, lastDay: string, publishedOn?: string): JointReport => ({
  title,
  periodName: '',
  lastDay,
  publishedOn,
  path: '',
});
const bureau = (path: string, reports: readonly JointReport[]) => ({
  path,
  name: path,
  demonstration: false,
  reports,
  sitemaps: [],
});

test('the newest reports of all: by period, then by the day of publication, then in the order of the list', () => {
  const bureaus = [
    bureau('jia', [report('a', '2023-06-30', '2023-07-05'), report('b', '2022-12-31')]),
    bureau('yi', [report('c', '2023-06-30', '2023-07-09'), report('d', '2022-12-31')]),
  ];
  const titles = (most: number) => newestReports({ bureaus }, most).map((each) => each.report.title);
  expect(titles(9)).toEqual(['c', 'a', 'b', 'd']);
  expect(titles(2)).toEqual(['c', 'a']);
});

describe('a joint site', () => {
  const file = { name: '示例市交通运输工作报告', bureaus: [] };

  test('has its name up to 工作报告, which pages add', () => {
    expect(jointSettings(file, []).name).toBe('示例市交通运输');
  });

  test('is a demonstration where all of its bureaus are', () => {
    const of = (...marks: boolean[]) =>
      jointSettings(
        file,
        marks.map((demonstration) => ({ demonstration })),
      ).demonstration;
    expect([of(), of(true, true), of(true, false), of(false)]).toEqual([false, true, false, false]);
  });

  test('marks a bureau of made-up data whose name doesn’t say it', () => {
    expect(jointBureauName({ name: '甲县交通运输局', demonstration: true })).toBe(
      '甲县交通运输局（示例数据）',
    );
    expect(jointBureauName({ name: '示例县（示例数据）', demonstration: true })).toBe('示例县（示例数据）');
    expect(jointBureauName({ name: '甲县交通运输局', demonstration: false })).toBe('甲县交通运输局');
  });
});

describe('what a finished site says of itself', () => {
  const row = (address: string) => ({
    title: '总结',
    period_name: '2023年上半年',
    period_end: '2023-06-30',
    published_on: null,
    address,
  });
  const described = (...columns: string[]) => ({
    contributors: [{ title: '甲县交通运输局' }],
    resources: [{ schema: { fields: columns.map((name) => ({ name })) } }],
  });

  test.each(['/city/jia/reports/2023-h1/', 'https://example.gov.cn/city/jia/reports/2023-h1/'])(
    'is read with its address within the joint site: %s',
    (address) => {
      expect(readPublishedFacts('jia', '/city/', [row(address)], described('id'))).toEqual({
        ok: true,
        bureau: {
          path: 'jia',
          name: '甲县交通运输局',
          demonstration: false,
          reports: [
            {
              title: '总结',
              periodName: '2023年上半年',
              lastDay: '2023-06-30',
              publishedOn: undefined,
              path: 'jia/reports/2023-h1/',
            },
          ],
        },
      });
    },
  );

  test('says that it is made up by a column of its data, even where there is no report', () => {
    const facts = readPublishedFacts('jia', '/', [], described('示例数据', 'id'));
    expect(facts.ok && facts.bureau.demonstration).toBe(true);
  });

  test('is refused where it was built for another path', () => {
    const facts = readPublishedFacts('jia', '/city/', [row('/reports/2023-h1/')], described('id'));
    expect(facts).toEqual({ ok: false, reason: expect.stringContaining('BASE_PATH') });
  });
});
