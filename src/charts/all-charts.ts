import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { metricPages } from '#src/catalogue/reports/paged-lists.ts';
import { seriesOfMetric } from '#src/catalogue/series/series.ts';
import { seriesInSight } from '#src/catalogue/series/series-in-reports.ts';
import type { ChartSpec } from './chart-spec.ts';
import { investmentChart } from './investment-chart.ts';
import { metricCharts } from './metric-charts.ts';
import { chartsNamed } from './report-chart.ts';

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
    const charts = chartsNamed(placed.get(record.report.id) ?? [], record, catalogue);
    return Array.from(charts.values()).flatMap((chart) => (chart.kind === 'figures' ? [chart.spec] : []));
  });
  return [...(investment === undefined ? [] : [investment]), ...ofMetrics, ...ofReports];
}
