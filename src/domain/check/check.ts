import type { Commitment } from '#src/domain/commitment/commitment.ts';
import { type Figure, haveSameCoverage } from '#src/domain/figure/figure.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  decimalToNumber,
  multiplyDecimals,
  subtractDecimals,
} from '#src/domain/quantity/decimal.ts';
import type { CheckEntry } from '#src/domain/report/report-entries.ts';
import { compareCalendarDates } from '#src/domain/time/calendar-date.ts';

/** What a declared relation comes to: it holds, it fails, or the report doesn't give what is needed to decide. */
export type Verdict = 'holds' | 'fails' | 'undecided';

/** A declared relation between figures or due times of one report (数据核对), worked out. */
export interface Check {
  /** Unique within its report; on `/checks/` it is `#k-<reportId>-<id>`. */
  readonly id: string;
  readonly reportId: string;
  readonly relation: CheckEntry['relation'];
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly commitments: readonly Commitment[];
  readonly verdict: Verdict;
  /** The arithmetic (本站计算), such as `1 + 9 + 13 + 1 = 24 ≠ 26`; undefined where nothing is computed. */
  readonly formula: string | undefined;
  /** Why it can't be decided. */
  readonly reason: string | undefined;
  /** What is said of a relation that fails and is published all the same. */
  readonly acknowledged: string | undefined;
}

/** The outcome of a relation, before it is put beside its declaration. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly formula?: string;
  readonly reason?: string;
}

/** Whether the parts come to the whole, within what rounding as printed allows. */
export function checkSum(parts: readonly Figure[], whole: Figure): Outcome {
  const amounts = exactAmounts([...parts, whole]);
  if (typeof amounts === 'string') return { verdict: 'undecided', reason: amounts };
  const total = amounts.pop();
  if (total === undefined) return { verdict: 'undecided', reason: '没有可以核对的数。' };
  const sum = addDecimals(...amounts.map(({ value }) => value));
  const holds = isWithin(sum, total.value, slack([...amounts, total]));
  const terms = amounts.map(({ value }) => value).join(' + ');
  return {
    verdict: holds ? 'holds' : 'fails',
    formula: `${terms} = ${sum} ${holds ? relationSign(sum, total.value) : '≠'} ${total.value}`,
  };
}

/** Whether a part is no more than its whole. */
export function checkPart(part: Figure, whole: Figure): Outcome {
  const amounts = exactAmounts([part, whole]);
  if (typeof amounts === 'string') return { verdict: 'undecided', reason: amounts };
  const [small, large] = amounts;
  if (small === undefined || large === undefined)
    return { verdict: 'undecided', reason: '没有可以核对的数。' };
  const holds = compareDecimals(small.value, large.value) <= 0;
  return {
    verdict: holds ? 'holds' : 'fails',
    formula: `${small.value} ${holds ? '≤' : '>'} ${large.value}`,
  };
}

/** Whether part ÷ whole comes to the printed ratio, within its last printed digit. */
export function checkRatio(part: Figure, whole: Figure, ratio: Figure): Outcome {
  const amounts = exactAmounts([part, whole, ratio], [part, whole]);
  if (typeof amounts === 'string') return { verdict: 'undecided', reason: amounts };
  const [small, large, printed] = amounts;
  if (small === undefined || large === undefined || printed === undefined || large.value === decimal(0)) {
    return { verdict: 'undecided', reason: '没有可以核对的数。' };
  }
  // part ÷ whole is compared as part × 1 with ratio × whole, so that no digit is lost to division.
  const expected = multiplyDecimals(printed.value, large.value);
  const allowed = multiplyDecimals(printed.halfPlace, large.value);
  const holds = isWithin(small.value, expected, allowed);
  const quotient = decimalToNumber(small.value) / decimalToNumber(large.value);
  return {
    verdict: holds ? 'holds' : 'fails',
    formula: `${small.value} ÷ ${large.value} = ${(quotient * 100).toFixed(1)}% ${holds ? '≈' : '≠'} ${ratio.quantity.printed}`,
  };
}

/** Whether one commitment falls due no later than another. */
export function checkOrder(first: Commitment, then: Commitment): Outcome {
  if (first.due === undefined || then.due === undefined) {
    return { verdict: 'undecided', reason: '有一项没有写明时间。' };
  }
  const holds = compareCalendarDates(first.due.by.lastDay, then.due.by.lastDay) <= 0;
  return {
    verdict: holds ? 'holds' : 'fails',
    formula: `${first.due.said} ${holds ? '不晚于' : '晚于'} ${then.due.said}`,
  };
}

interface ExactAmount {
  readonly value: Decimal;
  /** Half of what the last printed digit is worth where the number may have been rounded, otherwise 0. */
  readonly halfPlace: Decimal;
}

/**
 * The figures' values, if they may be reckoned with each other at all: exact as printed, of one dimension, over the
 * same days. Otherwise the reason why not, for the reader.
 */
function exactAmounts(
  figures: readonly Figure[],
  comparable: readonly Figure[] = figures,
): ExactAmount[] | string {
  const [first] = comparable;
  const amounts: ExactAmount[] = [];
  for (const figure of figures) {
    const { quantity } = figure;
    if (quantity.kind === 'range' || quantity.qualifier !== 'exact') {
      return `“${quantity.printed}”不是确数，不能核对。`;
    }
    const { value, place, decimals, multiplier } = quantity.amount;
    const mayBeRounded = decimals > 0 || multiplier !== '';
    amounts.push({ value, halfPlace: mayBeRounded ? multiplyDecimals(place, decimal('0.5')) : decimal(0) });
  }
  for (const figure of comparable) {
    if (first === undefined || figure === first) continue;
    if (figure.quantity.dimension !== first.quantity.dimension) {
      return `“${figure.quantity.printed}”和“${first.quantity.printed}”不是同一种量。`;
    }
    // A stock (8.4 of 16km) is no more or less for the time it is given at; what adds up over days is.
    const addsUpOverDays = figure.metric.measure === 'flow' || first.metric.measure === 'flow';
    if (addsUpOverDays && !haveSameCoverage(figure.coverage, first.coverage)) {
      return `“${figure.quantity.printed}”和“${first.quantity.printed}”的数据时段不同。`;
    }
  }
  return amounts;
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
