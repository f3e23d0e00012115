import { changeOf } from '#src/catalogue/series/change-of.ts';
import {
  haveSameValue,
  newestPrinting,
  type Series,
  type SeriesGap,
  type SeriesValue,
  valuesOf,
} from '#src/catalogue/series/series.ts';
import { absolute } from '#src/language/quantity/decimal.ts';
import type { DateRange } from '#src/language/time/calendar-date.ts';
import { coverageName } from '#src/language/time/coverage.ts';
import { asPeriod } from '#src/language/time/period.ts';
import { periodName } from '#src/language/time/period-name.ts';
import { daysOf, type Figure, figureCoverageName, intendedDaysOf, isOfChange } from '#src/records/figure.ts';
import type { Metric } from '#src/records/metric.ts';
import { isBroken } from '#src/records/series-break.ts';
import { chartAxis } from './chart-axis.ts';
import { chartLegend, drawnValue, figureSlot, undrawnNotes } from './chart-mark.ts';
import {
  type ChartPanel,
  type ChartSlot,
  type ChartSpec,
  marksOf,
  numbersOf,
  slotSaid,
} from './chart-spec.ts';
import { isNextInLine, likenessKey, rulingLikeness } from './coverage-likeness.ts';
import { isMostlyOfChange, seriesNotes } from './series-notes.ts';

/** More columns than this are hard to tell apart on a phone, and a line shows the way of the numbers better. */
const mostColumns = 6;

/** Of a longer drawing only the ends and the extremes are told; the table has the rest. */
const mostTold = 12;

/**
 * The values of one metric, for one subject, over the reports: how much was it, period by period?
 *
 * Coverages that aren't like most of the others are drawn in grey and joined with their like at most, and a sentence says why; so are
 * changes among levels and levels among changes. A silent report keeps its place as a gap, and words that give no number keep theirs.
 * Where reports differ on the same days the newest counts and the earlier stay in sight.
 *
 * @returns undefined where there is nothing to draw
 */
export function metricSeriesChart(series: Series): ChartSpec | undefined {
  const { metric, subject } = series;
  const values = valuesOf(series);
  const [first] = values;
  if (first === undefined) return undefined;
  const figures = values.map((value) => newestPrinting(value).figure);
  const ruling = rulingLikeness(figures.map(({ coverage }) => coverage));
  const newest = figures.findLast(({ kind }) => kind === 'actual');
  const isOfChanges = isMostlyOfChange(figures);
  const isApart = (figure: Figure) =>
    values.length > 1 &&
    ((ruling !== undefined && likenessKey(figure.coverage) !== ruling) ||
      (newest !== undefined && areBroken(metric, figure, newest)) ||
      isOfChange(figure) !== isOfChanges);
  const slots = series.entries.map((entry) =>
    entry.kind === 'gap' ? gapSlot(entry) : valueSlot(entry, isApart(newestPrinting(entry).figure)),
  );
  if (marksOf({ slots }).length === 0) return undefined;
  const panel: ChartPanel = {
    form: formFor(slots.length),
    axis: chartAxis(numbersOf(slots), metric.unit),
    slots,
    joins: joinsOf(series),
  };
  const name = `${subject === undefined ? '' : (subject.shortName ?? subject.name)}${metric.name}`;
  return {
    id: `series-${metric.id}${subject === undefined ? '' : `-${subject.id}`}`,
    ...titleOf(name, series, first),
    legend: chartLegend([panel]),
    notes: [
      ...seriesNotes(series),
      ...(panel.form === 'points' && marksOf(panel).some(({ low }) => low !== undefined)
        ? ['按范围绘制的数据不连线。']
        : []),
      ...undrawnNotes(slots),
    ],
    description: descriptionOf(panel),
    panels: [panel],
  };
}

function formFor(count: number): ChartPanel['form'] {
  if (count === 1) return 'bars';
  return count <= mostColumns ? 'columns' : 'points';
}

function gapSlot({ report }: SeriesGap): ChartSlot {
  return { kind: 'gap', name: periodName(report.period), ticks: coverageTicks(report.period) };
}

