import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seriesTable } from '#src/catalogue/series/metric-record.ts';
import { seriesOfMetric, silentNow } from '#src/catalogue/series/series.ts';
import { metricPages, seriesOnPage } from '#src/catalogue/series/series-in-reports.ts';
import { pagesOfReports } from '#src/catalogue/year-pages.ts';
import { metricCharts } from '#src/charts/all-charts.ts';
import { periodOfMonths } from '#src/language/time/period.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';
import { type FigureLine, reportOfFigures, sampleCatalogue } from '../../../support/sample-catalogue.ts';
import { sampleReport } from '../../../support/sample-report.ts';

const county = join(import.meta.dirname, '../../../../examples/county');
const { catalogue } = readWorkspace(county, { year: 2026, month: 11, day: 22 }, county);

/** The gaps of the entries of some series: which report is silent about what. */
const gapsOf = (series: readonly ReturnType<typeof seriesOfMetric>[number][]) =>
  series.flatMap(({ metric, subject, entries }) =>
    entries.flatMap((entry) =>
      entry.kind === 'gap' ? [`${metric.id} ${subject?.id ?? ''} ${entry.report.id}`] : [],
    ),
  );

test('the pages of the metrics of the county show every gap that the catalogue has', () => {
  const all = catalogue.metrics.flatMap((metric) => gapsOf(seriesOfMetric(catalogue, metric)));
  const shown = catalogue.metrics.flatMap((metric) => {
    const list = metricPages(catalogue, metric);
    const pages = [undefined, ...list.pages].flatMap((page) =>
      seriesOnPage(seriesOfMetric(catalogue, metric), list, page),
    );
    const table = seriesTable(pages, seriesOfMetric(catalogue, metric));
    const tabled = table.series.flatMap(({ entries }) => entries.filter(({ kind }) => kind === 'gap'));
    expect(tabled).toHaveLength(gapsOf(pages).length);
    return gapsOf(pages);
  });
  expect(all.length).toBeGreaterThan(100);
  expect(new Set(shown)).toEqual(new Set(all));
});

test('the charts of the metrics of the county leave a place for every gap of a series that they draw', () => {
  for (const metric of catalogue.metrics) {
    const series = seriesOfMetric(catalogue, metric);
    const shown = seriesOnPage(series, metricPages(catalogue, metric), undefined);
    const charts = metricCharts(metric, series, shown);
    for (const one of series) {
      const id = `series-${metric.id}${one.subject === undefined ? '' : `-${one.subject.id}`}`;
      const chart = charts.find((spec) => spec.id === id);
      if (chart === undefined) continue;
      const gaps = chart.panels.flatMap(({ slots }) => slots.filter(({ kind }) => kind === 'gap'));
      expect(gaps).toHaveLength(gapsOf([one]).length);
    }
  }
});

test('silent reports stand on the page of their year, are counted nowhere, and make no list longer', () => {
  const reports = [4, 3, 2, 1].map((month) => ({
    report: { id: `2020-0${month}`, period: periodOfMonths(2020, month, 2020, month) },
    size: month % 2 === 0 ? 0 : 60,
    isSilent: month === 2,
  }));
  const single = pagesOfReports(reports, 120);
  expect([single.pages, single.inSight]).toEqual([[], ['2020-03', '2020-02', '2020-01']]);
  const { pages, years, inSight, pathOf } = pagesOfReports(reports, 60);
  expect(pages.map(({ path, reportIds, size }) => [path, reportIds, size])).toEqual([
    ['2020/2/', ['2020-03'], 60],
    ['2020/', ['2020-02', '2020-01'], 60],
  ]);
  expect([years.map(({ size }) => size), inSight, pathOf('2020-02')]).toEqual([
    [120],
    ['2020-03', '2020-02'],
    '2020/',
  ]);
});

test('the newest report is silent where no actual value is newer', () => {
  const silent = (reports: Readonly<Record<string, readonly FigureLine[]>>) => {
    const sample = sampleCatalogue(
      Object.entries(reports).map(([id, lines]) => reportOfFigures(id, ...lines)),
    );
    const metric = sample.metrics.find(({ id }) => id === 'fines');
    return metric && seriesOfMetric(sample, metric).map((series) => silentNow(series)?.id);
  };
  expect(silent({ '2023-h1': ['fines 100元'], '2023-h2': [] })).toEqual(['2023-h2']);
  expect(silent({ '2023-h1': ['fines 100元'], '2023-h2': [], '2024-h1': ['fines 9元'] })).toEqual([
    undefined,
  ]);
  expect(silent({ '2023-h1': ['fines 100元'] })).toEqual([undefined]);
});

describe('what is told of a season', () => {
  /** The reports that are silent about fines, of which some tell with a coverage of their own. */
  const silent = (...reports: readonly (readonly [id: string, words?: string, coverage?: string])[]) => {
    const inputs = reports.map(([id, words, coverage]) =>
      words === undefined
        ? reportOfFigures(id)
        : sampleReport(
            id,
            `metrics:\n  - { id: f, metric: fines, value: "5元", quote: "${words}罚款5元", ${coverage ?? `coverageSaid: "${words}"`} }`,
            `${words}罚款5元。`,
          ),
    );
    const sample = sampleCatalogue(inputs);
    return sample.metrics.flatMap((metric) => gapsOf(seriesOfMetric(sample, metric)));
  };

  test.each([
    '春运期间',
    '春运',
    '暑运期间',
    '国庆假期',
    '“五一”假期',
    '“五一”期间',
    '中秋国庆双节期间',
    '清明小长假',
    '端午节',
    '汛期',
    '国庆黄金周',
    '高考期间',
    '寒假',
  ])('%s is expected in the reports of the same months only', (words) => {
    expect(silent(['2022-h1', words], ['2022-h2'], ['2023-h1'], ['2023-h2'])).toEqual(['fines  2023-h1']);
  });

  test.each(['目前', '半年来', '现已', '执法以来', '两会精神传达后'])('%s is no season', (words) => {
    expect(silent(['2022-h1', words], ['2022-h2'], ['2023-h1'])).toEqual([
      'fines  2022-h2',
      'fines  2023-h1',
    ]);
  });

  test('with its days, too; and what other words tell of the metric makes it expected again', () => {
    const days = 'coverage: 2022-01-17..2022-02-25';
    expect(silent(['2022-h1', '春运期间（1月17日至2月25日）', days], ['2022-h2'])).toEqual([]);
    expect(silent(['2022-h1', '1月17日至2月25日', days], ['2022-h2'])).toEqual(['fines  2022-h2']);
    expect(
      silent(['2022-h1', '春运期间'], ['2022-h2', '全局', 'kind: actual'], ['2023-h1'], ['2023-h2']),
    ).toEqual(['fines  2023-h1', 'fines  2023-h2']);
  });
});
