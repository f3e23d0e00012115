import { describe, expect, test } from 'vitest';
import { reportHeader } from '#src/importing/layout/report-header.ts';
import { plainParagraph } from '#src/importing/layout/source-document.ts';

const header = (...texts: readonly string[]) => reportHeader(texts.map(plainParagraph));

describe('the period and the kind of a title', () => {
  test.each([
    // The months of a half-year are the half-year, and a 总结 of them is no 月报.
    ['青石县交通运输局2023年1至6月工作总结', '2023-h1', '工作总结'],
    ['青石县交通运输局2023年1—12月工作总结', '2023', '工作总结'],
    ['青石县交通运输局2024.1-6月工作情况', '2024-h1', '专项报告'],
    ['青石县交通运输局2024年1月1日至6月30日工作总结', '2024-h1', '工作总结'],
    ['青石县交通运输局2024年1-8月工作情况报告', '2024-01..2024-08', '月报'],
    ['青石县交通运输局2024年4月至6月工作总结', '2024-q2', '工作总结'],
    ['青石县交通运输局2023年11月至2024年3月冬春工作总结', '2023-11..2024-03', '工作总结'],
    ['青石县交通运输局2023-2024年度工作总结', '2023-01..2024-12', '工作总结'],
    // Years without their 年, and in two digits.
    ['2023上半年工作总结', '2023-h1', '工作总结'],
    ['青石县交通运输局2023第一季度工作小结', '2023-q1', '工作总结'],
    ['青石县交通运输局2023度工作总结', '2023', '工作总结'],
    ['24年下半年工作总结', '2024-h2', '工作总结'],
    ['青石县交通运输局40年发展总结', undefined, '工作总结'],
    // Half a year without saying which is the first; a quarter and the half-year that it ends are the half-year.
    ['青石县交通运输局2024年半年工作总结', '2024-h1', '工作总结'],
    ['青石县交通运输局2024年半年度工作总结', '2024-h1', '工作总结'],
    ['青石县交通运输局2024年二季度暨上半年工作总结', '2024-h1', '工作总结'],
    ['青石县交通运输局2024年四季度暨全年工作总结', '2024', '工作总结'],
    ['青石县交通运输局2024年一季度季报', '2024-q1', '季报'],
    ['青石县交通运输局2024年第2季度报告', '2024-q2', '季报'],
    ['青石县交通运输月报（2024年5月）', '2024-05', '月报'],
    // Several quarters, and the first months.
    ['青石县交通运输局2024年第一、二季度工作总结', '2024-h1', '工作总结'],
    ['青石县交通运输局2024年一至三季度工作总结', '2024-01..2024-09', '工作总结'],
    ['青石县交通运输局2024年前两个季度工作总结', '2024-h1', '工作总结'],
    ['青石县交通运输局2024年前三个季度工作总结', '2024-01..2024-09', '工作总结'],
    ['青石县交通运输局2024年前5个月工作总结', '2024-01..2024-05', '工作总结'],
    ['青石县交通运输局2024年年中工作总结', '2024-h1', '工作总结'],
    // Parts of a year that aren't understood are asked about, and never the whole year.
    ['青石县交通运输局2024年以来工作总结', undefined, '工作总结'],
    ['青石县交通运输局2024年3月以来工作总结', undefined, '工作总结'],
    ['青石县交通运输局截至2024年6月底工作总结', undefined, '工作总结'],
    ['青石县交通运输局工作总结（2024年6月30日）', undefined, '工作总结'],
    ['青石县交通运输局2024年第36周工作总结', undefined, '工作总结'],
    // Of no month, it would be taken for the year.
    ['2024年第5期交通运输经济运行月报', undefined, '月报'],
  ])('%s', (title, period, kind) => {
    expect(header(title, '一、情况')).toMatchObject({ period, kind });
  });

  test.each([
    ['青石县交通运输局2023年上半年工 作 总 结', '青石县交通运输局 2023年上半年工作总结'],
    ['青 石 县 交 通 运 输 局 2023 年 上 半 年 工 作 总 结', '青石县交通运输局 2023年上半年工作总结'],
    ['青石县交通运输局　2023年上半年工　作　总　结', '青石县交通运输局 2023年上半年工作总结'],
    ['青石县交通运输局 2023 年上半年工作总结', '青石县交通运输局 2023 年上半年工作总结'],
  ])('spaced type is read, and set solid: %s', (title, printed) => {
    expect(header(title, '一、情况')).toMatchObject({
      title: printed,
      period: '2023-h1',
      kind: '工作总结',
      issuer: '青石县交通运输局',
    });
  });

  test('spaced type ends a title as any other', () => {
    expect(header('青石县交通运输局', '2023年工 作 总 结', '春运平稳有序', '一、情况')).toMatchObject({
      title: '青石县交通运输局 2023年工作总结',
    });
  });
});

describe('a report on a season is of the season’s own days', () => {
  test.each([
    ['2024年春运', '春运自2024年1月26日开始，至3月5日结束。', '2024-q1', 'chunyun'],
    ['2024年“春运”', '春运从1月26日至3月5日，历时40天。', '2024-q1', 'chunyun'],
    ['2023年国庆假期', '9月29日至10月6日假期期间，发送旅客3万人次。', '2023-09..2023-10', 'guoqing'],
    ['2023年“十一”黄金周', '“十一”期间（10月1日—7日）发送旅客3万人次。', '2023-10', 'guoqing'],
    ['2024年元旦假期', '元旦假期为12月30日至1月1日。', '2023-12..2024-01', 'yuandan'],
    ['', '2025年春运从1月14日至2月22日。', '2025-01..2025-02', 'chunyun'],
    // The days of something else, and none at all: asked for.
    ['2024年春运', '1月1日至2月1日开展整治。', undefined, 'chunyun'],
    ['2024年春节', '客流平稳。', undefined, 'chunjie'],
    ['2024年春运', '2月1日至12月5日春运服务队值守。', undefined, 'chunyun'],
  ])('%s: %s', (said, text, period, slug) => {
    const title = said === '' ? '春运' : said;
    expect(header(`青石县交通运输局${title}工作总结`, text)).toMatchObject({
      period,
      slug,
      kind: '专项报告',
    });
  });

  test.each([
    ['2024年上半年春运和农村公路工作总结', '2024-h1'],
    ['2024年工作总结暨2025年春运工作安排', '2024'],
    ['2023年十一月份工作总结', '2023-11'],
    ['2024年1月春运工作总结', '2024-01'],
  ])('a season besides doesn’t make it one: %s', (title, period) => {
    const found = header(title, '春运自1月26日至3月5日。');
    expect(found).toMatchObject({ period, slug: undefined });
  });
});
