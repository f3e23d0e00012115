import { describe, expect, test } from 'vitest';
import { changeOf, changesOf } from '#src/catalogue/series/change-of.ts';
import type { Change, ChangeBasis } from '#src/catalogue/series/compute-change.ts';
import { newestValue, seriesOfMetric, valuesOf } from '#src/catalogue/series/series.ts';
import { type FigureLine, reportOfFigures, sampleCatalogue } from '../../../support/sample-catalogue.ts';

/** The change of the newest value of the metric that the first line names. */
function change(basis: ChangeBasis, reports: Readonly<Record<string, readonly FigureLine[]>>): Change {
  const inputs = Object.entries(reports).map(([id, lines]) => reportOfFigures(id, ...lines));
  const catalogue = sampleCatalogue(inputs);
  const metricId = Object.values(reports).flat()[0]?.split(' ')[0];
  const metric = catalogue.metrics.find(({ id }) => id === metricId);
  const [series] = metric === undefined ? [] : seriesOfMetric(catalogue, metric);
  const value = series === undefined ? undefined : valuesOf(series).at(-1);
  if (series === undefined || value === undefined) throw new Error('no value');
  return changeOf(series, value, basis);
}

function words(...args: Parameters<typeof change>): readonly string[] {
  const result = change(...args);
  return result.kind === 'computed' ? [result.words, result.formula] : [result.reason];
}

