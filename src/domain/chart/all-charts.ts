import type { Catalogue } from '#src/domain/catalogue/catalogue.ts';
import { seriesOfMetric } from '#src/domain/figure/series.ts';
import type { ChartSpec } from './chart-spec.ts';
import { investmentChart } from './investment-chart.ts';
import { metricCharts } from './metric-charts.ts';

/** Every chart of the site, for the files that belong to them. */
export function allCharts(catalogue: Catalogue): ChartSpec[] {
  const investment = investmentChart(catalogue);
  const ofMetrics = catalogue.metrics.flatMap((metric) =>
    metricCharts(metric, seriesOfMetric(catalogue, metric)),
  );
  return investment === undefined ? ofMetrics : [investment, ...ofMetrics];
}
