import { describe, expect, test } from 'vitest';
import { seriesOfMetric } from '#src/catalogue/series/series.ts';
import { chartCsv } from '#src/charts/chart-csv.ts';
import type { ChartSpec } from '#src/charts/chart-spec.ts';
import { metricSeriesChart } from '#src/charts/metric-series-chart.ts';
import type { FigureLine } from '../../support/sample-catalogue.ts';
import { reportOfFigures, sampleCatalogue } from '../../support/sample-catalogue.ts';

/** The chart of a metric over reports given as id → lines. */
function chartOf(reports: Readonly<Record<string, readonly FigureLine[]>>, metricId = 'fines'): ChartSpec {
  const catalogue = sampleCatalogue(
    Object.entries(reports).map(([id, lines]) => reportOfFigures(id, ...lines)),
  );
  const metric = catalogue.metrics.find(({ id }) => id === metricId);
  const [series] = metric === undefined ? [] : seriesOfMetric(catalogue, metric);
  const spec = series && metricSeriesChart(series);
  if (spec === undefined) throw new Error('no chart');
  return spec;
}

/** As many half-years from 2000上半年 on, each with the lines given for it. */
function halves(
  count: number,
  lines: (index: number) => readonly FigureLine[],
  metricId?: string,
): ChartSpec {
  const id = (index: number) => `${2000 + Math.floor(index / 2)}-h${(index % 2) + 1}`;
  const reports = Array.from({ length: count }, (_, index) => [id(index), lines(index)] as const);
  return chartOf(Object.fromEntries(reports), metricId);
}

const only = ({ panels: [panel] }: ChartSpec) => {
  if (panel === undefined) throw new Error('no panel');
  return panel;
};

describe('how many values there are', () => {
  test('one period is one horizontal bar, and its title says the number', () => {
    const spec = chartOf({ '2023-h1': ['fines 786300元'] });
    expect([only(spec).form, spec.title, spec.titleValue, spec.finding]).toEqual([
      'bars',
      '罚款：2023年上半年786300元',
      '786300元',
      undefined,
    ]);
  });

  test.each<[FigureLine[], string]>([
    [
      ['fines 61.8万元', 'fines 60万元', 'fines 59.3万元'],
      '罚款：2001年上半年59.3万元，同比下降4%（本站计算）',
    ],
    [['fines 60万元', 'fines 60万元', 'fines 66万元'], '罚款：2001年上半年66万元，同比增长10%（本站计算）'],
    [
      ['fines 1.26亿元', 'fines 60万元', 'fines 13160万元'],
      '罚款：2001年上半年13160万元，同比增长约4%（本站计算）',
    ],
    [['fines 5元', 'fines 6元', 'fines 5元'], '罚款：2001年上半年5元，同比持平（本站计算）'],
    [['share 95.0%', 'share 90.0%', 'share 93.0%'], '比例：2001年上半年93.0%，同比下降2个百分点（本站计算）'],
    [['fines 60余万元', 'fines 6万元', 'fines 66万元'], '罚款：2001年上半年66万元'],
    [['fines 6元', 'fines 6元', 'fines 7元 kind: target'], '罚款：2000年下半年6元'],
    [['fines 7元 kind: target'], '罚款：7元，目标数'],
    [['fines 7元 coverageSaid: 至今'], '罚款：7元，“至今”，起止日未写明'],
  ])('the title is what happened last, and its change over the year before: %j', (lines, title) => {
    const metricId = lines[0]?.split(' ')[0];
    const spec = halves(lines.length, (index) => lines.slice(index, index + 1), metricId);
    expect([spec.title, spec.title.includes(spec.titleValue ?? '—')]).toEqual([title, true]);
  });

  test('few periods are columns, many are points', () => {
    expect([2, 6, 7, 40].map((count) => only(halves(count, () => ['fines 1元'])).form)).toEqual([
      'columns',
      'columns',
      'points',
      'points',
    ]);
  });
});

