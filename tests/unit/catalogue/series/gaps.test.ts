import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seriesTable } from '#src/catalogue/series/metric-record.ts';
import { seriesOfMetric, silentNow } from '#src/catalogue/series/series.ts';
import { metricPages, seriesOnPage } from '#src/catalogue/series/series-in-reports.ts';
import { pagesOfReports } from '#src/catalogue/year-pages.ts';
import { metricCharts } from '#src/charts/all-charts.ts';
import { periodOfMonths } from '#src/language/time/period.ts';
import { readWorkspace } from '#src/workspace/read-workspace.ts';
import { type FigureLine, reportOfFigures, sampleCatalogue } from '../../../support/sample-catalogue.ts';

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
