import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { memoize } from '#src/catalogue/memoize.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from '#src/language/quantity/decimal.ts';
import type { Amount, Quantity, SingleQuantity } from '#src/language/quantity/quantity.ts';
import type { Dimension } from '#src/language/quantity/unit-register.ts';
import { compareCalendarDates, compareDateRanges, daysInRange } from '#src/language/time/calendar-date.ts';
import type { Coverage } from '#src/language/time/coverage.ts';
import { daysOf, type Figure, intendedDaysOf } from '#src/records/figure.ts';
import { whyNotComparable } from './comparability.ts';
import { computeChange, type Refusal } from './compute-change.ts';
import { newestPrinting, type Series, type SeriesValue, seriesOfMetric, valuesOf } from './series.ts';

/** What came of a target or a plan that is for a period (目标和实际). */
export interface TargetOutcome {
  readonly target: SeriesValue;
  /** What it is for. */
  readonly days: Coverage;
  /** What those days came to; undefined where no report says. */
  readonly actual: SeriesValue | undefined;
  /** How much of it was done (本站计算), or why that can't be reckoned; undefined where there is no actual value. */
  readonly completion: Completion | Refusal | undefined;
}

/** How an actual value stands to its target. */
export interface Completion {
  readonly kind: 'computed';
  /** `完成104.6%`, `完成约99.6%`; `比目标多1.2个百分点` where a share of it would say nothing. */
  readonly words: string;
  /** `2510 ÷ 2400 ≈ 104.6%` */
  readonly formula: string;
}

/**
 * The targets and plans of a series that are for some days, each with what those days came to, as the newest reports print
 * both; the earliest days first. Of what is counted at one time, the last of the days counts.
 */
export const targetOutcomes = memoize((series: Series): readonly TargetOutcome[] => {
  const values = valuesOf(series);
  const actuals = values.filter((value) => newestPrinting(value).figure.kind === 'actual');
  return values.flatMap((target): TargetOutcome[] => {
    const { figure } = newestPrinting(target);
    const days = intendedDaysOf(figure);
    if (days === undefined) return [];
    const actual = actuals.find((value) => isActualOf(newestPrinting(value).figure, days));
    const completion = actual && completionOf(series, newestPrinting(actual).figure, figure);
    return [{ target, days, actual, completion }];
  });
});

/** The targets that a printed figure is, and those that it is the actual value of. */
export function outcomesOfFigure(catalogue: Catalogue, figure: Figure): readonly TargetOutcome[] {
  return seriesOfMetric(catalogue, figure.metric)
    .filter(({ subject }) => subject?.id === figure.subject?.id)
    .flatMap(targetOutcomes)
    .filter(
      ({ target, actual }) =>
        isPrintedAs(target, figure) || (actual !== undefined && isPrintedAs(actual, figure)),
    );
}

function isPrintedAs({ printings }: SeriesValue, figure: Figure): boolean {
  return printings.some((printing) => printing.figure === figure);
}

function isActualOf(figure: Figure, wanted: Coverage): boolean {
  const days = daysOf(figure);
  if (days === undefined) return false;
  const isAtEnd =
    figure.metric.measure === 'stock' &&
    daysInRange(days) === 1 &&
    compareCalendarDates(days.lastDay, wanted.lastDay) === 0;
  return isAtEnd || compareDateRanges(days, wanted) === 0;
}

function completionOf(series: Series, actual: Figure, target: Figure): Completion | Refusal {
  const refuse = (reason: string): Refusal => ({ kind: 'refused', reason });
  const [done, wanted] = [actual.quantity, target.quantity];
  const open = [wanted, done].find((quantity) => !isExact(quantity));
  if (open !== undefined || !isExact(done) || !isExact(wanted))
    return refuse(`“${(open ?? done).printed}”不是确数，不计算完成比例。`);
  if (done.canonicalUnit !== wanted.canonicalUnit)
    return refuse(`“${wanted.printed}”与“${done.printed}”的单位不能换算，不计算完成比例。`);
  const fault = whyNotComparable(series, actual);
  if (fault !== undefined) return refuse(fault);
  const isShareOfIt = series.metric.direction !== 'down' && isAmount(wanted);
  if (isShareOfIt) return shareDone(done, wanted);
  const change = computeChange(done, wanted);
  if (change.kind === 'refused') return change;
  const order = compareDecimals(change.difference, decimal(0));
  const name = target.kind === 'planned' ? '计划' : '目标';
  return {
    kind: 'computed',
    words: order === 0 ? `与${name}持平` : `${order > 0 ? '高于' : '低于'}${name}${change.size}`,
    formula: change.formula,
  };
}

function isExact(quantity: Quantity): quantity is SingleQuantity {
  return quantity.kind === 'single' && quantity.qualifier === 'exact';
}

const shares: ReadonlySet<Dimension> = new Set(['ratio', 'percentage-points', 'multiple', 'temperature']);

/** Whether part of it can be done: of a length and of money, and not of a rate or of a fall. */
function isAmount({ dimension, change, amount }: SingleQuantity): boolean {
  return !shares.has(dimension) && change === undefined && compareDecimals(amount.value, decimal(0)) > 0;
}

/**
 * In per cent with one digit after the point, as far as the printed digits of what was done carry it; else in whole per cent and
 * 约. The target is taken as it is set: nobody rounds what is aimed at. What misses its target is never said to be 100 %.
 */
function shareDone(done: SingleQuantity, wanted: SingleQuantity): Completion {
  const share = (amount: Decimal, places: number) =>
    divideDecimals(multiplyDecimals(amount, decimal(100)), wanted.amount.value, places) ?? decimal(0);
  const { value } = done.amount;
  const half = halfStep(done.amount);
  const [least, most] = [subtractDecimals(value, half), addDecimals(value, half)];
  const fine = share(value, 1);
  const isFine = share(least, 1) === share(most, 1);
  const whole = share(value, 0);
  const order = compareDecimals(value, wanted.amount.value);
  const seemsMet = (percent: Decimal) => order !== 0 && compareDecimals(percent, decimal(100)) === 0;
  const said = isFine || seemsMet(whole) ? fine : whole;
  const nearly = order < 0 ? '接近' : '略超';
  const about = isFine ? '' : '约';
  const isEqual =
    compareDecimals(multiplyDecimals(said, wanted.amount.value), multiplyDecimals(value, decimal(100))) === 0;
  const isOneUnit =
    done.amount.multiplier === wanted.amount.multiplier &&
    done.amount.printedUnit === wanted.amount.printedUnit;
  const numbers = isOneUnit
    ? [done.amount.number, wanted.amount.number]
    : [done.amount.value, wanted.amount.value];
  return {
    kind: 'computed',
    words: `完成${seemsMet(said) ? nearly : about}${said}%`,
    formula: `${numbers.join(' ÷ ')} ${isEqual && isFine ? '=' : '≈'} ${said}%`,
  };
}

/** Half of what the last printed digit is worth, where the number may have been rounded to it. */
function halfStep({ decimals, multiplier, place }: Amount): Decimal {
  return decimals > 0 || multiplier !== '' ? multiplyDecimals(place, decimal('0.5')) : decimal(0);
}
