import { describe, expect, test } from 'vitest';
import { printCoverage } from '#src/language/time/coverage.ts';
import { findDueWords } from '#src/language/time/due-words.ts';
import { findIntendedWords } from '#src/language/time/intended-words.ts';
import { parsePeriod } from '#src/language/time/period.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import { findTimes, governingTime } from '#src/language/time/time-words.ts';

function periodOf(text: string) {
  const period = parsePeriod(text);
  if (!period.ok) throw new Error(period.reason);
  return period.value;
}

function times(text: string, period: string): string[] {
  return findTimes(text, periodOf(period)).map(({ words, meaning }) => {
    switch (meaning.kind) {
      case 'days':
        return `${words}=${printCoverage(meaning.days)}`;
      case 'until': {
        const { year, month, day } = meaning.lastDay;
        return `${words}≤${year}-${month}-${day}`;
      }
      default:
        return `${words}:${meaning.kind}`;
    }
  });
}

describe('times that govern a number', () => {
  test.each([
    ['今年1月至6月10日共检测车辆', '2023-h1', ['今年1月至6月10日=2023-01-01..2023-06-10']],
    ['1-6月完成处治', '2023-h1', ['1-6月=2023-h1']],
    ['1—11月累计完成', '2023-h2', ['1—11月=2023-01..2023-11']],
    ['1一6月完成', '2023-h1', ['1一6月=2023-h1']],
    ['全年累计检测车辆', '2023-h2', ['全年=2023']],
    ['2022年全年完成', '2023-h1', ['2022年全年=2022']],
    ['去年全年完成', '2023-h1', ['去年全年=2022']],
    ['下半年检测', '2023-h2', ['下半年=2023-h2']],
    ['前三季度完成', '2023-h2', ['前三季度=2023-01..2023-09']],
    ['第三季度检测', '2023-h2', ['第三季度=2023-q3']],
    ['一季度检查', '2023-h1', ['一季度=2023-q1']],
    ['截至6月10日，完成', '2023-h1', ['截至6月10日≤2023-6-10']],
    ['截至11月底', '2023-h2', ['截至11月底≤2023-11-30']],
    ['今年以来，查处', '2023-h1', ['今年以来:as-reported']],
    ['半年来，完成', '2023-h1', ['半年来:as-reported']],
    ['目前已完成', '2023-h1', ['目前:as-reported']],
    ['春运期间，运送', '2023-h1', ['春运期间:season']],
    ['国庆假期，接待', '2023-h2', ['国庆假期:season']],
    ['7-12月处治', '2023-h2', ['7-12月=2023-h2']],
    ['２０２３年１—８月', '2023-h2', ['２０２３年１—８月=2023-01..2023-08']],
    ['6月份完成45公里', '2023-h1', ['6月份=2023-06']],
    ['5月完成', '2023-h1', ['5月=2023-05']],
    ['2023年3月，查处', '2023-h1', ['2023年3月=2023-03']],
    ['去年12月查处', '2023-h1', ['去年12月=2022-12']],
    ['六月份查处', '2023-h1', ['六月份=2023-06']],
    ['十一月完成', '2023-h2', ['十一月=2023-11']],
    ['6月底累计', '2023-h1', ['6月底≤2023-6-30']],
    ['五月末，全县已', '2023-h1', ['五月末≤2023-5-31']],
    ['截至5月底', '2023-h1', ['截至5月底≤2023-5-31']],
    ['4、5月完成', '2023-h1', ['4、5月=2023-04..2023-05']],
    ['5月和6月完成', '2023-h1', ['5月和6月=2023-05..2023-06']],
    ['5月上旬', '2023-h1', ['5月上旬=2023-05-01..2023-05-10']],
    ['前五个月完成', '2023-h1', ['前五个月=2023-01..2023-05']],
    ['元至五月完成', '2023-h1', ['元至五月=2023-01..2023-05']],
    ['自3月1日起至5月31日查处', '2023-h1', ['3月1日起至5月31日=2023-03..2023-05']],
    ['至5月底，查处', '2023-h1', ['至5月底≤2023-5-31']],
    ['截至五月底，查处', '2023-h1', ['截至五月底≤2023-5-31']],
    ['去年查处', '2023-h1', ['去年=2022']],
    ['2022年度查处', '2023-h1', ['2022年度=2022']],
    ['上年同期为', '2023-h1', ['上年同期=2022-h1']],
    ['2020年以来查处', '2023-h1', ['2020年以来=2020-01..2023-06']],
    ['2020—2022年查处', '2023-h1', ['2020—2022年=2020-01..2022-12']],
    ['近三年查处', '2023-h1', ['近三年:season']],
    ['“十三五”期间查处', '2023-h1', ['“十三五”期间:season']],
    ['“五一”假期查处', '2023-h1', ['“五一”假期:season']],
    ['本月查处', '2023-h1', ['本月:season']],
    ['6月8日检查', '2023-h1', ['6月8日=2023-06-08']],
  ])('%s in a report on %s: %j', (text, period, expected) => {
    expect(times(text, period)).toEqual(expected);
  });

  test.each([
    ['比上年同期增加', '2023-h1'],
    ['与去年上半年相比', '2023-h1'],
    ['较上半年增长', '2023-h2'],
    ['完成全年计划的40%', '2023-h1'],
    ['全年目标任务', '2023-h1'],
    ['5月底前完成', '2023-h1'],
    ['6月前完成', '2023-h1'],
    ['3月以来', '2023-h1'],
    ['3月起', '2023-h1'],
    ['7月份完成', '2023-h1'],
    ['较5月增加', '2023-h1'],
    ['5月同期', '2023-h1'],
    ['5月度', '2023-h1'],
    ['5月底完成', '2023-h1'],
    ['2023年是关键', '2023-h1'],
    ['2022年度计划', '2023-h1'],
    ['2022年项目', '2023-h1'],
    ['高于去年', '2023-h1'],
    ['较2022年同期', '2023-h1'],
    ['客运量恢复到2019年的', '2023-h1'],
    ['客运量仅为2019年的', '2023-h1'],
    ['恢复至2019年同期的八成', '2023-h1'],
    ['本月查处', '2023-06'],
  ])('%s in a report on %s says nothing of when it was counted', (text, period) => {
    expect(times(text, period)).toEqual([]);
  });
});

