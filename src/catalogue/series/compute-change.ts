import {
  absolute,
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  divideDecimals,
  multiplyDecimals,
  percentOf,
  placesOf,
  powerOfTen,
  subtractDecimals,
} from '#src/language/quantity/decimal.ts';
import { type Multiplier, multiplierFactor } from '#src/language/quantity/multiplier.ts';
import type { Amount, Quantity, SingleQuantity } from '#src/language/quantity/quantity.ts';
import { canonicalUnitSuffix } from '#src/language/quantity/unit.ts';
import type { Figure } from '#src/records/figure.ts';

/** What a value is set beside: the one before it, or that of the same days one year earlier. */
export type ChangeBasis = 'previous' | 'last-year';

/** What a number differs by from an earlier one (本站计算). */
export interface Difference {
  readonly kind: 'computed';
  /** The later less the earlier, in the canonical unit. */
  readonly difference: Decimal;
  /** In per cent of the base, one digit after the point, none beside a coarser printing; undefined where {@link whyNoPercent} forbids it, for a base of 0, and where the coarser printing leaves it open. */
  readonly percent: Decimal | undefined;
  /** One of the two is 约, or printed more coarsely than the other: so the change is 约. */
  readonly isApproximate: boolean;
  /** In words: `多20台（+6.4%）`, `约多3800万元（约+43%）`, `由降转增，多5.8个百分点`, `一样`. */
  readonly words: string;
  /** The arithmetic: `334 − 314 = 20台；20 ÷ 314 ≈ 6.4%`, `1.2 − (−4.6) = 5.8个百分点`; behind it why there is no percentage. */
  readonly formula: string;
}

/** Why a change may not be computed, in one sentence. */
export interface Refusal {
  readonly kind: 'refused';
  readonly reason: string;
}

/** The change of a value over another of its series, or the reason why there is none. */
export type Change = (Difference & { readonly base: Figure }) | Refusal;

/**
 * Computes the change from one printed number to a later one of alike days.
 *
 * Both printed in 万元 are computed in 万元; 亿元 and 万元 in 万元, and the result is worded in whichever of 亿, 万 and 元 is the largest
 * that suits; unlike units in the canonical one. Percentages, levels and changes alike, differ by 百分点, which have no percentage of
 * their own. A change and a level are different measures and are refused.
 *
 * A change is no finer than the coarser of the two printings: 1.26亿元 is to the 百万, and so is what it differs by. It is
 * then 约, its percentage whole, and left out where the coarser printing leaves even that open.
 */
export function computeChange(later: Quantity, earlier: Quantity): Difference | Refusal {
  const refuse = (reason: string): Refusal => ({ kind: 'refused', reason });
  if (later.kind !== 'single' || earlier.kind !== 'single') {
    const open = later.kind === 'single' ? earlier : later;
    return refuse(
      open.kind === 'range'
        ? '其中一个数是范围，不算变化。'
        : `“${open.printed}”不是一个确定的数，不算变化。`,
    );
  }
  if (later.canonicalUnit !== earlier.canonicalUnit) {
    return refuse(`“${later.printed}”和“${earlier.printed}”的单位不能换算，不能比。`);
  }
  if (isChange(later) !== isChange(earlier)) {
    return refuse(`“${later.printed}”和“${earlier.printed}”一个是增减，一个是总量，不能比。`);
  }
  const [to, from] = [printedLike(later, earlier), printedLike(earlier, later)];
  const hasAbout = to.qualifier === 'about' || from.qualifier === 'about';
  const difference = subtractDecimals(to.amount.value, from.amount.value);
  if (hasAbout && compareDecimals(absolute(difference), hiddenByApproximation(to, from)) <= 0) {
    return refuse(`“${to.printed}”和“${from.printed}”里有约数，相差不超过约数的最后一位，说不上变没变。`);
  }
  const coarser = coarserOf(to, from);
  if (coarser !== undefined && compareDecimals(absolute(difference), coarser.amount.place) < 0) {
    return refuse(
      `“${to.printed}”和“${from.printed}”写得粗细不同，相差不到“${coarser.printed}”的最后一位，说不上变没变。`,
    );
  }
  const noPercent = whyNoPercent(to, from);
  const percent = noPercent === undefined ? changePercent(difference, from, coarser) : undefined;
  const computed = computeInUnit(to, from, coarser);
  const isApproximate = hasAbout || coarser !== undefined;
  return {
    kind: 'computed',
    difference,
    percent,
    isApproximate,
    words: `${turnWords(to, from)}${changeWords(computed.said, percent, isApproximate)}`,
    formula: changeFormula(computed, percent, hasAbout, coarser) + (noPercent ?? ''),
  };
}

