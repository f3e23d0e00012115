import type { Change, ChangeBasis } from './change.ts';
import { changeBase } from './change-base.ts';
import { reckonChange } from './reckon-change.ts';
import { newestPrinting, type Series, type SeriesValue } from './series.ts';
import { whyNotComparable } from './why-not-comparable.ts';

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
 * A base that was printed differently later is taken as the newest report prints it.
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
  const change = reckonChange(figure.quantity, base.quantity);
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