describe('what accumulates over days', () => {
  test('is set beside the same days of the year before', () => {
    expect(words('last-year', { '2023-h1': ['cases 25起'], '2024-h1': ['cases 30起'] })).toEqual([
      '增加5起，增长20%',
      '30 − 25 = 5起；5 ÷ 25 ≈ 20%',
    ]);
  });

  test('is set beside the period of as many months before', () => {
    expect(words('previous', { '2023-h2': ['fines 3万元'], '2024-h1': ['fines 2万元'] })).toEqual([
      '减少1万元，下降约30%',
      '2 − 3 = −1万元；−1 ÷ 3 ≈ −30%；按原文精度取位',
    ]);
  });

  test('unlike units are reckoned in the canonical one', () => {
    expect(
      words('last-year', {
        '2023-h1': ['length 1km coverage: 2023-06-30'],
        '2024-h1': ['length 3000m coverage: 2024-06-30'],
      })[1],
    ).toMatch(/^3000 − 1000 ≈ 2000 m/);
  });

  test('亿元 and 万元: in the finer arithmetic, in the largest words, no finer than the coarser printing', () => {
    expect(words('previous', { '2023-h2': ['fines 8815万元'], '2024-h1': ['fines 1.26亿元'] })).toEqual([
      '增加约3800万元，增长约43%',
      '12600 − 8815 = 3785 ≈ 3800万元；3785 ÷ 8815 ≈ 43%；按原文精度取位',
    ]);
  });

  test('亿元 and 万元 printed to the same place differ exactly', () => {
    expect(words('previous', { '2023-h2': ['fines 8815万元'], '2024-h1': ['fines 1.2600亿元'] })).toEqual([
      '增加3785万元，增长42.9%',
      '12600 − 8815 = 3785万元；3785 ÷ 8815 ≈ 42.9%',
    ]);
    expect(words('previous', { '2023-h2': ['fines 5000万元'], '2024-h1': ['fines 2.5000亿元'] })[0]).toBe(
      '增加2亿元，增长400%',
    );
  });

  test('less than 1亿元 is said in 万元', () => {
    expect(words('last-year', { '2022': ['fines 2.14亿元'], '2023': ['fines 2.29亿元'] })).toEqual([
      '增加1500万元，增长7%',
      '2.29 − 2.14 = 0.15亿元；0.15 ÷ 2.14 ≈ 7%',
    ]);
  });

  test('a difference below the last digit of the coarser printing says nothing', () => {
    expect(words('last-year', { '2023-h1': ['fines 14800元'], '2024-h1': ['fines 1.5万元'] })).toEqual([
      '“1.5万元”与“14800元”精度不同，相差不足“1.5万元”的末位，无法判断增减。',
    ]);
  });

  test('a printing too coarse for whole per cent leaves the percentage out', () => {
    expect(words('last-year', { '2023-h1': ['fines 850万元'], '2024-h1': ['fines 0.2亿元'] })[0]).toBe(
      '增加约1000万元',
    );
  });

  test('a whole year has the same period before it and a year before: said once', () => {
    const changes = (reports: Readonly<Record<string, readonly FigureLine[]>>) => {
      const catalogue = sampleCatalogue(
        Object.entries(reports).map(([id, lines]) => reportOfFigures(id, ...lines)),
      );
      const metric = catalogue.metrics.find(({ id }) => id === 'fines');
      const [series] = metric === undefined ? [] : seriesOfMetric(catalogue, metric);
      const value = series && newestValue(series);
      if (value === undefined || series === undefined) throw new Error('no value');
      return changesOf(series, value).map(({ kind }) => kind);
    };
    expect(changes({ '2022': ['fines 3万元'], '2023': ['fines 2万元'] })).toEqual(['computed']);
    expect(changes({ '2023': ['fines 2万元'] })).toEqual(['refused']);
    expect(changes({ '2023-h2': ['fines 3万元'], '2024-h1': ['fines 2万元'] })).toEqual([
      'computed',
      'refused',
    ]);
  });

  test('no change is said so', () => {
    expect(words('last-year', { '2023-h1': ['cases 0起'], '2024-h1': ['cases 无一起'] })[0]).toBe('持平');
  });

  test('over a base of 0 there is no percentage', () => {
    expect(words('last-year', { '2023-h1': ['cases 0起'], '2024-h1': ['cases 3起'] })).toEqual([
      '增加3起',
      '3 − 0 = 3起',
    ]);
  });

  test('a base printed differently later is taken from the newest report', () => {
    expect(
      words('last-year', {
        '2023-h1': ['cases 25起'],
        '2024-h1': ['cases 30起', 'cases 24起 coverage: 2023-h1'],
      })[0],
    ).toBe('增加6起，增长25%');
  });

  test('nothing to set it beside is said so', () => {
    expect(words('last-year', { '2024-h1': ['cases 30起'] })).toEqual(['本站无2023年上半年数据，不可比。']);
  });

  test('161 days are not set beside 181', () => {
    expect(
      words('last-year', {
        '2023-h1': ['fines 786300元 coverage: 2023-01-01..2023-06-10'],
        '2024-h1': ['fines 800000元'],
      }),
    ).toEqual(['应与2023年上半年相比，报告所写为2023年1月1日—6月10日，时段不同，不可比。']);
  });

  test('days that are no whole months have no period before them', () => {
    expect(
      words('previous', {
        '2022-h2': ['fines 1元'],
        '2023-h1': ['fines 786300元 coverage: 2023-01-01..2023-06-10'],
      }),
    ).toEqual(['2023年1月1日—6月10日不是整月，无同等时长的上期，不可比。']);
  });

  test('cumulative figures are never subtracted to make a period', () => {
    expect(words('previous', { '2023': ['cases 60起'], '2024-h1': ['cases 30起'] })).toEqual([
      '2023年的“60起”包含2023年下半年，时段长短不同，也不可相减，不可比。',
    ]);
    expect(words('previous', { '2023-q1': ['cases 10起'], '2023-h1': ['cases 25起'] })).toEqual([
      '本站无2022年下半年数据，不可比。',
    ]);
    expect(words('previous', { '2023-h1': ['cases 10起'], '2023-01..2023-09': ['cases 25起'] })).toEqual([
      '2023年前三季度无同等时长的上期，不可比。',
    ]);
  });
});