describe('lines', () => {
  test('join like periods that follow one another, and stop at a gap', () => {
    const spec = halves(8, (index) => (index === 3 ? [] : ['fines 5元']));
    expect(only(spec).joins).toEqual([
      [0, 1],
      [1, 2],
      [4, 5],
      [5, 6],
      [6, 7],
    ]);
    expect(spec.notes).toEqual(['2001年下半年：本期报告未提及，图中留空，不作0处理。']);
  });

  test('never reach a value of unlike coverage, which is grey, and a sentence says why', () => {
    const spec = halves(8, (index) => [
      index === 3 ? 'fines 3元 coverage: 2001-07-01..2001-12-20' : 'fines 5元',
    ]);
    expect(only(spec).joins.flat()).not.toContain(3);
    expect(only(spec).joins).not.toContainEqual([2, 4]);
    expect(only(spec).slots.map((slot) => slot.kind === 'mark' && slot.isApart)).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(spec.notes).toContain('2001年7月1日—12月20日的时段长短与其他数据不同，不连线，不作比较。');
  });

  test('一季度, 上半年, 前三季度 and 全年 aren’t joined: the later hold the earlier', () => {
    const spec = chartOf({
      '2023-q1': ['fines 10元'],
      '2023-h1': ['fines 25元'],
      '2023-01..2023-09': ['fines 31元'],
      '2023': ['fines 40元'],
    });
    expect(only(spec).joins).toEqual([]);
    expect(spec.notes).toContain('2023年数据均自1月1日起累计，后期包含前期，不可相加。');
  });

  test('of several years one sentence says that the later hold the earlier; of rates and changes none does', () => {
    const told = (quarter: string, half: string, metric: string) =>
      chartOf(
        {
          '2022-q1': [`${metric} ${quarter}`],
          '2022-h1': [`${metric} ${half}`],
          '2023-q1': [`${metric} ${quarter}`],
          '2023-h1': [`${metric} ${half}`],
        },
        metric,
      ).notes.filter((note) => note.includes('1月1日'));
    expect(told('10元', '25元', 'fines')).toEqual([
      '2022年、2023年数据均自1月1日起累计，同年后期包含前期，不可相加。',
    ]);
    expect(told('92.5%', '93.0%', 'share')).toEqual([]);
    expect(told('同比增长3.1%', '同比下降2.0%', 'share')).toEqual([]);
  });

  test('whole years among half-years are grey, joined with one another, and the sentence doesn’t deny it', () => {
    const spec = chartOf({
      '2021-h1': ['fines 10元'],
      '2021-h2': ['fines 11元', 'fines 21元 coverage: 2021'],
      '2022-h1': ['fines 12元'],
      '2022-h2': ['fines 13元', 'fines 25元 coverage: 2022'],
      '2023-h1': ['fines 14元'],
    });
    expect(only(spec).slots.map((slot) => slot.kind === 'mark' && slot.isApart)).toEqual([
      false,
      false,
      true,
      false,
      false,
      true,
      false,
    ]);
    expect(only(spec).joins).toContainEqual([2, 5]);
    expect(spec.notes).toContain('2021年、2022年的时段长短与其他数据不同，不与其他数据连线，不作比较。');
  });

  test('a target isn’t joined to what happened, and has a dashed frame', () => {
    const spec = chartOf({
      '2023-h1': ['fines 10元', 'fines 15元 kind: target, coverage: 2023-h2'],
      '2023-h2': ['fines 12元'],
    });
    const marks = only(spec).slots.filter((slot) => slot.kind === 'mark');
    expect(marks.map(({ isPlanned, label }) => [label, isPlanned])).toContainEqual(['15元', true]);
    const planned = marks.findIndex(({ isPlanned }) => isPlanned);
    expect(only(spec).joins.flat()).not.toContain(planned);
    expect(spec.legend).toContain('虚线框：计划数或目标数。');
  });
});

test('约, 余 and a range survive, at the mark and in words', () => {
  const spec = chartOf({
    '2022-h2': ['fines 约12万元'],
    '2023-h1': ['fines 9万余元'],
    '2023-h2': ['fines 9—11万元'],
  });
  const marks = only(spec).slots.filter((slot) => slot.kind === 'mark');
  expect(marks.map(({ label, low }) => [label, low])).toEqual([
    ['≈ 12万元', undefined],
    ['≥ 9万元', undefined],
    ['9万元—11万元', 90_000],
  ]);
  expect(spec.description).toBe(
    '约12万元，罚款，2022年下半年（按报告期）；9万余元，罚款，2023年上半年（按报告期）；9—11万元，罚款，2023年下半年（按报告期）。',
  );
});

