import { describe, expect, test } from 'vitest';
import { seriesOfMetric } from '#src/catalogue/series/series.ts';
import { chartCsv } from '#src/charts/chart-csv.ts';
import type { ChartSpec } from '#src/charts/chart-spec.ts';
import { metricSeriesChart } from '#src/charts/metric-series-chart.ts';
import type { FigureLine } from '../../support/sample-catalogue.ts';
import { reportOfFigures, sampleCatalogue } from '../../support/sample-catalogue.ts';

/** The chart of 罚款 over reports given as id → lines. */
function chartOf(reports: Readonly<Record<string, readonly FigureLine[]>>): ChartSpec {
  const catalogue = sampleCatalogue(
    Object.entries(reports).map(([id, lines]) => reportOfFigures(id, ...lines)),
  );
  const metric = catalogue.metrics.find(({ id }) => id === 'fines');
  const [series] = metric === undefined ? [] : seriesOfMetric(catalogue, metric);
  const spec = series && metricSeriesChart(series);
  if (spec === undefined) throw new Error('no chart');
  return spec;
}

/** As many half-years from 2000上半年 on, each with the lines given for it. */
function halves(count: number, lines: (index: number) => readonly FigureLine[]): ChartSpec {
  const id = (index: number) => `${2000 + Math.floor(index / 2)}-h${(index % 2) + 1}`;
  return chartOf(Object.fromEntries(Array.from({ length: count }, (_, index) => [id(index), lines(index)])));
}

const only = ({ panels: [panel] }: ChartSpec) => {
  if (panel === undefined) throw new Error('no panel');
  return panel;
};

describe('how many values there are', () => {
  test('one period is one horizontal bar, and the answer says that it is the only number', () => {
    const spec = chartOf({ '2023-h1': ['fines 786300元'] });
    expect([only(spec).form, spec.title, spec.finding]).toEqual([
      'bars',
      '罚款是多少？',
      { before: '', value: '786300元', after: '（2023年上半年（按报告期）），只有这一个数' },
    ]);
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
    expect(spec.notes).toEqual(['2001年下半年：本期报告未提及，空着不画，不当作0。']);
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
    expect(spec.notes).toContain('2001年7月1日—12月20日的时段长短和其他数不一样，不连线，也不比高低。');
  });

  test('一季度, 上半年, 前三季度 and 全年 aren’t joined: the later hold the earlier', () => {
    const spec = chartOf({
      '2023-q1': ['fines 10元'],
      '2023-h1': ['fines 25元'],
      '2023-01..2023-09': ['fines 31元'],
      '2023': ['fines 40元'],
    });
    expect(only(spec).joins).toEqual([]);
    expect(spec.notes).toContain('2023年的几个数都从1月1日算起，后面的包含前面的，不能相加。');
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
    expect(spec.legend).toContain('虚线框是计划数或者目标数。');
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
    '2023年上半年的数，2023年上半年报告写10元，2023年下半年报告写8元；图照最后一次写的画。',
  );
});

test('the rows as a file say what is drawn, gaps included', () => {
  const csv = chartCsv(
    halves(3, (index) => (index === 1 ? [] : ['fines 约1.5万元'])),
    true,
  );
  const [head, first, second] = csv.split('\r\n');
  expect(head).toBe('\ufeff示例数据,name,printed,value,kind,comparable,said,report,figure');
  expect(first).toContain('2000年上半年,约1.5万元,15000');
  expect(second).toContain('本期报告未提及');
});
