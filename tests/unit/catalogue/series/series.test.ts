import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { comparabilityNotes } from '#src/catalogue/series/comparability.ts';
import {
  newestIntended,
  newestValue,
  type Series,
  seriesOfMetric,
  seriesOfProject,
  tellingPrintings,
} from '#src/catalogue/series/series.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import type { FigureLine } from '../../../support/sample-catalogue.ts';
import { reportOfFigures, sampleCatalogue } from '../../../support/sample-catalogue.ts';
import { sampleReport } from '../../../support/sample-report.ts';

function seriesOf(catalogue: Catalogue, metricId: string): Series[] {
  const metric = catalogue.metrics.find(({ id }) => id === metricId);
  if (metric === undefined) throw new Error(`no metric ${metricId}`);
  return seriesOfMetric(catalogue, metric);
}

/** The entries of the one series of 罚款: printed values by report, or the period of the report that is silent. */
function fines(reports: Readonly<Record<string, readonly FigureLine[]>>): string[] {
  const inputs = Object.entries(reports).map(([id, lines]) => reportOfFigures(id, ...lines));
  const [series] = seriesOf(sampleCatalogue(inputs), 'fines');
  return (series?.entries ?? []).map((entry) =>
    entry.kind === 'gap'
      ? `${printPeriod(entry.report.period)} silent`
      : `${entry.printings.map(({ figure, report }) => `${figure.quantity.printed}@${report.id}`).join(' ')}${entry.isRestated ? ' restated' : ''}`,
  );
}

describe('the values of a metric', () => {
  test('are ordered by the days they cover, whatever the order of the reports', () => {
    expect(
      fines({
        '2024-h1': ['fines 300元'],
        '2023-h1': ['fines 100元', 'fines 90元 coverage: 2022-h1'],
        '2023-h2': ['fines 200元'],
      }),
    ).toEqual(['90元@2023-h1', '100元@2023-h1', '200元@2023-h2', '300元@2024-h1']);
  });

  test('a later report that does not mention it leaves a gap; an earlier one does not', () => {
    expect(
      fines({ '2022-h2': [], '2023-h1': ['fines 100元'], '2023-h2': [], '2024-h1': ['fines 300元'] }),
    ).toEqual(['100元@2023-h1', '2023-h2 silent', '300元@2024-h1']);
  });

  test('a quarter is not silent about what only half-years speak of, nor a half-year about the year', () => {
    expect(
      fines({ '2022-h1': ['fines 100元'], '2022-h2': ['fines 200元'], '2023-q1': [], '2023-h1': [] }),
    ).toEqual(['100元@2022-h1', '200元@2022-h2', '2023-h1 silent']);
    expect(
      fines({ '2021-h2': ['fines 300元 coverage: 2021'], '2022-h1': [], '2022-h2': [], '2023-h1': [] }),
    ).toEqual(['300元@2021-h2', '2022-h2 silent']);
  });

  test('a plan that every report repeats is one value, told by the first and the newest; a changed one is another', () => {
    const plan = (value: string): FigureLine[] => [`fines ${value} kind: planned`];
    expect(
      fines({
        '2022-h1': plan('100元'),
        '2022-h2': plan('100元'),
        '2023-h1': plan('100元'),
        '2023-h2': plan('120元'),
        '2024-h1': plan('100元'),
      }),
    ).toEqual(['100元@2022-h1 100元@2022-h2 100元@2023-h1', '120元@2023-h2', '100元@2024-h1']);
    const [series] = seriesOf(
      sampleCatalogue(['2022-h1', '2022-h2', '2023-h1'].map((id) => reportOfFigures(id, ...plan('100元')))),
      'fines',
    );
    const value = series && newestIntended(series);
    expect(value && tellingPrintings(value).map(({ report }) => report.id)).toEqual(['2022-h1', '2023-h1']);
  });

  test('the same days printed differently later are both kept, each with its report', () => {
    expect(
      fines({ '2023-h1': ['fines 100元'], '2024-h1': ['fines 300元', 'fines 110元 coverage: 2023-h1'] }),
    ).toEqual(['100元@2023-h1 110元@2024-h1 restated', '300元@2024-h1']);
  });

  test('the same value in another unit is repeated, not restated', () => {
    expect(fines({ '2023-h1': ['fines 14800元'], '2024-h1': ['fines 1.48万元 coverage: 2023-h1'] })).toEqual([
      '14800元@2023-h1 1.48万元@2024-h1',
    ]);
  });

  test('约 that was not there before is a restatement', () => {
    expect(fines({ '2023-h1': ['fines 100元'], '2023-h2': ['fines 约100元 coverage: 2023-h1'] })).toEqual([
      '100元@2023-h1 约100元@2023-h2 restated',
    ]);
  });

  test('two values for the same days in one report stay two', () => {
    expect(fines({ '2023-h1': ['fines 100元', 'fines 120元'] })).toEqual(['100元@2023-h1', '120元@2023-h1']);
  });

  test('a plan for the same days is not the same value', () => {
    expect(
      fines({ '2023-h1': ['fines 100元 kind: target, coverage: 2023-h2'], '2023-h2': ['fines 90元'] }),
    ).toEqual(['100元@2023-h1', '90元@2023-h2']);
  });

  test('the newest value is that of the latest days', () => {
    const catalogue = sampleCatalogue([
      reportOfFigures('2023-h1', 'fines 100元'),
      reportOfFigures('2023-h2', 'fines 200元'),
    ]);
    const [series] = seriesOf(catalogue, 'fines');
    expect(series && newestValue(series)?.printings[0].figure.quantity.printed).toBe('200元');
  });
});

