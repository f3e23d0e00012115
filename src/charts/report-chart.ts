import type { Catalogue, ReportRecord } from '#src/catalogue/catalogue.ts';
import { type PromiseRoad, promiseRoad } from '#src/catalogue/commitments/promise-outcomes.ts';
import { type WorksProgress, worksProgress } from '#src/catalogue/projects/project-progress.ts';
import type { Check } from '#src/records/check.ts';
import type { Figure } from '#src/records/figure.ts';
import type { ChartSpec } from './chart-spec.ts';
import { newestInvestments, reportInvestmentChart } from './project-bars-chart.ts';
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
 *
 * @param ids those that are wanted, the others not being made; what no chart is called is left out
 */
export function reportCharts(
  record: ReportRecord,
  catalogue: Catalogue,
  ids?: readonly string[],
): Map<string, ReportChart> {
  const makers = chartMakers(record, catalogue);
  return new Map(
    (ids ?? [...makers.keys()]).flatMap((id) => {
      const chart = makers.get(id)?.();
      return chart === undefined ? [] : [[id, chart] as const];
    }),
  );
}

type ChartMaker = () => ReportChart | undefined;

/** How each chart is made that a report may have; undefined comes of those that its data don't give. */
function chartMakers(record: ReportRecord, catalogue: Catalogue): Map<string, ChartMaker> {
  const { figures, checks } = record;
  const ofFigures = (spec: ChartSpec | undefined, shown: readonly Figure[]): ReportChart | undefined =>
    spec && { kind: 'figures', spec, figures: shown };
  return new Map<string, ChartMaker>([
    ['investment', () => ofFigures(reportInvestmentChart(record), newestInvestments(figures))],
    ['progress', () => progressChart(worksProgress(figures))],
    ['promises', () => promisesChart(promiseRoad(record, catalogue))],
    ...catalogue.topics.map((topic): [string, ChartMaker] => [
      `topic-${topic.id}`,
      () => ofFigures(topicFiguresChart(record, topic), topicFigures(record, topic)),
    ]),
    ...checks
      .filter(({ relation }) => relation === 'sum')
      .map((check): [string, ChartMaker] => [`check-${check.id}`, () => ({ kind: 'check', check })]),
  ]);
}

function progressChart(progress: WorksProgress | undefined): ReportChart | undefined {
  return progress && { kind: 'progress', progress };
}

function promisesChart(road: PromiseRoad | undefined): ReportChart | undefined {
  return road && { kind: 'promises', road };
}