test('a restated value is drawn as last printed, the earlier stays in sight, and both are said', () => {
  const spec = chartOf({
    '2023-h1': ['fines 10元'],
    '2023-h2': ['fines 12元', 'fines 8元 coverage: 2023-h1'],
  });
  const [first] = only(spec).slots;
  expect(first).toMatchObject({ value: 8, earlier: [10], source: { reportId: '2023-h2' } });
  expect(spec.notes).toContain(
    '2023年上半年数据，2023年上半年报告为10元，2023年下半年报告为8元；图按最近一次报告绘制。',
  );
});

test('the rows as a file say what is drawn, gaps included', () => {
  const csv = chartCsv(
    halves(3, (index) => (index === 1 ? [] : ['fines 约1.5万元'])),
    true,
  );
  const [head, first, second] = csv.split('\r\n');
  expect(head).toBe('\ufeff示例数据,name,printed,value,kind,comparable,said,report,figure,lower,upper');
  // People's tables filter by 能 and 不和其他比.
  expect(first).toContain('2000年上半年,约1.5万元,15000,已发生,能,');
  expect(second).toContain('本期报告未提及');
});

describe('rises and falls', () => {
  const changes = {
    '2022-h1': ['share 同比增长9.2%'],
    '2022-h2': ['share 同比下降2.3%'],
    '2023-h1': ['share 同比下降4.6%'],
    '2023-h2': ['share 持平'],
    '2024-h1': ['share 同比增长1.20%'],
  } as const;

  test('stand on both sides of zero, with 增 and 减, and are joined', () => {
    const panel = only(chartOf(changes, 'share'));
    expect(panel.axis).toMatchObject({ min: -5, max: 10, step: 5, unit: '%' });
    expect(panel.slots.map((slot) => slot.kind === 'mark' && [slot.label, slot.value])).toEqual([
      ['增9.2%', 9.2],
      ['减2.3%', -2.3],
      ['减4.6%', -4.6],
      ['持平', 0],
      ['增1.20%', 1.2],
    ]);
    expect(panel.joins).toHaveLength(4);
  });

  test('nothing but falls hang below zero, and the legend says so', () => {
    const spec = chartOf({ '2022-h1': ['share 同比下降9.2%'], '2023-h1': ['share 同比下降2.3%'] }, 'share');
    expect(only(spec).axis).toMatchObject({ min: -10, max: 0 });
    expect(spec.legend).toContain('负值自0向下。');
    expect(chartCsv(spec, false)).toContain('同比下降9.2%,-9.2,');
  });

  test.each([
    ['同比增长约9.2%', '增 ≈ 9.2%', 9.2, undefined],
    ['同比下降超过3%', '减 ≥ 3%', -3, undefined],
    ['同比下降近5%', '减 ≤ 5%', -5, undefined],
    ['同比下降8%—13%', '减8%—13%', -8, -13],
    ['同比增长8%—13%', '增8%—13%', 13, 8],
    ['同比下降十几%', '同比下降十几%', -11, -19],
    ['同比增长1倍', '增1倍', 100, undefined],
    ['-3.20%', '−3.20%', -3.2, undefined],
    ['同比下降0.5%', '减0.5%', -0.5, undefined],
    ['同比减少12%', '减12%', -12, undefined],
  ])('%s is labelled %s and drawn at %d', (value, label, drawn, low) => {
    const spec = chartOf({ '2022-h1': [`share ${value}`], '2023-h1': ['share 同比增长1%'] }, 'share');
    const [first] = only(spec).slots;
    expect(first).toMatchObject({ kind: 'mark', label, value: drawn });
    expect(first?.kind === 'mark' && first.low).toBe(low);
  });

  test('a change among levels is grey, not joined, and a sentence says why', () => {
    const spec = chartOf(
      {
        '2022-h1': ['share 92.5%'],
        '2022-h2': ['share 同比增长3.1%'],
        '2023-h1': ['share 93.0%'],
        '2023-h2': ['share 94.0%'],
      },
      'share',
    );
    expect(only(spec).slots.map((slot) => slot.kind === 'mark' && slot.isApart)).toEqual([
      false,
      true,
      false,
      false,
    ]);
    expect(only(spec).joins).toEqual([[2, 3]]);
    expect(spec.notes).toContain('“同比增长3.1%”为增减，其他数据为总量，口径不同，不连线，不作比较。');
  });

  test('of as many changes as levels the latest decide', () => {
    const spec = chartOf({ '2022-h1': ['share 92.5%'], '2022-h2': ['share 同比增长3.1%'] }, 'share');
    expect(only(spec).slots.map((slot) => slot.kind === 'mark' && slot.isApart)).toEqual([true, false]);
    expect(spec.notes).toContain('“92.5%”为总量，其他数据为增减，口径不同，不连线，不作比较。');
  });
});