describe('cumulative figures', () => {
  test('一季度, 上半年, 前三季度 and 全年 of one year are known to hold one another', () => {
    const [series] = seriesOf(
      sampleCatalogue([
        reportOfFigures('2023-q1', 'fines 10元'),
        reportOfFigures('2023-h1', 'fines 25元'),
        reportOfFigures('2023-01..2023-09', 'fines 31元'),
        reportOfFigures('2023', 'fines 40元'),
        reportOfFigures('2024-h1', 'fines 28元'),
      ]),
      'fines',
    );
    expect(series?.cumulativeYears).toEqual([2023]);
  });

  test('上半年 and 下半年 are separate stretches', () => {
    const [series] = seriesOf(
      sampleCatalogue([reportOfFigures('2023-h1', 'fines 25元'), reportOfFigures('2023-h2', 'fines 31元')]),
      'fines',
    );
    expect(series?.cumulativeYears).toEqual([]);
  });
});

test('each project has a series of its own, those without a project one; never mixed', () => {
  const catalogue = sampleCatalogue([
    reportOfFigures('2023-h1', 'length 12km subject: road', 'length 3km subject: bridge', 'length 200km'),
  ]);
  const names = (series: readonly Series[]) => series.map(({ metric, subject }) => [metric.id, subject?.id]);
  expect(names(seriesOf(catalogue, 'length'))).toEqual([
    ['length', undefined],
    ['length', 'bridge'],
    ['length', 'road'],
  ]);
  const road = catalogue.projects.find(({ id }) => id === 'road');
  expect(road && names(seriesOfProject(catalogue, road))).toEqual([['length', 'road']]);
});

test('a report of another kind is not silent about what only 工作总结 speak of', () => {
  const monthly = sampleReport('2023-07', '', '报告完毕。');
  const catalogue = sampleCatalogue([
    reportOfFigures('2023-h1', 'fines 100元'),
    { ...monthly, frontmatter: { ...monthly.frontmatter, kind: '月报' } },
  ]);
  expect(seriesOf(catalogue, 'fines')[0]?.entries).toHaveLength(1);
});

test('of days that differ in length only the unlike ones are named; all where none prevails', () => {
  const notes = (reports: Readonly<Record<string, readonly FigureLine[]>>) => {
    const catalogue = sampleCatalogue(
      Object.entries(reports).map(([id, lines]) => reportOfFigures(id, ...lines)),
    );
    const series = seriesOf(catalogue, 'fines');
    const [first] = series;
    return first === undefined ? [] : comparabilityNotes(first.metric, series);
  };
  expect(notes({ '2022-h1': ['fines 1元'], '2022-h2': ['fines 2元'], '2023-q1': ['fines 3元'] })).toContain(
    '各数据的时段长短不同：多数为6个月，2023年第一季度为3个月，使用时请注意时段。',
  );
  expect(notes({ '2022-h1': ['fines 1元'], '2023-q1': ['fines 3元'] })).toContain(
    '各数据的时段长短不同（2022年上半年、2023年第一季度），使用时请注意时段。',
  );
});
