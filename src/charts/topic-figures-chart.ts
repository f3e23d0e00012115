import type { ReportRecord } from '#src/catalogue/catalogue.ts';
import { daysInRange } from '#src/language/time/calendar-date.ts';
import { periodName } from '#src/language/time/period-name.ts';
import { type Figure, figureCoverageName, haveSameCoverage } from '#src/records/figure.ts';
import type { Topic } from '#src/records/metric.ts';
import { chartLegend } from './chart-legend.ts';
import { chartMark, chartValue } from './chart-mark.ts';
import type { ChartFinding, ChartMark, ChartSpec } from './chart-spec.ts';
import { likenessKey, rulingLikeness } from './coverage-likeness.ts';
import { unitPanels } from './unit-panels.ts';

/**
 * What one report prints of one topic (治超: 检测, 处罚, 卸载, 罚款; 养护 by kind), in the order of the text: one panel for each
 * unit, for 台 and 吨 can't be set side by side. A part (其中) stands under its whole. A number that is the only one of
 * its unit has nothing to be compared with, and is named in a sentence instead.
 *
 * @returns undefined where no two of the numbers share a unit
 */
export function topicFiguresChart(record: ReportRecord, topic: Topic): ChartSpec | undefined {
  const figures = topicFigures(record, topic);
  const groups = [...Map.groupBy(figures, ({ quantity }) => quantity.canonicalUnit).values()];
  const panels = groups
    .filter(({ length }) => length > 1)
    .flatMap((ofUnit) => {
      const unit = unitOfLargest(ofUnit);
      return unitPanels(marksOfUnit(ofUnit, figures), unit, `以${unit}计`);
    });
  const [first] = figures;
  if (panels.length === 0 || first === undefined) return undefined;
  const isOneTime = figures.every(({ coverage }) => haveSameCoverage(first.coverage, coverage));
  const leading = record.highlights.find((figure) => figures.includes(figure)) ?? first;
  return {
    id: `${record.report.id}-topic-${topic.id}`,
    title: `${periodName(record.report.period)}${topic.name}做了多少？`,
    finding: findingOf(leading, record, isOneTime),
    ...(isOneTime ? { coverage: first.coverage } : {}),
    legend: chartLegend(panels),
    notes: [
      ...(isOneTime ? [] : ['这些数的时段不都一样，每个数的时段写在表里。']),
      ...notesOf(record, figures, groups),
    ],
    description: `${figures.map((figure) => chartMark(figure, { name: '', ticks: [] }).said).join('；')}。`,
    panels,
  };
}

/** The figures that the chart and its table are made of: what happened, parts right after their wholes. */
export function topicFigures(record: ReportRecord, topic: Topic): Figure[] {
  const figures = record.figures.filter(
    ({ metric, kind, subject }) => metric.topic === topic.id && kind === 'actual' && subject === undefined,
  );
  const isPartOfShown = ({ parent }: Figure) => figures.some(({ id }) => id === parent);
  return figures
    .filter((figure) => !isPartOfShown(figure))
    .flatMap((whole) => [whole, ...figures.filter(({ parent }) => parent === whole.id)]);
}

/** Of lengths in m and km the longest says which to draw in. */
function unitOfLargest(figures: readonly Figure[]): string {
  const largest = figures.toSorted((a, b) => chartValue(b.quantity).value - chartValue(a.quantity).value)[0];
  return largest?.metric.unit ?? '';
}

function marksOfUnit(figures: readonly Figure[], all: readonly Figure[]): ChartMark[] {
  const ruling = rulingLikeness(all.map(({ coverage }) => coverage));
  return figures.map((figure) => {
    const isPart = figures.some(({ id }) => id === figure.parent);
    const name = `${isPart ? '其中：' : ''}${figure.metric.name}`;
    const isApart = ruling !== undefined && likenessKey(figure.coverage) !== ruling;
    return chartMark(figure, { name, ticks: [name], isApart });
  });
}

/** The leading number, with its days where the ruler doesn't say them, and how many days of the report's they are. */
function findingOf(
  { metric, quantity, coverage }: Figure,
  { report }: ReportRecord,
  isOneTime: boolean,
): ChartFinding {
  const whole = daysInRange(report.period);
  const days = coverage.kind === 'days' ? daysInRange(coverage.days) : whole;
  const name = isOneTime ? '' : `，${figureCoverageName(coverage)}`;
  const share = days < whole ? `，${whole}天里的${days}天（本站计算）` : '';
  return { before: metric.name, value: quantity.printed, after: `${name}${share}` };
}

function notesOf(
  { checks }: ReportRecord,
  figures: readonly Figure[],
  groups: readonly (readonly Figure[])[],
): string[] {
  const notes: string[] = [];
  const alone = groups.flatMap((ofUnit) => (ofUnit.length === 1 ? ofUnit : []));
  if (alone.length > 0) {
    const named = alone.map(({ metric, quantity }) => `${metric.name}${quantity.printed}`).join('、');
    notes.push(`${named}，没有别的数用同样的单位，不画，只列在表里。`);
  }
  const undecided = checks.filter(
    ({ verdict, figures: checked }) =>
      verdict === 'undecided' && checked.some((one) => figures.includes(one)),
  );
  return [...notes, ...undecided.flatMap(({ reason }) => reason ?? [])];
}
