import type { Catalogue, ReportRecord } from '#src/catalogue/catalogue.ts';
import { allFigures } from '#src/catalogue/catalogue.ts';
import { parseUnit } from '#src/language/quantity/unit.ts';
import { periodName } from '#src/language/time/period-name.ts';
import type { Figure } from '#src/records/figure.ts';
import type { ProjectStep } from '#src/records/project.ts';
import { chartValue } from './chart-mark.ts';
import type { ChartSpec } from './chart-spec.ts';
import { projectBarsChart } from './project-bars-chart.ts';

/**
 * How much money do the reports write for each project, and which step is it at?
 *
 * @returns undefined where no project has an amount of money
 */
export function investmentChart(catalogue: Catalogue): ChartSpec | undefined {
  const title = '报告写明的投资，各个项目有多少？';
  const figures = newestInvestments(allFigures(catalogue));
  return projectBarsChart('investment', title, figures, stepsSaid(catalogue.reportRecords));
}

/** The same of one report alone. */
export function reportInvestmentChart(record: ReportRecord): ChartSpec | undefined {
  const { report, figures } = record;
  const title = `${periodName(report.period)}报告写明的投资，各个项目有多少？`;
  return projectBarsChart(`${report.id}-investment`, title, newestInvestments(figures), stepsSaid([record]));
}

/** Which step the newest report that says it puts each project at (分步由本站归类). */
export function stepsSaid(reportRecords: readonly ReportRecord[]): Map<string, ProjectStep> {
  const oldestFirst = reportRecords.toReversed().flatMap(({ statements }) => statements);
  return new Map(oldestFirst.map(({ project, step }) => [project.id, step]));
}

/**
 * Of each project and metric what the newest report prints, the largest first; only money that is a state, not what was
 * spent in a time.
 *
 * @param figures newest report first
 */
export function newestInvestments(figures: readonly Figure[]): Figure[] {
  const newest = new Map<string, Figure>();
  for (const figure of figures) {
    const { metric, subject } = figure;
    const unit = parseUnit(metric.unit);
    if (subject === undefined || metric.measure !== 'stock') continue;
    if (!unit.ok || unit.value.dimension !== 'money') continue;
    const key = `${subject.id} ${metric.id}`;
    if (!newest.has(key)) newest.set(key, figure);
  }
  return [...newest.values()].sort((a, b) => chartValue(b.quantity).value - chartValue(a.quantity).value);
}
