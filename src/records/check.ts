import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  multiplyDecimals,
  subtractDecimals,
} from '#src/language/quantity/decimal.ts';
import { compareCalendarDates, containsRange } from '#src/language/time/calendar-date.ts';
import { coverageName } from '#src/language/time/coverage.ts';
import type { Commitment } from './commitment.ts';
import { daysOf, type Figure, haveSameCoverage, intendedDaysOf } from './figure.ts';
import { quotientInUnit, wholeInRatioUnit } from './quotient.ts';
import type { CheckEntry } from './report-entries.ts';

/** What a declared relation comes to: it holds, it fails, or the report doesn't give what is needed to decide. */
export type Verdict = 'holds' | 'fails' | 'undecided';

/** A relation that the site checks by itself, mostly between figures of several reports. */
export type AcrossRelation = 'halves' | 'spans' | 'year-on-year' | 'completion' | 'cumulative';

/** A relation between figures or due times (数据核对), declared for one report or found by the site across several, worked out. */
export interface Check {
  /** Unique within its report; its anchor is `#k-<reportId>-<id>`. */
  readonly id: string;
  /** Of a relation across reports, the one that prints the later number. */
  readonly reportId: string;
  readonly relation: CheckEntry['relation'] | AcrossRelation;
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly commitments: readonly Commitment[];
  readonly verdict: Verdict;
  /** The arithmetic (本站计算), such as `1 + 9 + 13 + 1 = 24 ≠ 26`; undefined where nothing is computed. */
  readonly formula: string | undefined;
  /** What the arithmetic of a relation across reports comes to, printed like the number that it stands against. */
  readonly reckoned?: string;
  /** Why it can't be decided. */
  readonly reason: string | undefined;
  /** What is said of a relation that fails and is published all the same. */
  readonly acknowledged: string | undefined;
  /** Where the page that lists it lies below `/checks/`: `2023/`, or '' for the list's own page. */
  readonly page: string;
}

/** So much of a figure as the arithmetic of a check looks at. */
export interface Reckonable extends Pick<Figure, 'quantity' | 'kind' | 'coverage'> {
  readonly metric: Pick<Figure['metric'], 'measure'>;
  readonly subject: Pick<NonNullable<Figure['subject']>, 'id'> | undefined;
}

/** The outcome of a relation, before it is put beside its declaration. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly formula?: string;
  readonly reason?: string;
}

/** Whether the parts come to the whole, within what rounding as printed allows. */
export function checkSum(parts: readonly Reckonable[], whole: Reckonable): Outcome {
  const unsummable = [...parts, whole].map(whyNoSum).find((reason) => reason !== undefined);
  if (unsummable !== undefined) return { verdict: 'undecided', reason: unsummable };
  const amounts = exactAmounts([...parts, whole]);
  if (typeof amounts === 'string') return { verdict: 'undecided', reason: amounts };
  const total = amounts.pop();
  if (total === undefined) return { verdict: 'undecided', reason: '无可核对的数据。' };
  const sum = addDecimals(...amounts.map(({ value }) => value));
  const holds = isWithin(sum, total.value, slack([...amounts, total]));
  const terms = amounts.map(({ value }) => value).join(' + ');
  return {
    verdict: holds ? 'holds' : 'fails',
    formula: `${terms} = ${sum} ${holds ? relationSign(sum, total.value) : '≠'} ${total.value}`,
  };
}

/** Shares of one whole add up (40% + 60%), growth rates, temperatures, prices and indices don't. */
function whyNoSum({
  quantity: { printed, dimension, change },
}: Pick<Figure, 'quantity'>): string | undefined {
  const isRateOfChange = change !== undefined && dimension === 'ratio';
  const isNoAmount =
    /^(?:percentage-points|multiple|proportion|temperature|index)$/.test(dimension) ||
    dimension.includes('/');
  return isRateOfChange || isNoAmount ? `“${printed}”不能相加。` : undefined;
}

/** Whether a part is no more than its whole. */
export function checkPart(part: Reckonable, whole: Reckonable): Outcome {
  const amounts = exactAmounts([part, whole]);
  if (typeof amounts === 'string') return { verdict: 'undecided', reason: amounts };
  const [small, large] = amounts;
  if (small === undefined || large === undefined) return { verdict: 'undecided', reason: '无可核对的数据。' };
  const holds = compareDecimals(small.value, large.value) <= 0;
  return {
    verdict: holds ? 'holds' : 'fails',
    formula: `${small.value} ${holds ? '≤' : '>'} ${large.value}`,
  };
}

/**
 * Whether part ÷ whole comes to the printed ratio (98.7%, 4.2‰, 1.5倍), within half of its last printed digit and what
 * rounding of the other two allows. A ratio by nothing, and a number that is no ratio, can't be decided.
 */
export function checkRatio(part: Reckonable, whole: Reckonable, ratio: Reckonable): Outcome {
  const target = targetOf(part, whole);
  const amounts = exactAmounts([part, whole, ratio], target === undefined ? [part, whole] : [part]);
  if (typeof amounts === 'string') return { verdict: 'undecided', reason: amounts };
  const [small, large, printed] = amounts;
  const oneWhole = wholeInRatioUnit(ratio.quantity);
  if (oneWhole === undefined)
    return { verdict: 'undecided', reason: `“${ratio.quantity.printed}”不是比例。` };
  const quotient = quotientInUnit(part.quantity, whole.quantity, ratio.quantity);
  if (small === undefined || large === undefined || printed === undefined || quotient === undefined) {
    return { verdict: 'undecided', reason: '无可核对的数据。' };
  }
  // part ÷ whole = ratio is compared as part × 100 with ratio × whole (of %), so that no digit is lost to division.
  const expected = multiplyDecimals(printed.value, large.value);
  const halfPlace = multiplyDecimals(printed.place, decimal('0.5'));
  const allowed = addDecimals(
    multiplyDecimals(halfPlace, large.value),
    multiplyDecimals(oneWhole, small.halfPlace),
    multiplyDecimals(printed.value, large.halfPlace),
  );
  const found = multiplyDecimals(oneWhole, small.value);
  const holds = isWithin(found, expected, allowed);
  const sign = holds ? relationSign(found, expected) : '≠';
  return {
    verdict: holds ? 'holds' : 'fails',
    formula: `${small.value} ÷ ${large.value} ${quotient.isExact ? '=' : '≈'} ${quotient.printed} ${sign} ${ratio.quantity.printed}${target ?? ''}`,
  };
}

