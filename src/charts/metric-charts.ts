import { newestPrinting, newestValue, type Series, valuesOf } from '#src/catalogue/series/series.ts';
import type { Metric } from '#src/records/metric.ts';
import type { ChartSpec } from './chart-spec.ts';
import { metricSeriesChart } from './metric-series-chart.ts';
import { projectBarsChart } from './project-bars-chart.ts';

/**
 * The charts of one metric: its values over time, for each subject that has several (or where there is nothing else to
 * show); and, where there are several projects, the newest value of each side by side.
 *
 * @param inSight of series that go on for ever what can be shown of them over time
 */
export function metricCharts(
  metric: Metric,
  series: readonly Series[],
  inSight: readonly Series[] = series,
): ChartSpec[] {
  const ofProjects = series.filter(({ subject }) => subject !== undefined);
  const isBySubject = ofProjects.length > 1;
  const newest = ofProjects.flatMap((one) => {
    const value = newestValue(one);
    return value === undefined ? [] : [newestPrinting(value).figure];
  });
  const sideBySide = isBySubject
    ? [projectBarsChart(`projects-${metric.id}`, `${metric.name}，各个项目是多少？`, newest)]
    : [];
  const overTime = inSight
    .filter((one) => valuesOf(one).length > 1 || one.subject === undefined || !isBySubject)
    .map(metricSeriesChart);
  return [...sideBySide, ...overTime].filter((spec) => spec !== undefined);
}
