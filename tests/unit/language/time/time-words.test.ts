import { describe, expect, test } from 'vitest';
import { printCoverage } from '#src/language/time/coverage.ts';
import { findDueWords } from '#src/language/time/due-words.ts';
import { parsePeriod } from '#src/language/time/period.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import { findTimes } from '#src/language/time/time-words.ts';

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
  ])('%s in a report on %s: %j', (text, period, expected) => {
    expect(times(text, period)).toEqual(expected);
  });

  test.each([
    ['比上年同期增加', '2023-h1'],
    ['与去年上半年相比', '2023-h1'],
    ['较上半年增长', '2023-h2'],
    ['完成全年计划的40%', '2023-h1'],
    ['全年目标任务', '2023-h1'],
    ['6月8日，贵州', '2023-h1'],
    ['2023年是关键', '2023-h1'],
  ])('%s in a report on %s says nothing of when it was counted', (text, period) => {
    expect(times(text, period)).toEqual([]);
  });
});

describe('when something falls due', () => {
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
    ['2025年', '2023-h1', false, '2025'],
  ])('%s in a report on %s (plan: %s) is %s', (text, period, isPlan, due) => {
    const found = findDueWords(text, { period: periodOf(period), isPlan });
    expect(found.map((time) => printPeriod(time.due))).toEqual([due]);
  });
});