describe('what may not be reckoned with', () => {
  test.each<[string, FigureLine, string]>([
    ['余', 'cases 30余起', '“30余起”仅写明下限，不计算变化。'],
    ['近', 'cases 近30起', '“近30起”仅写明上限，不计算变化。'],
    ['a range', 'cases 20—30起', '“20—30起”是范围，不计算变化。'],
    ['a plan', 'cases 30起 kind: planned', '“30起”是计划数，尚未发生，不计算变化。'],
    ['a target', 'cases 30起 kind: target', '“30起”是目标数，尚未发生，不计算变化。'],
    ['words for the days', 'cases 30起 coverageSaid: "至今"', '报告仅写“至今”，未写明起止日期，不可比。'],
  ])('%s', (_, line, reason) => {
    expect(words('last-year', { '2023-h1': ['cases 25起'], '2024-h1': [line] })).toEqual([reason]);
  });

  test('the base is held to the same', () => {
    expect(words('last-year', { '2023-h1': ['cases 20余起'], '2024-h1': ['cases 30起'] })).toEqual([
      '“20余起”仅写明下限，不计算变化。',
    ]);
    expect(
      words('last-year', {
        '2023-h1': ['cases 20起 kind: planned, coverage: 2023-h1'],
        '2024-h1': ['cases 30起'],
      }),
    ).toEqual(['本站无2023年上半年数据，不可比。']);
  });

  test('two values of one report for the same days', () => {
    expect(
      words('last-year', { '2023-h1': ['cases 20起', 'cases 21起'], '2024-h1': ['cases 30起'] }),
    ).toEqual(['同一份报告对该时段有两个不同的数值，不可比。']);
  });
});

describe('约', () => {
  test('makes the change 约', () => {
    expect(words('last-year', { '2023-h1': ['fines 约12万元'], '2024-h1': ['fines 约18万元'] })).toEqual([
      '增加约6万元，增长约50%',
      '18 − 12 ≈ 6万元；6 ÷ 12 ≈ 50%',
    ]);
  });

  test('hides a change no larger than its last digits', () => {
    expect(words('last-year', { '2023-h1': ['fines 约17万元'], '2024-h1': ['fines 约18万元'] })).toEqual([
      '“约18万元”与“约17万元”含约数，相差不超过约数的末位，无法判断增减。',
    ]);
  });
});

describe('what is counted at one time', () => {
  test('is set beside an earlier day that is given', () => {
    expect(
      words('previous', {
        '2023-h2': ['length 100.0km coverage: 2023-12-31'],
        '2024-h1': ['length 120.5km coverage: 2024-06-30'],
      }),
    ).toEqual(['增加20.5km，增长20.5%', '120.5 − 100 = 20.5km；20.5 ÷ 100 ≈ 20.5%']);
  });

  test('without a day it is set beside nothing', () => {
    expect(words('previous', { '2023-h2': ['length 100km'], '2024-h1': ['length 120km'] })).toEqual([
      '报告未写明数据日期，不可比。',
    ]);
  });
});

test('a change is set beside the change of that period, and the level beside its level', () => {
  const reports = {
    '2023-h1': ['share 98.0%', 'share 同比下降2.0%'],
    '2024-h1': ['share 97.0%', 'share 同比下降0.5%'],
  } as const;
  expect(words('last-year', reports)[0]).toBe('降幅收窄1.5个百分点');
  const levelLast = {
    '2023-h1': ['share 同比下降2.0%', 'share 98.0%'],
    '2024-h1': ['share 同比下降0.5%', 'share 97.0%'],
  } as const;
  expect(words('last-year', levelLast)[0]).toBe('下降1个百分点');
  expect(words('last-year', { '2023-h1': ['share 98.0%'], '2024-h1': ['share 同比下降0.5%'] })).toEqual([
    '“同比下降0.5%”与“98.0%”分别为增减量和总量，不可比。',
  ]);
});

test('a level and a change of one period in two reports are no restatement', () => {
  const catalogue = sampleCatalogue([
    reportOfFigures('2023-h1', 'share 98.0%'),
    reportOfFigures('2023-h2', 'share 同比下降2.0% coverage: 2023-h1'),
  ]);
  const metric = catalogue.metrics.find(({ id }) => id === 'share');
  const [series] = metric === undefined ? [] : seriesOfMetric(catalogue, metric);
  expect(series && valuesOf(series).map(({ isRestated }) => isRestated)).toEqual([false, false]);
});

test('shares differ by 百分点', () => {
  expect(words('last-year', { '2023-h1': ['share 40.0%'], '2024-h1': ['share 52.5%'] })).toEqual([
    '上升12.5个百分点',
    '52.5 − 40 = 12.5个百分点',
  ]);
});