function valueSlot(value: SeriesValue, isApart: boolean): ChartSlot {
  const { figure, report } = newestPrinting(value);
  const { coverage } = figure;
  const days = daysOf(figure) ?? intendedDaysOf(figure) ?? report.period;
  const isFor = coverage.kind === 'intended' && coverage.for !== undefined;
  const about = isFor
    ? figureCoverageName(coverage)
    : `${periodName(report.period)}报告（${figureCoverageName(coverage)}）`;
  const name = coverage.kind === 'days' ? coverageName(coverage.days) : about;
  const earlier = value.printings
    .filter((printing) => !haveSameValue(printing.figure, figure))
    .flatMap(({ figure: { quantity } }) => {
      const drawn = quantity.kind === 'vague' ? undefined : drawnValue(quantity);
      return drawn === undefined ? [] : [drawn.value];
    });
  return figureSlot(figure, {
    name,
    ticks: coverageTicks(days),
    isApart,
    ...(earlier.length > 0 && { earlier }),
  });
}

/**
 * Points that follow one another, speak of like days and of one measure, and both happened; what stands between them
 * is passed over.
 */
function joinsOf({ metric, entries }: Series): (readonly [number, number])[] {
  const figures = entries.map((entry) => (entry.kind === 'gap' ? undefined : newestPrinting(entry).figure));
  return figures.flatMap((figure, index) => {
    const next = figures.findIndex(
      (other, at) =>
        at > index &&
        other?.kind === 'actual' &&
        figure?.kind === 'actual' &&
        isPoint(figure) &&
        isPoint(other) &&
        isOfChange(figure) === isOfChange(other) &&
        isNextInLine(figure.coverage, other.coverage) &&
        !areBroken(metric, figure, other),
    );
    const isGapBetween = figures.slice(index, Math.max(next, index)).includes(undefined);
    return next === -1 || isGapBetween ? [] : [[index, next] as const];
  });
}

/** Whether a break of the metric lies between the days of two figures. */
function areBroken(metric: Metric, a: Figure, b: Figure): boolean {
  const [days, others] = [daysOf(a), daysOf(b)];
  return days !== undefined && others !== undefined && isBroken(metric, days, others);
}

function isPoint({ quantity }: Figure): boolean {
  return quantity.kind === 'single';
}

/**
 * What happened last, and how it changed over the year before; which is the largest isn't said, for that would compare them all. A
 * target is no number that came about.
 */
function titleOf(
  name: string,
  series: Series,
  first: SeriesValue,
): Required<Pick<ChartSpec, 'title' | 'titleValue'>> {
  const values = valuesOf(series);
  const value =
    values.findLast((one) => newestPrinting(one).figure.kind === 'actual') ?? values.at(-1) ?? first;
  const { quantity, coverage } = newestPrinting(value).figure;
  const { printed } = quantity;
  return {
    title:
      coverage.kind === 'days'
        ? `${name}：${coverageName(coverage.days)}${printed}${changeSaid(series, value)}`
        : `${name}：${printed}，${figureCoverageName(coverage)}`,
    titleValue: printed,
  };
}

/** The change over the same days of the year before: `，同比下降约4%（本站计算）`; nothing where there is none. */
function changeSaid(series: Series, value: SeriesValue): string {
  const change = changeOf(series, value, 'last-year');
  if (change.kind === 'refused') return '';
  const { words, percent, isApproximate } = change;
  const isShare = percent !== undefined && Number(percent) !== 0;
  const verb = Number(percent) > 0 ? '增长' : '下降';
  const said = isShare ? `${verb}${isApproximate ? '约' : ''}${absolute(percent)}%` : words;
  return `，同比${said}（本站计算）`;
}

function descriptionOf({ slots }: ChartPanel): string {
  const told =
    slots.length <= mostTold ? slots : slots.filter((_, index) => index === 0 || index === slots.length - 1);
  const rest = slots.length - told.length;
  return `${told.map(slotSaid).join('；')}。${rest > 0 ? `其余${rest}项见数据表。` : ''}`;
}

/**
 * Days as short lines to stand under a column, the year last: 上半年/2023年, 1月1日/—6月10日/2023年.
 */
function coverageTicks(days: DateRange): string[] {
  const { firstDay, lastDay } = days;
  const year = `${firstDay.year}年`;
  const period = asPeriod(days);
  if (firstDay.year !== lastDay.year)
    return [`${firstDay.year}.${firstDay.month}`, `—${lastDay.year}.${lastDay.month}`];
  if (period === undefined) {
    const first = `${firstDay.month}.${firstDay.day}`;
    const last = `${lastDay.month}.${lastDay.day}`;
    return first === last ? [first, year] : [first, `—${last}`, year];
  }
  const part = periodName(period).slice(year.length);
  return part === ''
    ? ['全年', year]
    : [part.replace(/^第(.季)度$/, '$1').replace(/^前三季度$/, '前三季'), year];
}
