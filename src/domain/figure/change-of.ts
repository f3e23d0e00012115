import type { Qualifier } from '#src/domain/quantity/qualifier.ts';
import type { Change, ChangeBasis } from './change.ts';
import { changeBase } from './change-base.ts';
import { type Figure, haveSameCoverage } from './figure.ts';
import { reckonChange } from './reckon-change.ts';
import { haveSameValue, newestPrinting, type Series, type SeriesValue, valuesOf } from './series.ts';

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
  const refuse = (reason: string): Change => ({ kind: 'refused', basis, reason });
  const fault = whyNotComparable(figure) ?? whyTwice(series, figure);
  if (fault !== undefined) return refuse(fault);
  const base = changeBase(series, figure, basis);
  if (typeof base === 'string') return refuse(base);
  const baseFault = whyNotComparable(base) ?? whyTwice(series, base);
  return baseFault === undefined ? reckonChange(figure, base, basis) : refuse(baseFault);
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

const oneEnded: Readonly<Partial<Record<Qualifier, string>>> = {
  'at-least': '下限',
  'at-most': '上限',
  nearly: '上限',
};

function whyNotComparable({ kind, quantity, coverage }: Figure): string | undefined {
  if (kind !== 'actual')
    return `“${quantity.printed}”是${kind === 'planned' ? '计划' : '目标'}数，还没有发生，不算变化。`;
  if (coverage.kind === 'said') return `报告只说“${coverage.words}”，起止日没有写明，不能比。`;
  if (coverage.kind !== 'days') return '报告没有写明这是哪一天的数，不能比。';
  if (quantity.kind === 'range') return `“${quantity.printed}”是一个范围，不算变化。`;
  const end = oneEnded[quantity.qualifier];
  return end === undefined ? undefined : `“${quantity.printed}”只说了${end}，不算变化。`;
}

/** One report that prints two different values for the same days leaves none to reckon with. */
function whyTwice(series: Series, figure: Figure): string | undefined {
  const isTwice = valuesOf(series)
    .flatMap(({ printings }) => printings.map((printing) => printing.figure))
    .some(
      (other) =>
        other.reportId === figure.reportId &&
        other.kind === figure.kind &&
        haveSameCoverage(other.coverage, figure.coverage) &&
        !haveSameValue(other, figure),
    );
  return isTwice ? '同一份报告里这个时段有两个不同的数，不知道拿哪一个来比。' : undefined;
}