/**
 * How a completion is read, where an actual number is held against a plan or a target for a period that its days lie in:
 * `（2023年上半年实际数，2023年目标）`; undefined where it isn't one.
 */
function targetOf(part: Reckonable, whole: Reckonable): string | undefined {
  if (part.kind !== 'actual' || (whole.kind !== 'target' && whole.kind !== 'planned')) return undefined;
  const [done, wanted] = [daysOf(part), intendedDaysOf(whole)];
  if (done === undefined || wanted === undefined) return undefined;
  if (!containsRange(wanted, done) || !areOfOneKind(part.quantity, whole.quantity)) return undefined;
  return `（${coverageName(done)}实际数，${coverageName(wanted)}${whole.kind === 'target' ? '目标' : '计划'}）`;
}

/** Whether one commitment falls due no later than another. */
export function checkOrder(first: Pick<Commitment, 'due'>, then: Pick<Commitment, 'due'>): Outcome {
  if (first.due === undefined || then.due === undefined) {
    return { verdict: 'undecided', reason: '有一项未写明时限。' };
  }
  const holds = compareCalendarDates(first.due.by.lastDay, then.due.by.lastDay) <= 0;
  return {
    verdict: holds ? 'holds' : 'fails',
    formula: `${first.due.said} ${holds ? '不晚于' : '晚于'} ${then.due.said}`,
  };
}

interface ExactAmount {
  readonly value: Decimal;
  /** What one step of the last printed digit is worth. */
  readonly place: Decimal;
  /** Half of what the last printed digit is worth where the number may have been rounded, otherwise 0. */
  readonly halfPlace: Decimal;
}

/**
 * The figures' values, if they may be reckoned with each other at all: exact as printed, of one kind, over the
 * same days. Otherwise the reason why not, for the reader.
 */
function exactAmounts(
  figures: readonly Reckonable[],
  comparable: readonly Reckonable[] = figures,
): ExactAmount[] | string {
  const [first] = comparable;
  const amounts: ExactAmount[] = [];
  for (const figure of figures) {
    const { quantity } = figure;
    if (quantity.kind !== 'single' || quantity.qualifier !== 'exact') {
      return `“${quantity.printed}”不是确数，无法核对。`;
    }
    const { value, place, decimals, multiplier } = quantity.amount;
    const mayBeRounded = decimals > 0 || multiplier !== '';
    amounts.push({
      value,
      place,
      halfPlace: mayBeRounded ? multiplyDecimals(place, decimal('0.5')) : decimal(0),
    });
  }
  for (const figure of comparable) {
    if (first === undefined || figure === first) continue;
    const isChange = ({ quantity }: Reckonable) => quantity.change !== undefined;
    if (isChange(figure) !== isChange(first) || !areOfOneKind(figure.quantity, first.quantity)) {
      return `“${figure.quantity.printed}”和“${first.quantity.printed}”不是同一种量。`;
    }
    // A stock (8.4 of 16km) is no more or less for the time it is given at; what adds up over days is.
    const addsUpOverDays = figure.metric.measure === 'flow' || first.metric.measure === 'flow';
    if (addsUpOverDays && !areOfOneTime(figure, first)) {
      return `“${figure.quantity.printed}”和“${first.quantity.printed}”的数据时段不同。`;
    }
  }
  return amounts;
}

function areOfOneTime(a: Reckonable, b: Reckonable): boolean {
  return haveSameCoverage(a.coverage, b.coverage) || isPlanOf(a, b) || isPlanOf(b, a);
}

/** Whether a figure says how much of something is planned (全长, 总投资, 计划改造9座), and the other what of the same is done. */
function isPlanOf({ kind, coverage, subject }: Reckonable, done: Reckonable): boolean {
  if (kind !== 'planned' || coverage.kind !== 'intended' || done.kind !== 'actual') return false;
  const days = daysOf(done);
  const isForThen = coverage.for === undefined || (days !== undefined && containsRange(coverage.for, days));
  return isForThen && subject?.id === done.subject?.id;
}

/**
 * Whether two quantities may be reckoned with each other: they convert (公里 and 米), or both are counts. 1件 and 9起 add
 * up only because the report's own total declares them its parts; the page says so (`countedTogether`). 亩 and m² don't.
 */
function areOfOneKind(a: Figure['quantity'], b: Figure['quantity']): boolean {
  return a.canonicalUnit === b.canonicalUnit || (a.dimension === 'count' && b.dimension === 'count');
}

function slack(amounts: readonly ExactAmount[]): Decimal {
  return addDecimals(...amounts.map(({ halfPlace }) => halfPlace));
}

function isWithin(a: Decimal, b: Decimal, allowed: Decimal): boolean {
  const difference = subtractDecimals(a, b);
  const size = compareDecimals(difference, decimal(0)) < 0 ? subtractDecimals(b, a) : difference;
  return compareDecimals(size, allowed) <= 0;
}

function relationSign(a: Decimal, b: Decimal): string {
  return compareDecimals(a, b) === 0 ? '=' : '≈';
}
