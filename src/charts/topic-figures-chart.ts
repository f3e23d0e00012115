import type { ReportRecord } from '#src/catalogue/catalogue.ts';
import { daysInRange } from '#src/language/time/calendar-date.ts';
import { periodName } from '#src/language/time/period-name.ts';
import { type Figure, figureCoverageName, haveSameCoverage } from '#src/records/figure.ts';
import type { Topic } from '#src/records/metric.ts';
import { chartAxis } from './chart-axis.ts';
import { chartLegend, chartMark, chartValue, figureSaid } from './chart-mark.ts';
import type { ChartFinding, ChartMark, ChartPanel, ChartSpec } from './chart-spec.ts';
import { likenessKey, rulingLikeness } from './coverage-likeness.ts';

/** A bar shorter than this share of the longest can't be told from none: about seven pixels of the wide drawing. */
const leastVisible = 1 / 100;
/** What is enlarged: everything up to this share of the longest. */
const smallUpTo = 1 / 20;

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
    description: `${figures.map(figureSaid).join('；')}。`,
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
    return chartMark(figure, { name, isApart });
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

/**
 * Values of one unit as horizontal bars on one axis; where some are too short to be seen, the small ones a second time,
 * enlarged, and the caption says how much. In the order given.
 *
 * @param unit as registered: 台, 元
 * @param caption what the values have in common: 以台计
 */
function unitPanels(marks: readonly ChartMark[], unit: string, caption: string): ChartPanel[] {
  const whole = panelOf(marks, unit, `${caption}的${marks.length}个数`);
  const largest = Math.max(...marks.map(({ value }) => value));
  const isTiny = ({ value }: ChartMark) => value > 0 && value < largest * leastVisible;
  if (!marks.some(isTiny)) return [whole];
  const small = marks.filter(({ value }) => value <= largest * smallUpTo);
  const enlarged = panelOf(small, unit, '');
  const times = (whole.axis.max * whole.axis.factor) / (enlarged.axis.max * enlarged.axis.factor);
  return [
    whole,
    { ...enlarged, caption: `上面小的${small.length}个数，放大${printTimes(times)}倍看（本站计算）` },
  ];
}

function panelOf(slots: readonly ChartMark[], unit: string, caption: string): ChartPanel {
  const axis = chartAxis(Math.max(...slots.map(({ value }) => value)), unit);
  return { form: 'bars', caption, axis, slots, joins: [] };
}

/** 37.5, not 37.50000001. */
function printTimes(times: number): string {
  return String(Number(times.toFixed(1)));
}
