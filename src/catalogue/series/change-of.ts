import { memoize } from '#src/catalogue/memoize.ts';
import {
  compareCalendarDates,
  compareDateRanges,
  containsRange,
  type DateRange,
  daysInRange,
  rangesOverlap,
} from '#src/language/time/calendar-date.ts';
import { type Coverage, coverageName, sameCoverageLastYear } from '#src/language/time/coverage.ts';
import { asPeriod, isCalendarPart, type Period, previousPeriod } from '#src/language/time/period.ts';
import { daysOf, type Figure, isOfChange } from '#src/records/figure.ts';
import { breakBetween, breakSentence } from '#src/records/series-break.ts';
import { whyNotComparable } from './comparability.ts';
import type { Change, ChangeBasis } from './compute-change.ts';
import { computeChange } from './compute-change.ts';
import { newestPrinting, type Series, type SeriesValue, valuesOf } from './series.ts';

/**
 * The change of a value over the one before it and over the same days of the year before.
 *
 * It is computed only between values that are alike: both happened (no plan, no target), both single numbers that are
 * exact or 约 (余, 超 and 近 give one end only), and
 * - of what adds up over time (flow): over stretches of days of the same length and place in the calendar, that is the
 *   period of as many months just before, or the same days one year earlier. Figures that run from 1 January to
 *   different days hold one another and are never set side by side;
 * - of what is counted at one time (stock): each as of a day that is given.
 *
 * With 约 the change is 约 too, and refused where it is no larger than what the last printed digits can hide.
 * A base that was printed differently later is taken as the newest report prints it. Nothing is computed across a break.
 */
export function changeOf(series: Series, value: SeriesValue, basis: ChangeBasis): Change {
  const { figure } = newestPrinting(value);
  const refuse = (reason: string): Change => ({ kind: 'refused', reason });
  const fault = whyNotComparable(series, figure);
  if (fault !== undefined) return refuse(fault);
  const base = changeBase(series, figure, basis);
  if (typeof base === 'string') return refuse(base);
  const baseFault = whyNotComparable(series, base);
  if (baseFault !== undefined) return refuse(baseFault);
  const [days, baseDays] = [daysOf(figure), daysOf(base)];
  const broken = days && baseDays && breakBetween(series.metric, baseDays, days);
  if (broken !== undefined) return refuse(breakSentence(broken));
  const change = computeChange(figure.quantity, base.quantity);
  return change.kind === 'computed' ? { ...change, base } : change;
}

/**
 * What is said of a value's change: over the one before it and over last year's, or a single time where both come to the
 * same, as they do for a whole year.
 */
export function changesOf(series: Series, value: SeriesValue): [Change] | [Change, Change] {
  const previous = changeOf(series, value, 'previous');
  const lastYear = changeOf(series, value, 'last-year');
  const isSame =
    previous.kind === 'computed'
      ? lastYear.kind === 'computed' && previous.base === lastYear.base
      : lastYear.kind === 'refused' && previous.reason === lastYear.reason;
  return isSame ? [previous] : [previous, lastYear];
}

/** The figure that another of its series may be set beside, or the reason why there is none, in one sentence. */
export function changeBase(series: Series, figure: Figure, basis: ChangeBasis): Figure | string {
  return series.metric.measure === 'stock'
    ? stockBase(series, figure, basis)
    : flowBase(series, figure, basis);
}

function flowBase(series: Series, figure: Figure, basis: ChangeBasis): Figure | string {
  const days = daysOf(figure);
  if (days === undefined) return '报告未写明数据时段，不可比。';
  const wanted = basis === 'last-year' ? sameCoverageLastYear(days) : periodBefore(days);
  if (typeof wanted === 'string') return wanted;
  const others = actualValues(series).filter((other) => other !== figure);
  const base = nearestMeasure(
    figure,
    others.filter((other) => isSame(daysOf(other), wanted)),
  );
  if (base !== undefined) return base;
  const near = others.find((other) => {
    const otherDays = daysOf(other);
    return otherDays !== undefined && rangesOverlap(otherDays, wanted) && !isSame(otherDays, days);
  });
  const wantedName = coverageName(wanted);
  const nearDays = near === undefined ? undefined : daysOf(near);
  if (near === undefined || nearDays === undefined) return `本站无${wantedName}数据，不可比。`;
  if (containsRange(nearDays, wanted)) {
    return `${coverageName(nearDays)}的“${near.quantity.printed}”包含${wantedName}，时段长短不同，也不可相减，不可比。`;
  }
  return `应与${wantedName}相比，报告所写为${coverageName(nearDays)}，时段不同，不可比。`;
}

/** The stretch just before one that people speak of as a period; a sentence where there is none. */
function periodBefore(days: Coverage): Period | string {
  const period = asPeriod(days);
  if (period === undefined) return `${coverageName(days)}不是整月，无同等时长的上期，不可比。`;
  return isCalendarPart(period) ? previousPeriod(period) : `${coverageName(days)}无同等时长的上期，不可比。`;
}

/** A stock may be set beside any earlier day that is given; for last year's, the same day of that year. */
function stockBase(series: Series, figure: Figure, basis: ChangeBasis): Figure | string {
  const days = daysOf(figure);
  if (days === undefined || daysInRange(days) !== 1) return '报告未写明数据日期，不可比。';
  const dated = actualValues(series).filter((other) => {
    const otherDays = daysOf(other);
    return otherDays !== undefined && daysInRange(otherDays) === 1;
  });
  if (basis === 'last-year') {
    const wanted = sameCoverageLastYear(days);
    const sameDay = dated.filter((other) => isSame(daysOf(other), wanted));
    return nearestMeasure(figure, sameDay) ?? `本站无${coverageName(wanted)}数据，不可比。`;
  }
  const before = dated.filter((other) => {
    const otherDays = daysOf(other);
    return otherDays !== undefined && compareCalendarDates(otherDays.lastDay, days.firstDay) < 0;
  });
  return (
    nearestMeasure(figure, before.toReversed()) ?? `本站无${coverageName(days)}以前写明日期的数据，不可比。`
  );
}

/** What happened, each as the newest report prints it, the earliest days first. */
const actualValues = memoize((series: Series): Figure[] =>
  valuesOf(series)
    .map((value) => newestPrinting(value).figure)
    .filter(({ kind }) => kind === 'actual'),
);

/** The first of some figures that is a change as another is one, or a level as it is one; the first of all where none is. */
function nearestMeasure(figure: Figure, others: readonly Figure[]): Figure | undefined {
  return others.find((other) => isOfChange(other) === isOfChange(figure)) ?? others[0];
}

function isSame(a: DateRange | undefined, b: DateRange): boolean {
  return a !== undefined && compareDateRanges(a, b) === 0;
}
