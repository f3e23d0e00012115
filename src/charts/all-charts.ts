import type { Catalogue } from '#src/catalogue/catalogue.ts';
import {
  newestIntended,
  newestPrinting,
  newestValue,
  type Series,
  seriesOfMetric,
  valuesOf,
} from '#src/catalogue/series/series.ts';
import { metricPages, seriesInSight } from '#src/catalogue/series/series-in-reports.ts';
import type { Metric } from '#src/records/metric.ts';
import type { ChartSpec } from './chart-spec.ts';
import { metricSeriesChart } from './metric-series-chart.ts';
import { investmentChart, projectBarsChart } from './project-bars-chart.ts';
import { reportCharts } from './report-chart.ts';

/**
 * Every chart of the site that is made of figures, for the files that belong to them.
 *
 * @param placed the charts that each report's text puts in place, by the report's id
 */
export function allCharts(catalogue: Catalogue, placed: ReadonlyMap<string, readonly string[]>): ChartSpec[] {
  const investment = investmentChart(catalogue);
  const ofMetrics = catalogue.metrics.flatMap((metric) => {
    const series = seriesOfMetric(catalogue, metric);
    const inSight = new Set(metricPages(catalogue, metric).inSight);
    return metricCharts(metric, series, seriesInSight(series, inSight));
  });
  const ofReports = catalogue.reportRecords.flatMap((record) => {
    const charts = reportCharts(record, catalogue, placed.get(record.report.id) ?? []);
    return Array.from(charts.values()).flatMap((chart) => (chart.kind === 'figures' ? [chart.spec] : []));
  });
  return [...(investment === undefined ? [] : [investment]), ...ofMetrics, ...ofReports];
}

/**
 * The charts of one metric: where there are several projects, the newest value of each side by side; and the values over
 * time, for each subject that has several (or where there is nothing else to show).
 *
 * @param inSight the part of long series that is shown over time
 */
export function metricCharts(
  metric: Metric,
  series: readonly Series[],
  inSight: readonly Series[] = series,
): ChartSpec[] {
  const ofProjects = series.filter(({ subject }) => subject !== undefined);
  const isBySubject = ofProjects.length > 1;
  const newest = ofProjects.flatMap((one) => {
    const value = newestValue(one) ?? newestIntended(one);
    return value === undefined ? [] : [newestPrinting(value).figure];
  });
  const sideBySide = isBySubject
    ? [projectBarsChart(`projects-${metric.id}`, `各项目${metric.name}`, newest)]
    : [];
  const overTime = inSight
    .filter((one) => valuesOf(one).length > 1 || one.subject === undefined || !isBySubject)
    .map(metricSeriesChart);
  return [...sideBySide, ...overTime].filter((spec) => spec !== undefined);
}
