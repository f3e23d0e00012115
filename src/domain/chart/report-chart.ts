import type { Catalogue } from '#src/domain/catalogue/catalogue.ts';
import type { Check } from '#src/domain/check/check.ts';
import { type PromiseRoad, promiseRoad } from '#src/domain/commitment/promise-road.ts';
import type { Figure } from '#src/domain/figure/figure.ts';
import { type WorksProgress, worksProgress } from '#src/domain/project/works-progress.ts';
import type { ReportReading } from '#src/domain/report/report-reading.ts';
import type { ChartSpec } from './chart-spec.ts';
import { newestInvestments, reportInvestmentChart } from './investment-chart.ts';
import { topicFigures, topicFiguresChart } from './topic-figures-chart.ts';

/** A chart that stands in a report, where `<Chart id="…" />` puts it. */
export type ReportChart =
  | { readonly kind: 'figures'; readonly spec: ChartSpec; readonly figures: readonly Figure[] }
  | { readonly kind: 'progress'; readonly progress: WorksProgress }
  | { readonly kind: 'promises'; readonly road: PromiseRoad }
  | { readonly kind: 'check'; readonly check: Check };

/**
 * Every chart that can be made of one report, by the id that staff write: `investment` (投资), `progress` (工程进度),
 * `promises` (承诺的月历), `topic-<专题>` (一个专题的数) and `check-<核对>` (合计和分项). Nothing has to be declared for them.
 */
export function reportCharts(reading: ReportReading, catalogue: Catalogue): Map<string, ReportChart> {
  const charts = new Map<string, ReportChart>();
  const addFigures = (id: string, spec: ChartSpec | undefined, figures: readonly Figure[]) => {
    if (spec !== undefined) charts.set(id, { kind: 'figures', spec, figures });
  };
  addFigures('investment', reportInvestmentChart(reading), newestInvestments(reading.figures));
  const progress = worksProgress(reading.figures);
  if (progress !== undefined) charts.set('progress', { kind: 'progress', progress });
  const road = promiseRoad(reading, catalogue);
  if (road !== undefined) charts.set('promises', { kind: 'promises', road });
  for (const topic of catalogue.topics)
    addFigures(`topic-${topic.id}`, topicFiguresChart(reading, topic), topicFigures(reading, topic));
  for (const check of reading.checks)
    if (check.relation === 'sum') charts.set(`check-${check.id}`, { kind: 'check', check });
  return charts;
}
