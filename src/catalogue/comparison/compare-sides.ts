import type { Difference, Refusal } from '#src/catalogue/series/compute-change.ts';
import { computeChange } from '#src/catalogue/series/compute-change.ts';
import { compareDateRanges, type DateRange, daysInRange } from '#src/language/time/calendar-date.ts';
import { asPeriod, comparePeriods, isCalendarPart, monthsInPeriod } from '#src/language/time/period.ts';
import type { Metric } from '#src/records/metric.ts';
import { breakBetween, breakSentence } from '#src/records/series-break.ts';
import type {
  ComparedReport,
  ComparisonSide,
  SideAnswer,
  SidePromise,
  SideValue,
} from './comparison-sides.ts';

/** Two reports side by side, the earlier period first. */
export interface Comparison {
  readonly earlier: ComparedReport;
  readonly later: ComparedReport;
  /** Both say a number of alike days. */
  readonly comparable: readonly ComparedPair[];
  /** Both speak of it, but what they say can't be set against each other, or has nothing to be set against. */
  readonly unlike: readonly UnlikeValues[];
  /** Only the earlier, or only the later report speaks of it. */
  readonly onlyEarlier: readonly SideValue[];
  readonly onlyLater: readonly SideValue[];
  /** What the earlier report promises, and what the later says of it. */
  readonly promises: readonly ComparedPromise[];
}

/** Two values that may be set against each other, and what they differ by. */
export interface ComparedPair {
  readonly earlier: SideValue;
  readonly later: SideValue;
  readonly change: Difference;
}

/** Values that may not, and why; at least one of the two is there. */
export interface UnlikeValues {
  readonly earlier: SideValue | undefined;
  readonly later: SideValue | undefined;
  readonly reason: string;
}

/** A promise of the earlier report. */
export interface ComparedPromise {
  readonly promise: SidePromise;
  /** What the later of the two reports says of it; undefined where it doesn't mention it. */
  readonly answer: SideAnswer | undefined;
  /** What other reports say of it. */
  readonly elsewhere: readonly SideAnswer[];
}

/** Sets two reports side by side, whichever is given first. */
export function compareSides(one: ComparisonSide, other: ComparisonSide): Comparison {
  const isInOrder = comparePeriods(one.report.period, other.report.period) <= 0;
  const [earlier, later] = isInOrder ? [one, other] : [other, one];
  const [before, after] = [bySeries(earlier.values), bySeries(later.values)];
  const rows = [...before].flatMap(([series, values]) => {
    const others = after.get(series);
    return others === undefined ? [] : compareValues(values, others, earlier.report, later.report);
  });
  return {
    earlier: earlier.report,
    later: later.report,
    comparable: rows.filter((row) => 'change' in row),
    unlike: rows.filter((row) => 'reason' in row),
    onlyEarlier: earlier.values.filter(({ series }) => !after.has(series)),
    onlyLater: later.values.filter(({ series }) => !before.has(series)),
    promises: earlier.promises.map((promise) => ({
      promise,
      answer: promise.answers.find(({ reportId }) => reportId === later.report.id),
      elsewhere: promise.answers.filter(({ reportId }) => reportId !== later.report.id),
    })),
  };
}

/** In the order of the values; written out because the browsers that this runs in don't all know `Map.groupBy`. */
function bySeries(values: readonly SideValue[]): Map<number, SideValue[]> {
  const groups = new Map<number, SideValue[]>();
  for (const value of values) groups.set(value.series, [...(groups.get(value.series) ?? []), value]);
  return groups;
}

/**
 * The values of one series in two reports: those of alike days with each other, then those that both print, then what is
 * left in the order it is said. A number that the later report only repeats or restates is shown with the earlier report's.
 */
function compareValues(
  before: readonly SideValue[],
  after: readonly SideValue[],
  earlierReport: ComparedReport,
  laterReport: ComparedReport,
): (ComparedPair | UnlikeValues)[] {
  // The latest days first: beside its own number a report may look back on an older one, which isn't meant.
  const [restBefore, restAfter] = [new Set([...before].reverse()), new Set([...after].reverse())];
  const pairs: [SideValue, SideValue][] = [];
  const pairUp = (isMatch: (earlier: SideValue, later: SideValue) => boolean) => {
    for (const later of restAfter) {
      const earlier = [...restBefore].find((candidate) => isMatch(candidate, later));
      if (earlier === undefined) continue;
      pairs.push([earlier, later]);
      restBefore.delete(earlier);
      restAfter.delete(later);
    }
  };
  pairUp((earlier, later) => haveSameMeasure(earlier, later) && haveAlikeDays(earlier, later));
  pairUp(haveAlikeDays);
  pairUp((earlier, later) => earlier.value === later.value);
  pairUp((earlier, later) => !isToldBy(earlier, after) && !isToldBy(later, before));
  return [
    ...pairs
      .sort(([a], [b]) => before.indexOf(a) - before.indexOf(b))
      .map(([earlier, later]) => comparePair(earlier, later)),
    ...before
      .filter((value) => restBefore.has(value) && !isToldBy(value, after))
      .map((value) => ({ earlier: value, later: undefined, reason: whyAlone(value, laterReport) })),
    ...after
      .filter((value) => restAfter.has(value) && !isToldBy(value, before))
      .map((value) => ({ earlier: undefined, later: value, reason: whyAlone(value, earlierReport) })),
  ];
}

