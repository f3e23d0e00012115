import { allFigures, type Catalogue, type ReportRecord } from '#src/catalogue/catalogue.ts';
import { parseUnit } from '#src/language/quantity/unit.ts';
import { periodName } from '#src/language/time/period-name.ts';
import type { Figure } from '#src/records/figure.ts';
import type { ProjectStep } from '#src/records/project.ts';
import { chartAxis } from './chart-axis.ts';
import { chartLegend, chartMark, chartValue } from './chart-mark.ts';
import { type ChartMark, type ChartPanel, type ChartSpec, marksOf, slotSaid } from './chart-spec.ts';

/** 亿 is where people change the unit, and so where the eye may change the scale. */
const hundredMillion = 1e8;

const bySound = new Intl.Collator('zh-CN');

/**
 * One number of each project as horizontal bars, the longest first. From 132.2万元 to 63亿元 no single linear axis shows
 * both ends, and nobody reads a logarithmic one: so money comes in two groups, parted at 1亿元 where the unit changes anyway,
 * each with its own axis from zero, and a sentence says how much the second is enlarged.
 *
 * Money that a report calls something else than most do (一期投资) is drawn in grey, named, and not compared.
 *
 * @param steps the step that each project is at, by its id; said behind its name
 * @returns undefined where there is no figure
 */
export function projectBarsChart(
  id: string,
  title: string,
  figures: readonly Figure[],
  steps: ReadonlyMap<string, ProjectStep> = new Map(),
): ChartSpec | undefined {
  const [first] = figures;
  if (first === undefined) return undefined;
  const leading = leadingMetric(figures);
  const ordered = figures.toSorted(
    (a, b) =>
      chartValue(b.quantity).value - chartValue(a.quantity).value ||
      bySound.compare(projectName(a), projectName(b)),
  );
  const marks = ordered.map((figure) => projectMark(figure, leading, steps.get(figure.subject?.id ?? '')));
  const unit = first.metric.unit;
  const isLarge = ({ value }: ChartMark) => value >= hundredMillion && isMoney(unit);
  const groups = [marks.filter(isLarge), marks.filter((mark) => !isLarge(mark))];
  const isParted = groups.every((group) => group.length > 0);
  const panels = groups.flatMap((slots, index) =>
    slots.length === 0 ? [] : [panelOf(slots, unit, isParted ? index : undefined)],
  );
  const largest = ordered.find(({ metric }) => metric.id === leading) ?? first;
  return {
    id,
    title,
    finding: { before: `最大的是${projectName(largest)}，`, value: largest.quantity.printed, after: '' },
    legend: [...chartLegend(panels), ...(steps.size > 0 ? ['名称后面是走到哪一步，由本站归类。'] : [])],
    notes: notesOf(figures, leading, panels),
    description: `${marks.map(slotSaid).join('；')}。`,
    panels,
  };
}

function isMoney(unitText: string): boolean {
  const unit = parseUnit(unitText);
  return unit.ok && unit.value.dimension === 'money';
}

/** The metric that most projects are given in. */
function leadingMetric(figures: readonly Figure[]): string {
  const count = (id: string) => figures.filter(({ metric }) => metric.id === id).length;
  return figures.map(({ metric }) => metric.id).reduce((best, id) => (count(id) > count(best) ? id : best));
}

function projectName({ subject }: Figure): string {
  return subject?.shortName ?? subject?.name ?? '';
}

function projectMark(figure: Figure, leading: string, step: ProjectStep | undefined): ChartMark {
  const isApart = figure.metric.id !== leading;
  const what = isApart ? `（${figure.metric.name}）` : '';
  const name = `${projectName(figure)}${what}${step === undefined ? '' : `，${step}`}`;
  return chartMark(figure, { name, isApart });
}

function panelOf(slots: readonly ChartMark[], unit: string, group: number | undefined): ChartPanel {
  return {
    form: 'bars',
    ...(group !== undefined && { caption: `1亿元${group === 0 ? '以上' : '以下'}的${slots.length}项` }),
    axis: chartAxis(Math.max(...slots.map(({ value }) => value)), unit),
    slots,
    joins: [],
  };
}

function notesOf(figures: readonly Figure[], leading: string, panels: readonly ChartPanel[]): string[] {
  const notes: string[] = [];
  const [upper, lower] = panels;
  if (upper !== undefined && lower !== undefined) {
    const times = Math.round((upper.axis.max * upper.axis.factor) / (lower.axis.max * lower.axis.factor));
    notes.push(
      `两组的刻度不一样：下面一组比上面一组放大了${times}倍（本站计算），两组的长短不能放在一起比。`,
    );
  }
  const apart = new Set(
    figures.filter(({ metric }) => metric.id !== leading).map(({ metric }) => metric.name),
  );
  const main = figures.find(({ metric }) => metric.id === leading)?.metric.name ?? '';
  if (apart.size > 0) notes.push(`写“${[...apart].join('”“')}”的，报告没有说是“${main}”，不和“${main}”比。`);
  if (panels.flatMap(marksOf).length > 1) notes.push('各个项目的口径不同，本站不相加。');
  return notes;
}

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
function stepsSaid(records: readonly ReportRecord[]): Map<string, ProjectStep> {
  const oldestFirst = records.toReversed().flatMap(({ statements }) => statements);
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
    if (subject === undefined || metric.measure !== 'stock' || !isMoney(metric.unit)) continue;
    const key = `${subject.id} ${metric.id}`;
    if (!newest.has(key)) newest.set(key, figure);
  }
  return [...newest.values()].sort((a, b) => chartValue(b.quantity).value - chartValue(a.quantity).value);
}