/** Whether a quantity says how much more or less it was than before, rather than how much. */
function isChange({ change }: Quantity): boolean {
  return change !== undefined;
}

/** 持平 has no unit and no precision of its own: it is a zero printed like the number beside it. */
function printedLike(quantity: SingleQuantity, other: SingleQuantity): SingleQuantity {
  if (quantity.change !== 'same') return quantity;
  const zero = decimal(0);
  return { ...quantity, amount: { ...other.amount, number: zero, value: zero } };
}

/** Percentages differ by 百分点 and have no percentage of their own. */
function isInPoints({ dimension }: SingleQuantity): boolean {
  return dimension === 'ratio' || dimension === 'percentage-points';
}

/**
 * Why a difference has no percentage, as the end of its formula: empty for 百分点, of which nobody expects one; undefined where it
 * may have one.
 */
function whyNoPercent(to: SingleQuantity, from: SingleQuantity): string | undefined {
  if (isInPoints(to)) return '';
  if (isChange(to)) return '；两个数都是增减，不再算百分之几';
  if (to.dimension === 'temperature' || to.dimension === 'multiple') {
    return `；${to.dimension === 'temperature' ? '温度' : '倍数'}的相差不算百分之几`;
  }
  const [before, after] = [signOf(from.amount.value), signOf(to.amount.value)];
  if (before * after < 0) return '；一个数在0以上，一个在0以下，不算百分之几';
  return before < 0 ? '；前一个数是负数，不算百分之几' : undefined;
}

/** What two changes say together, and nothing where one of them doesn't say it: 由增转降, 降幅收窄. */
function turnWords(to: SingleQuantity, from: SingleQuantity): string {
  if (!isChange(to) || !isChange(from)) return '';
  const [before, after] = [signOf(from.amount.value), signOf(to.amount.value)];
  if (before > 0 && after < 0) return '由增转降，';
  if (before < 0 && after > 0) return '由降转增，';
  const grown = compareDecimals(absolute(to.amount.value), absolute(from.amount.value));
  if (before !== after || before === 0 || grown === 0 || to.dimension !== 'ratio') return '';
  return `${after > 0 ? '增幅' : '降幅'}${grown > 0 ? '扩大' : '收窄'}，`;
}

function changeFormula(
  { numbers: [a, b], change, rounded, unit }: ComputedChange,
  percent: Decimal | undefined,
  hasAbout: boolean,
  coarser: SingleQuantity | undefined,
): string {
  const isRounded = rounded !== change;
  const result = isRounded ? `${minus(change)} ≈ ${minus(rounded)}` : minus(change);
  const isEqual = !hasAbout && (coarser === undefined || isRounded);
  const share = percent === undefined ? '' : `；${minus(change)} ÷ ${b} ≈ ${minus(percent)}%`;
  const why = coarser === undefined ? '' : `；“${coarser.printed}”写得较粗，相差只算到它的最后一位`;
  const subtrahend = signOf(b) < 0 ? `(${minus(b)})` : b;
  return `${minus(a)} − ${subtrahend} ${isEqual ? '=' : '≈'} ${result}${unit}${share}${why}`;
}

function changeWords(
  { number, unit }: ComputedChange['said'],
  percent: Decimal | undefined,
  isApproximate: boolean,
): string {
  const sign = signOf(number);
  if (sign === 0) return '一样';
  const about = isApproximate ? '约' : '';
  const isSaid = percent !== undefined && signOf(percent) !== 0;
  const share = !isSaid ? '' : `（${about}${sign > 0 ? '+' : '−'}${absolute(percent)}%）`;
  return `${about}${sign > 0 ? '多' : '少'}${absolute(number)}${unit}${share}`;
}

/** What 约 may hide: one step of the last printed digit of each figure that has it. */
function hiddenByApproximation(...quantities: readonly SingleQuantity[]): Decimal {
  const approximate = quantities.filter(({ qualifier }) => qualifier === 'about');
  return addDecimals(...approximate.map(({ amount }) => amount.place));
}

/** The one of two printings whose last digit is worth more; undefined where both are equally fine. */
function coarserOf(a: SingleQuantity, b: SingleQuantity): SingleQuantity | undefined {
  const order = compareDecimals(a.amount.place, b.amount.place);
  return order === 0 ? undefined : order > 0 ? a : b;
}

