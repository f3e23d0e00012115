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
  /**
   * In per cent of the base, one digit after the point, none beside a coarser printing; undefined where {@link
   * whyNoPercent} forbids it, for a base of 0, and where the coarser printing leaves it open.
   */
  readonly percent: Decimal | undefined;
  /** One of the two is 约, or printed more coarsely than the other: so the change is 约. */
  readonly isApproximate: boolean;
  /** How large it is, without its sign: `20台`, `约3800万元`. */
  readonly size: string;
  /** In words: `增加20台，增长6.4%`, `增加约3800万元，增长约43%`, `由降转增，回升5.8个百分点`, `持平`. */
  readonly words: string;
  /**
   * The arithmetic: `334 − 314 = 20台；20 ÷ 314 ≈ 6.4%`, `1.2 − (−4.6) = 5.8个百分点`; behind it why there is no
   * percentage. Empty where both are equal, for that needs none.
   */
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
 * then 约, its percentage whole, and left out where the coarser printing leaves even that open. Nor has the percentage more
 * digits than the shorter of two rounded numbers: from 3亿元 to 2亿元 it is 约30%, from 287台 to 301台, which are counted, 4.9%.
 */
export function computeChange(later: Quantity, earlier: Quantity): Difference | Refusal {
  const refuse = (reason: string): Refusal => ({ kind: 'refused', reason });
  if (later.kind !== 'single' || earlier.kind !== 'single') {
    const open = later.kind === 'single' ? earlier : later;
    return refuse(
      open.kind === 'range'
        ? '其中一个数值是范围，不计算变化。'
        : `“${open.printed}”不是确定的数值，不计算变化。`,
    );
  }
  if (later.canonicalUnit !== earlier.canonicalUnit) {
    return refuse(`“${later.printed}”与“${earlier.printed}”的单位不能换算，不可比。`);
  }
  if (isChange(later) !== isChange(earlier)) {
    return refuse(`“${later.printed}”与“${earlier.printed}”分别为增减量和总量，不可比。`);
  }
  const [to, from] = [printedLike(later, earlier), printedLike(earlier, later)];
  const hasAbout = to.qualifier === 'about' || from.qualifier === 'about';
  const difference = subtractDecimals(to.amount.value, from.amount.value);
  if (hasAbout && compareDecimals(absolute(difference), hiddenByApproximation(to, from)) <= 0) {
    return refuse(`“${to.printed}”与“${from.printed}”含约数，相差不超过约数的末位，无法判断增减。`);
  }
  const coarser = coarserOf(to, from);
  if (coarser !== undefined && compareDecimals(absolute(difference), coarser.amount.place) < 0) {
    return refuse(
      `“${to.printed}”与“${from.printed}”精度不同，相差不足“${coarser.printed}”的末位，无法判断增减。`,
    );
  }
  const noPercent = whyNoPercent(to, from);
  const fullPercent = noPercent === undefined ? changePercent(difference, from, coarser) : undefined;
  const percent = fullPercent === undefined ? undefined : inDigitsOf(fullPercent, to, from);
  const isPercentShortened = percent !== fullPercent;
  const computed = computeInUnit(to, from, coarser);
  const isApproximate = hasAbout || coarser !== undefined;
  const size = `${isApproximate ? '约' : ''}${absolute(computed.said.number)}${computed.said.unit}`;
  return {
    kind: 'computed',
    difference,
    percent,
    isApproximate,
    size,
    words: changeWords(
      size,
      signOf(computed.said.number),
      percent,
      isApproximate || isPercentShortened,
      turnOf(to, from) ?? plainTurn(to),
    ),
    formula:
      signOf(difference) === 0
        ? ''
        : changeFormula(computed, percent, hasAbout, coarser, isPercentShortened) + (noPercent ?? ''),
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
  if (isChange(to)) return '；两数均为增减量，不计算百分比';
  if (to.dimension === 'temperature' || to.dimension === 'multiple') {
    return `；${to.dimension === 'temperature' ? '温度' : '倍数'}之差不计算百分比`;
  }
  const [before, after] = [signOf(from.amount.value), signOf(to.amount.value)];
  if (before * after < 0) return '；两数一正一负，不计算百分比';
  return before < 0 ? '；基数为负，不计算百分比' : undefined;
}

/** What stands before the size of a rise and of a fall. */
type Turn = Readonly<Record<'rise' | 'fall', string>>;

/** What two changes say together, undefined where one of them doesn't say it: 由增转降，回落, 降幅收窄, 多减. */
function turnOf(to: SingleQuantity, from: SingleQuantity): Turn | undefined {
  if (!isChange(to) || !isChange(from)) return undefined;
  const [before, after] = [signOf(from.amount.value), signOf(to.amount.value)];
  const isTurned = before * after < 0;
  if (isTurned) {
    const verbs = isInPoints(to) ? { rise: '回升', fall: '回落' } : plainTurn(to);
    return { rise: `由降转增，${verbs.rise}`, fall: `由增转降，${verbs.fall}` };
  }
  if (before !== after || before === 0) return undefined;
  if (to.dimension === 'ratio') {
    return after > 0 ? { rise: '增幅扩大', fall: '增幅收窄' } : { rise: '降幅收窄', fall: '降幅扩大' };
  }
  // Of two falls 减少5辆 would read as a smaller fall.
  return after > 0 ? { rise: '多增', fall: '少增' } : { rise: '少减', fall: '多减' };
}

/** Rates and temperatures rise and fall, amounts grow and shrink. */
function plainTurn(to: SingleQuantity): Turn {
  return isInPoints(to) || to.dimension === 'temperature'
    ? { rise: '上升', fall: '下降' }
    : { rise: '增加', fall: '减少' };
}

function changeFormula(
  { numbers: [a, b], change, rounded, unit }: ComputedChange,
  percent: Decimal | undefined,
  hasAbout: boolean,
  coarser: SingleQuantity | undefined,
  isPercentShortened: boolean,
): string {
  const isRounded = rounded !== change;
  const result = isRounded ? `${minus(change)} ≈ ${minus(rounded)}` : minus(change);
  const isEqual = !hasAbout && (coarser === undefined || isRounded);
  const share = percent === undefined ? '' : `；${minus(change)} ÷ ${b} ≈ ${minus(percent)}%`;
  const why = coarser === undefined && !isPercentShortened ? '' : '；按原文精度取位';
  const subtrahend = signOf(b) < 0 ? `(${minus(b)})` : b;
  return `${minus(a)} − ${subtrahend} ${isEqual ? '=' : '≈'} ${result}${unit}${share}${why}`;
}

function changeWords(
  size: string,
  sign: number,
  percent: Decimal | undefined,
  isApproximate: boolean,
  turn: Turn,
): string {
  if (sign === 0) return '持平';
  const isSaid = percent !== undefined && signOf(percent) !== 0;
  const share = !isSaid
    ? ''
    : `，${sign > 0 ? '增长' : '下降'}${isApproximate ? '约' : ''}${absolute(percent)}%`;
  return `${sign > 0 ? turn.rise : turn.fall}${size}${share}`;
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

/** A percentage in no more digits than either number was printed with, where it was rounded. */
function inDigitsOf(percent: Decimal, ...quantities: readonly SingleQuantity[]): Decimal {
  const digits = Math.min(...quantities.map(({ amount }) => digitsOf(amount)));
  const size = absolute(percent);
  const wholeDigits = compareDecimals(size, decimal(1)) < 0 ? 0 : size.replace(/\..*/, '').length;
  // A percentage has one digit after the point at most, so nothing is dropped where it may have more.
  const drop = wholeDigits - digits;
  return drop >= 0 ? roundToStep(percent, powerOfTen(drop)) : percent;
}

/** How many digits a rounded number says; without end for what is counted in ones, and for a zero. */
function digitsOf({ number, decimals, place }: Amount): number {
  const isCounted = decimals === 0 && compareDecimals(place, decimal(1)) <= 0;
  if (isCounted || signOf(number) === 0) return Number.POSITIVE_INFINITY;
  return absolute(multiplyDecimals(number, powerOfTen(decimals))).length;
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
