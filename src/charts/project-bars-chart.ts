import { allFigures, type Catalogue, type ReportRecord } from '#src/catalogue/catalogue.ts';
import { parseUnit } from '#src/language/quantity/unit.ts';
import { periodName } from '#src/language/time/period-name.ts';
import type { Figure } from '#src/records/figure.ts';
import { isOfChange } from '#src/records/figure.ts';
import type { ProjectStep } from '#src/records/project.ts';
import { chartAxis } from './chart-axis.ts';
import { chartLegend, compareDrawn, drawnValue, figureSlot, undrawnNotes } from './chart-mark.ts';
import {
  type ChartPanel,
  type ChartSlot,
  type ChartSpec,
  marksOf,
  numbersOf,
  slotSaid,
} from './chart-spec.ts';

/** 亿 is where people change the unit, and so where the eye may change the scale. */
const hundredMillion = 1e8;

const bySound = new Intl.Collator('zh-CN');

/**
 * One number of each project as horizontal bars, the longest first. From 132.2万元 to 63亿元 no single linear axis shows
 * both ends, and nobody reads a logarithmic one: so money comes in two groups, parted at 1亿元 where the unit changes anyway,
 * each with its own axis from zero, and a sentence says how much the second is enlarged.
 *
 * Money that a report calls something else than most do (一期投资) is drawn in grey, named, and not compared; so is a change
 * among levels. Words that give no number come last and aren't drawn.
 *
 * @param steps the step that each project is at, by its id; said behind its name
 * @returns undefined where there is nothing to draw
 */
export function projectBarsChart(
  id: string,
  title: string,
  figures: readonly Figure[],
  steps: ReadonlyMap<string, ProjectStep> = new Map(),
): ChartSpec | undefined {
  const [first] = figures;
  if (first === undefined) return undefined;
  const leading = leadingMeasure(figures);
  const ordered = figures.toSorted(
    (a, b) => compareDrawn(a, b) || bySound.compare(projectName(a), projectName(b)),
  );
  const slots = ordered.map((figure) => projectSlot(figure, leading, steps.get(figure.subject?.id ?? '')));
  const unit = first.metric.unit;
  const isLarge = (slot: ChartSlot) => slot.kind === 'mark' && slot.value >= hundredMillion && isMoney(unit);
  const isSmall = (slot: ChartSlot) => slot.kind === 'mark' && !isLarge(slot);
  const isParted = slots.some(isLarge) && slots.some(isSmall);
  const groups = isParted ? [slots.filter(isLarge), slots.filter((slot) => !isLarge(slot))] : [slots];
  const panels = groups.map((group, index) => panelOf(group, unit, isParted ? index : undefined));
  if (panels.flatMap(marksOf).length === 0) return undefined;
  const largest = ordered.find((figure) => isLike(figure, leading)) ?? first;
  return {
    id,
    title,
    finding: {
      before: `${superlative(largest)}${projectName(largest)}，`,
      value: largest.quantity.printed,
      after: '',
    },
    legend: [...chartLegend(panels), ...(steps.size > 0 ? ['名称后为进展阶段（本站归类）。'] : [])],
    notes: [...notesOf(figures, leading, panels), ...undrawnNotes(slots)],
    description: `${slots.map(slotSaid).join('；')}。`,
    panels,
  };
}

function isMoney(unitText: string): boolean {
  const unit = parseUnit(unitText);
  return unit.ok && unit.value.dimension === 'money';
}

/** What most projects are given in: a metric and, because they are no more alike than two metrics, a change or a level. */
type Measure = Pick<Figure, 'metric'> & { readonly isOfChange: boolean };

function leadingMeasure(figures: readonly Figure[]): Measure {
  const measures = figures.map((figure) => ({ metric: figure.metric, isOfChange: isOfChange(figure) }));
  const count = (measure: Measure) => figures.filter((figure) => isLike(figure, measure)).length;
  return measures.reduce((best, measure) => (count(measure) > count(best) ? measure : best));
}

function isLike(figure: Figure, measure: Measure): boolean {
  return figure.metric.id === measure.metric.id && isOfChange(figure) === measure.isOfChange;
}

function superlative(figure: Figure): string {
  if (!isOfChange(figure)) return '最大：';
  return (drawnValue(figure.quantity)?.value ?? 0) < 0 ? '减少最少：' : '增加最多：';
}

function projectName({ subject }: Figure): string {
  return subject?.shortName ?? subject?.name ?? '';
}

function projectSlot(figure: Figure, leading: Measure, step: ProjectStep | undefined): ChartSlot {
  const isApart = !isLike(figure, leading);
  const what = isApart ? `（${figure.metric.name}）` : '';
  const name = `${projectName(figure)}${what}${step === undefined ? '' : `，${step}`}`;
  return figureSlot(figure, { name, isApart });
}

function panelOf(slots: readonly ChartSlot[], unit: string, group: number | undefined): ChartPanel {
  const drawn = marksOf({ slots }).length;
  const rest = drawn < slots.length ? `，另有${slots.length - drawn}项未绘图` : '';
  return {
    form: 'bars',
    ...(group !== undefined && { caption: `1亿元${group === 0 ? '以上' : '以下'}${drawn}项${rest}` }),
    axis: chartAxis(numbersOf(slots), unit),
    slots,
    joins: [],
  };
}

function notesOf(figures: readonly Figure[], leading: Measure, panels: readonly ChartPanel[]): string[] {
  const notes: string[] = [];
  const [upper, lower] = panels;
  if (upper !== undefined && lower !== undefined) {
    const times = Math.round((upper.axis.max * upper.axis.factor) / (lower.axis.max * lower.axis.factor));
    notes.push(`两组刻度不同：下组为上组的${times}倍（本站计算），两组之间不可比较长短。`);
  }
  const main = leading.metric.name;
  const apart = new Set(
    figures.filter(({ metric }) => metric.id !== leading.metric.id).map(({ metric }) => metric.name),
  );
  const ofOtherMeasure = figures.filter(
    (figure) => figure.metric.id === leading.metric.id && !isLike(figure, leading),
  );
  if (ofOtherMeasure.length > 0) {
    const printed = ofOtherMeasure.map(({ quantity }) => quantity.printed).join('”“');
    const [own, other] = leading.isOfChange ? ['总量', '增减'] : ['增减', '总量'];
    notes.push(`“${printed}”为${own}，其他数据为${other}，口径不同，不作比较。`);
  }
  if (apart.size > 0)
    notes.push(`原文为“${[...apart].join('”“')}”的，报告未写明为“${main}”，不与“${main}”比较。`);
  if (panels.flatMap(marksOf).length > 1) notes.push('各项目口径不同，本站不相加。');
  return notes;
}

/**
 * How much money do the reports write for each project, and which step is it at?
 *
 * @returns undefined where no project has an amount of money
 */
export function investmentChart(catalogue: Catalogue): ChartSpec | undefined {
  const title = '各项目投资';
  const figures = newestInvestments(allFigures(catalogue));
  return projectBarsChart('investment', title, figures, stepsSaid(catalogue.reportRecords));
}

/** The same of one report alone. */
export function reportInvestmentChart(record: ReportRecord): ChartSpec | undefined {
  const { report, figures } = record;
  const title = `${periodName(report.period)}各项目投资`;
  return projectBarsChart(`${report.id}-investment`, title, newestInvestments(figures), stepsSaid([record]));
}

/** Which step the newest report that says it puts each project at (阶段由本站归类). */
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
  return [...newest.values()].sort(compareDrawn);
}