/** Whole per cent beside a coarser printing, and none where its last digit is more than 2 per cent of the base. */
function changePercent(
  difference: Decimal,
  { amount }: SingleQuantity,
  coarser: SingleQuantity | undefined,
): Decimal | undefined {
  const percent = percentOf(difference, amount.value);
  if (percent === undefined || coarser === undefined) return percent;
  const fiftySteps = multiplyDecimals(decimal(50), coarser.amount.place);
  return compareDecimals(fiftySteps, absolute(amount.value)) > 0
    ? undefined
    : roundToStep(percent, decimal(1));
}

/** A change in the unit that its arithmetic is written in, and as people say it. */
interface ComputedChange {
  readonly numbers: readonly [Decimal, Decimal];
  readonly change: Decimal;
  /** The change to the last digit of the coarser printing. */
  readonly rounded: Decimal;
  readonly unit: string;
  readonly said: { readonly number: Decimal; readonly unit: string };
}

function computeInUnit(
  later: SingleQuantity,
  { amount: from }: SingleQuantity,
  coarser: SingleQuantity | undefined,
): ComputedChange {
  const { amount: to, canonicalUnit } = later;
  const isShare = isInPoints(later);
  // 成 and ‰ are reckoned in %, for a difference of one of them is no 百分点.
  const isOneUnit = to.printedUnit === from.printedUnit && (!isShare || to.printedUnit === '%');
  const printedUnit = isOneUnit ? to.printedUnit : canonicalUnitSuffix(canonicalUnit);
  const unit = isShare ? '个百分点' : printedUnit;
  const multiplier = isOneUnit ? finerMultiplier(to.multiplier, from.multiplier) : '';
  const inUnit = (amount: Amount, one: Decimal, canonical: Decimal) =>
    isOneUnit
      ? inMultiplier(multiplyDecimals(one, multiplierFactor(amount.multiplier)), multiplier)
      : canonical;
  const numbers = [inUnit(to, to.number, to.value), inUnit(from, from.number, from.value)] as const;
  const change = subtractDecimals(...numbers);
  const step = coarser?.amount;
  const rounded =
    step === undefined ? change : roundToStep(change, inUnit(step, powerOfTen(-step.decimals), step.place));
  // 0.15亿元 is said 1500万元.
  const isSaidOtherwise =
    to.multiplier !== from.multiplier ||
    (multiplier !== '' && compareDecimals(absolute(rounded), decimal(1)) < 0);
  const saidIn =
    isOneUnit && isSaidOtherwise
      ? sayingMultiplier(multiplyDecimals(rounded, multiplierFactor(multiplier)))
      : multiplier;
  return {
    numbers,
    change,
    rounded,
    unit: `${multiplier}${unit}`,
    said: {
      number: inMultiplier(multiplyDecimals(rounded, multiplierFactor(multiplier)), saidIn),
      unit: `${saidIn}${unit}`,
    },
  };
}

/** The largest of 亿, 万 and none in which a number is at least 1 and needs no more than two digits after the point. */
function sayingMultiplier(value: Decimal): Multiplier {
  const suits = (multiplier: Multiplier) => {
    const number = inMultiplier(absolute(value), multiplier);
    return compareDecimals(number, decimal(1)) >= 0 && placesOf(number) <= 2;
  };
  return (['亿', '万'] as const).find(suits) ?? '';
}

function finerMultiplier(a: Multiplier, b: Multiplier): Multiplier {
  return compareDecimals(multiplierFactor(a), multiplierFactor(b)) <= 0 ? a : b;
}

/** A plain number as so many 万, 亿 …: exact, because every multiplier is a power of ten. */
function inMultiplier(value: Decimal, multiplier: Multiplier): Decimal {
  return multiplyDecimals(value, powerOfTen(1 - multiplierFactor(multiplier).length));
}

function signOf(value: Decimal): number {
  return Math.sign(compareDecimals(value, decimal(0)));
}

/** The multiple of `step`, which is more than 0, nearest to a number, half away from zero: 3785 by steps of 100 is 3800. */
function roundToStep(value: Decimal, step: Decimal): Decimal {
  return multiplyDecimals(divideDecimals(value, step, 0) ?? value, step);
}

/** A true minus sign, as in the formula around it. */
function minus(value: Decimal): string {
  return value.replace('-', '−');
}