describe('vague words', () => {
  test.each([
    ['近百起', undefined],
    ['上千起', undefined],
    ['数十起', undefined],
    ['近千起', undefined],
    ['过百起', undefined],
    ['数百起', undefined],
    ['上百起', undefined],
    ['将近百起', undefined],
    ['破千起', undefined],
    ['十几起', [11, 19]],
    ['三四十起', [30, 40]],
    ['七八起', [7, 8]],
    ['百余起', [100, 200]],
    ['二十几起', [21, 29]],
  ])('%s is never a point: a band %j where there are two ends', (value, band) => {
    const spec = chartOf({ '2022-h1': [`cases ${value}`], '2023-h1': ['cases 25起'] }, 'cases');
    const [first] = only(spec).slots;
    if (band === undefined) {
      expect(first).toMatchObject({ kind: 'words', printed: value, name: '2022年上半年' });
      expect(first).not.toHaveProperty('value');
      expect(spec.notes).toContain(`2022年上半年为“${value}”，不绘图。`);
      expect(chartCsv(spec, false)).toContain(`2022年上半年,${value},,,不和其他比,`);
    } else {
      expect(first).toMatchObject({
        kind: 'mark',
        label: value,
        low: band[0],
        value: band[1],
        isVague: true,
      });
      expect(spec.legend).toContain('原文未写明确切数值的，按可能的范围绘制。');
      expect(chartCsv(spec, false)).toMatch(new RegExp(`2022年上半年,${value},,.*,${band.join(',')}\r\n`));
    }
    expect(only(spec).joins).toEqual([]);
    expect(spec.description).toContain(`${value}，案件，`);
  });

  test('a fraction is none either', () => {
    const spec = chartOf({ '2022-h1': ['share 三分之一'], '2023-h1': ['share 25%'] }, 'share');
    expect(only(spec).slots.map(({ kind }) => kind)).toEqual(['words', 'mark']);
    expect(spec.notes).toContain('2022年上半年为“三分之一”，不绘图。');
  });

  test('a band among points isn’t joined, and a sentence says so', () => {
    const spec = halves(8, (index) => [index === 3 ? 'fines 4—6元' : 'fines 5元']);
    expect(only(spec).joins.flat()).not.toContain(3);
    expect(spec.notes).toEqual(['按范围绘制的数据不连线。']);
  });

  test('keep their place between points, which are joined neither to them nor across', () => {
    const spec = halves(8, (index) => [index === 3 ? 'fines 近万元' : 'fines 5元']);
    expect(only(spec).slots[3]?.kind).toBe('words');
    expect(only(spec).joins.flat()).not.toContain(3);
  });

  test('alone give no chart', () => {
    expect(() => chartOf({ '2022-h1': ['cases 近百起'], '2023-h1': ['cases 上千起'] }, 'cases')).toThrow(
      'no chart',
    );
  });

  test('of many only some are named', () => {
    const spec = halves(8, (index) => [index < 6 ? 'fines 近万元' : 'fines 5元']);
    expect(spec.notes.at(-1)).toMatch(/^2000年上半年为“近万元”、.*等6项，均不是确定的数值，不绘图。$/);
  });
});

test('a target for a period stands at it, apart and unjoined, and one printed differently is told', () => {
  const chart = chartOf({
    '2023-h1': ['fines 50元'],
    '2023-h2': ['fines 60元', 'fines 70元 kind: target, for: 2024-h1, reading: 示例'],
    '2024-h1': ['fines 80元 kind: target, for: 2024-h1, reading: 示例', 'fines 75元'],
  });
  expect(
    only(chart).slots.map((slot) => slot.kind === 'mark' && [slot.name, slot.printed, slot.isPlanned]),
  ).toEqual([
    ['2023年上半年', '50元', false],
    ['2023年下半年', '60元', false],
    ['目标（2024年上半年）', '80元', true],
    ['2024年上半年', '75元', false],
  ]);
  expect(only(chart).joins).toEqual([
    [0, 1],
    [1, 3],
  ]);
  expect(chart.titleValue).toBe('75元');
  expect(chart.notes).toContain(
    '目标（2024年上半年），2023年下半年报告为70元，2024年上半年报告为80元；图按最近一次报告绘制。',
  );
});
