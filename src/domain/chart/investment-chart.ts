import type { Catalogue } from '#src/domain/catalogue/catalogue.ts';
import { allFigures } from '#src/domain/catalogue/catalogue.ts';
import type { Figure } from '#src/domain/figure/figure.ts';
import { parseUnit } from '#src/domain/quantity/unit.ts';
import { chartValue } from './chart-mark.ts';
import type { ChartSpec } from './chart-spec.ts';
import { projectBarsChart } from './project-bars-chart.ts';

/**
 * How much money do the reports write for each project?
 *
 * @returns undefined where no project has an amount of money
 */
export function investmentChart(catalogue: Catalogue): ChartSpec | undefined {
  const title = '报告写明的投资，各个项目有多少？';
  return projectBarsChart('investment', title, newestInvestments(catalogue));
}

/**
 * Of each project and metric what the newest report prints, the largest first; only money that is a state, not what was
 * spent in a time.
 */
export function newestInvestments(catalogue: Catalogue): Figure[] {
  const newest = new Map<string, Figure>();
  for (const figure of allFigures(catalogue)) {
    const { metric, subject } = figure;
    const unit = parseUnit(metric.unit);
    if (subject === undefined || metric.measure !== 'stock') continue;
    if (!unit.ok || unit.value.dimension !== 'money') continue;
    const key = `${subject.id} ${metric.id}`;
    if (!newest.has(key)) newest.set(key, figure);
  }
  return [...newest.values()].sort((a, b) => chartValue(b.quantity).value - chartValue(a.quantity).value);
}