/** Whether both say how much, or both how much more or less than before. */
function haveSameMeasure({ counted: a }: SideValue, { counted: b }: SideValue): boolean {
  return (a.change === undefined) === (b.change === undefined);
}

function haveAlikeDays(a: SideValue, b: SideValue): boolean {
  if (a.kind !== 'actual' || b.kind !== 'actual' || a.days === undefined || b.days === undefined)
    return false;
  return areAlikeDays(a.measure, a.days, b.days);
}

/** Whether the other report prints the value, too, which is then seen there. */
function isToldBy({ value }: SideValue, others: readonly SideValue[]): boolean {
  return others.some((other) => other.value === value);
}

function comparePair(earlier: SideValue, later: SideValue): ComparedPair | UnlikeValues {
  const change = changeBetween(earlier, later);
  return change.kind === 'computed' ? { earlier, later, change } : { earlier, later, reason: change.reason };
}

function changeBetween(earlier: SideValue, later: SideValue): Difference | Refusal {
  const refuse = (reason: string): Refusal => ({ kind: 'refused', reason });
  const isRestated = (earlier.restated ?? later.restated) !== undefined;
  if (earlier.value === later.value && earlier.days === undefined) {
    return refuse(
      isRestated
        ? `两份报告的${earlier.coverage}前后不一致，不是已发生数，不计算变化。`
        : `两份报告的${earlier.coverage}一致，尚未发生，不计算变化。`,
    );
  }
  if (earlier.value === later.value) {
    return refuse(
      `两份报告为同一时段（${earlier.coverage}），${isRestated ? '前后不一致，不计算变化。' : '数值一致。'}`,
    );
  }
  const fault = later.fault ?? earlier.fault;
  if (fault !== undefined) return refuse(fault);
  if (!haveAlikeDays(earlier, later)) {
    return refuse(`前者时段为${earlier.coverage}，后者为${later.coverage}，时段不同，不可比。`);
  }
  const broken =
    earlier.days && later.days && breakBetween({ breaks: later.breaks }, earlier.days, later.days);
  return broken === undefined ? computeChange(later.counted, earlier.counted) : refuse(breakSentence(broken));
}

function whyAlone({ coverage, fault }: SideValue, other: ComparedReport): string {
  return fault ?? `${other.name}报告无与“${coverage}”相同时段的数据，不可比。`;
}

/**
 * Whether two different stretches of days are alike, so that what is counted over them may be set side by side: of what
 * adds up over time, two years, halves, quarters or months, or the same days of two years; of what is counted at one
 * time, two single days. Stretches from 1 January to different days hold one another and never are.
 */
export function areAlikeDays(measure: Metric['measure'], a: DateRange, b: DateRange): boolean {
  if (compareDateRanges(a, b) === 0) return false;
  if (measure === 'stock') return daysInRange(a) === 1 && daysInRange(b) === 1;
  return areSameInTheYear(a, b) || areAlikeParts(a, b);
}

function areAlikeParts(a: DateRange, b: DateRange): boolean {
  const [first, second] = [asPeriod(a), asPeriod(b)];
  if (first === undefined || second === undefined) return false;
  return monthsInPeriod(first) === monthsInPeriod(second) && isCalendarPart(first) && isCalendarPart(second);
}

/** Whole months by their months, so that February ends when it does; other stretches by their days. */
function areSameInTheYear(a: DateRange, b: DateRange): boolean {
  const years = b.firstDay.year - a.firstDay.year;
  if (years === 0 || b.lastDay.year - a.lastDay.year !== years) return false;
  const isWhole = asPeriod(a) !== undefined && asPeriod(b) !== undefined;
  return (['firstDay', 'lastDay'] as const).every(
    (end) => a[end].month === b[end].month && (isWhole || a[end].day === b[end].day),
  );
}