describe('what a single month reaches', () => {
  const period = periodOf('2023-h1');
  test.each([
    ['6月份完成', '6月份'],
    ['6月份，全县完成', '6月份'],
    ['6月份检查企业45家次，排查隐患', '6月份'],
    ['5月，我县查处案件', '5月'],
    ['1—6月检查企业45家次，其中6月份', '6月份'],
    ['5月8日夜查，查处案件3起，罚款', undefined],
    ['5月启动的专项行动查处', undefined],
    ['5月开工，完成投资', undefined],
    ['今年以来，5月启动的专项行动查处', '今年以来'],
    ['6月份，组织开展专项行动，检查企业', undefined],
    ['5月印发的方案提出完成', undefined],
    ['上半年检查企业20家（5月建成的客运站除外），罚款', '上半年'],
    ['5月完成招标，总投资', undefined],
  ])('%s 45: %s', (words, governing) => {
    expect(governingTime(words, period)?.words).toBe(governing);
  });
});

describe('when something falls due', () => {
  test('the end of a year that is over is no time to come', () => {
    expect(findDueWords('比去年底提高0.6', { period: periodOf('2023-h1'), isPlan: false })).toEqual([]);
    expect(findIntendedWords('比去年底提高', { period: periodOf('2023-h1'), isPlan: false })).toEqual([]);
  });

  test.each([
    ['6月底前', '2024', true, '2024-06'],
    ['6月底前', '2023-h2', false, '2024-06'],
    ['7月份', '2023-h1', false, '2023-07'],
    ['年底', '2023-h1', false, '2023-12'],
    ['年内', '2024', true, '2024-12'],
    ['上半年', '2024', true, '2024-h1'],
    ['一季度', '2024', true, '2024-q1'],
    ['一季度', '2023-h2', false, '2024-q1'],
    ['3月份', '2023-h2', false, '2024-03'],
    ['明年5月底前', '2023-h1', false, '2024-05'],
    ['国庆节前', '2023-h1', false, '2023-09'],
    ['春节前', '2023-h2', false, '2024-02'],
    ['春节前', '2024-h2', false, '2025-01'],
    ['端午节前', '2023-h2', false, '2024-06'],
    ['中秋前', '2024-h1', false, '2024-09'],
    ['清明节前', '2023-h2', false, '2024-04'],
    ['2025年', '2023-h1', false, '2025'],
  ])('%s in a report on %s (plan: %s) is %s', (text, period, isPlan, due) => {
    const found = findDueWords(text, { period: periodOf(period), isPlan });
    expect(found.map((time) => printPeriod(time.due))).toEqual([due]);
  });
});
