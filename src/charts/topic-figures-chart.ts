import type { ReportRecord } from '#src/catalogue/catalogue.ts';
import { compareCalendarDates } from '#src/language/time/calendar-date.ts';
import { periodName } from '#src/language/time/period-name.ts';
import { type Figure, figureCoverageName, haveSameCoverage, isOfChange } from '#src/records/figure.ts';
import type { Topic } from '#src/records/metric.ts';
import { chartAxis } from './chart-axis.ts';
import { chartLegend, drawnValue, figureSaid, figureSlot, undrawnNotes } from './chart-mark.ts';
import {
  type ChartFinding,
  type ChartMark,
  type ChartPanel,
  type ChartSlot,
  type ChartSpec,
  marksOf,
  numbersOf,
} from './chart-spec.ts';
import { likenessKey, rulingLikeness } from './coverage-likeness.ts';

/** A bar shorter than this share of the longest can't be told from none: about seven pixels of the wide drawing. */
const leastVisible = 1 / 100;
/** What is enlarged: everything up to this share of the longest. */
const smallUpTo = 1 / 20;

/**
 * What one report prints of one topic (治超: 检测, 处罚, 卸载, 罚款; 养护 by kind), in the order of the text: one panel for each
 * unit, for 台 and 吨 can't be set side by side, and no more can a change and a level in %. A part (其中) stands under its whole.
 * A number that is the only one of its unit has nothing to be compared with, and is named in a sentence instead.
 *
 * @returns undefined where no two of the numbers share a unit
 */
export function topicFiguresChart(record: ReportRecord, topic: Topic): ChartSpec | undefined {
  const figures = topicFigures(record, topic);
  const measureOf = (figure: Figure) => `${figure.quantity.canonicalUnit} ${isOfChange(figure)}`;
  const groups = [...Map.groupBy(figures, measureOf).values()];
  const isDrawn = (ofUnit: readonly Figure[]) => ofUnit.length > 1 && ofUnit.some(isNumber);
  const panels = groups.filter(isDrawn).flatMap((ofUnit) => {
    const unit = unitOfLargest(ofUnit);
    return unitPanels(
      slotsOfUnit(ofUnit, figures),
      unit,
      `${ofUnit.some(isOfChange) ? '增减量，' : ''}以${unit}计（${ofUnit.length}项）`,
    );
  });
  const [first] = figures;
  if (panels.length === 0 || first === undefined) return undefined;
  const isOneTime = figures.every(({ coverage }) => haveSameCoverage(first.coverage, coverage));
  const leading = record.highlights.find((figure) => figures.includes(figure)) ?? first;
  return {
    id: `${record.report.id}-topic-${topic.id}`,
    title: `${periodName(record.report.period)}${topic.name}主要数据`,
    finding: findingOf(leading, record, isOneTime),
    ...(isOneTime ? { coverage: first.coverage } : {}),
    legend: chartLegend(panels),
    notes: [
      ...(isOneTime ? [] : ['各数据时段不尽相同，见数据表。']),
      ...notesOf(record, figures, groups),
      ...undrawnNotes(panels.flatMap(({ slots }) => slots)),
    ],
    description: `${figures.map(figureSaid).join('；')}。`,
    panels,
  };
}

function isNumber({ quantity }: Figure): boolean {
  return drawnValue(quantity) !== undefined;
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
  const size = ({ quantity }: Figure) => Math.abs(drawnValue(quantity)?.value ?? 0);
  return figures.toSorted((a, b) => size(b) - size(a))[0]?.metric.unit ?? '';
}

function slotsOfUnit(figures: readonly Figure[], all: readonly Figure[]): ChartSlot[] {
  const ruling = rulingLikeness(all.map(({ coverage }) => coverage));
  return figures.map((figure) => {
    const isPart = figures.some(({ id }) => id === figure.parent);
    const name = `${isPart ? '其中：' : ''}${figure.metric.name}`;
    const isApart = ruling !== undefined && likenessKey(figure.coverage) !== ruling;
    return figureSlot(figure, { name, isApart });
  });
}

/** The leading number, with its days where the ruler doesn't say them, or up to which day of the report's period it runs. */
function findingOf(
  { metric, quantity, coverage }: Figure,
  { report }: ReportRecord,
  isOneTime: boolean,
): ChartFinding {
  const named = { before: metric.name, value: quantity.printed };
  if (!isOneTime) return { ...named, after: `，${figureCoverageName(coverage)}` };
  const { lastDay } = coverage.kind === 'days' ? coverage.days : report.period;
  const isShort = compareCalendarDates(lastDay, report.period.lastDay) < 0;
  return { ...named, after: isShort ? `，数据截至${lastDay.month}月${lastDay.day}日` : '' };
}

function notesOf(
  { checks }: ReportRecord,
  figures: readonly Figure[],
  groups: readonly (readonly Figure[])[],
): string[] {
  const notes: string[] = [];
  const named = (some: readonly Figure[]) =>
    some.map(({ metric, quantity }) => `${metric.name}${quantity.printed}`).join('、');
  const alone = groups.flatMap((ofUnit) => (ofUnit.length === 1 ? ofUnit : []));
  if (alone.length > 0) notes.push(`${named(alone)}：单位与其他数据不同，不绘图，列入数据表。`);
  const inWords = groups.flatMap((ofUnit) => (ofUnit.length > 1 && !ofUnit.some(isNumber) ? ofUnit : []));
  if (inWords.length > 0) notes.push(`${named(inWords)}：不是确定的数值，不绘图，列入数据表。`);
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
 * @param caption what the values have in common: 以台计（3项）
 */
function unitPanels(slots: readonly ChartSlot[], unit: string, caption: string): ChartPanel[] {
  const whole = panelOf(slots, unit, caption);
  const marks = marksOf({ slots });
  const size = ({ value, low = 0 }: ChartMark) => Math.max(Math.abs(value), Math.abs(low));
  const largest = Math.max(...marks.map(size));
  const isTiny = (mark: ChartMark) => size(mark) > 0 && size(mark) < largest * leastVisible;
  if (!marks.some(isTiny)) return [whole];
  const small = marks.filter((mark) => size(mark) <= largest * smallUpTo);
  const enlarged = panelOf(small, unit, '');
  const spanOf = ({ axis }: ChartPanel) => (axis.max - axis.min) * axis.factor;
  const times = spanOf(whole) / spanOf(enlarged);
  return [
    whole,
    { ...enlarged, caption: `上图较小的${small.length}项，放大${printTimes(times)}倍（本站计算）` },
  ];
}

function panelOf(slots: readonly ChartSlot[], unit: string, caption: string): ChartPanel {
  return { form: 'bars', caption, axis: chartAxis(numbersOf(slots), unit), slots, joins: [] };
}

/** 37.5, not 37.50000001. */
function printTimes(times: number): string {
  return String(Number(times.toFixed(1)));
}
