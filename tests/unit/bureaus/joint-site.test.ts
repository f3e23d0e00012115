import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  type JointReport,
  jointBureauName,
  jointSettings,
  newestReports,
  readFinishedSite,
  searchExamples,
} from '#src/bureaus/joint-site.ts';
import { searchFormat } from '#src/search/files/search-files.ts';

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
  projects: [],
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
  const folder = mkdtempSync(join(tmpdir(), 'tongtu-finished-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const row = (address: string) => ({
    title: '总结',
    period_name: '2023年上半年',
    period_end: '2023-06-30',
    published_on: null,
    address,
  });
  const write = (path: string, content: unknown) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(content));
  };
  const site = (reports: readonly unknown[], columns: readonly string[], format = searchFormat) => {
    const fields = columns.map((name) => ({ name }));
    write('data/reports.json', reports);
    write('data/datapackage.json', {
      contributors: [{ title: '甲县交通运输局' }],
      resources: [{ schema: { fields } }],
    });
    write('sitemap-1.xml', '');
    write('search-data/entry.json', { format, edition: '0a1b' });
    write('search-data/0a1b/names.json', { projects: [['projects/bridge/', '三江桥', '危桥改造三江桥']] });
  };

  test.each(['/city/jia/reports/2023-h1/', 'https://example.gov.cn/city/jia/reports/2023-h1/'])(
    'is read with its address within the joint site: %s',
    (address) => {
      site([row(address)], ['id']);
      expect(readFinishedSite('jia', folder, '/city/')).toEqual({
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
        sitemaps: ['sitemap-1.xml'],
        projects: ['三江桥'],
      });
    },
  );

  test('says that it is made up by a column of its data, even where there is no report', () => {
    site([], ['示例数据', 'id']);
    expect(readFinishedSite('jia', folder, '/')?.demonstration).toBe(true);
  });

  test('is nothing where it was built for another path, or has no such files', () => {
    site([row('/reports/2023-h1/')], ['id']);
    expect(readFinishedSite('jia', folder, '/city/')).toBeUndefined();
    expect(readFinishedSite('jia', join(folder, 'data'), '/city/')).toBeUndefined();
  });

  test('can’t be searched with the others where its search files are of another version', () => {
    site([], ['id'], 0 as typeof searchFormat);
    expect(readFinishedSite('jia', folder, '/')).toMatchObject({ projects: undefined });
  });
});

test('examples for the search box: of each bureau its shortest project, none twice', () => {
  const bureaus = [
    { ...bureau('jia', []), projects: ['三江桥', '江桥'] },
    { ...bureau('yi', []), projects: undefined },
    { ...bureau('bing', []), projects: ['江桥', '大江桥'] },
  ];
  expect(searchExamples({ bureaus }, 4)).toEqual(['江桥', '大江桥']);
  expect(searchExamples({ bureaus }, 1)).toEqual(['江桥']);
});
