import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  multiplyDecimals,
  powerOfTen,
} from './decimal.ts';
import { type Multiplier, multiplierFactor } from './multiplier.ts';
import type { NumberValue } from './number-value.ts';
import { lastDigitStep } from './number-value.ts';
import { combineQualifiers, type Qualifier, type QualifierWord } from './qualifier.ts';
import type { Unit } from './unit.ts';
import type { Dimension } from './unit-register.ts';

/** One number of a quantity: as it was printed, and exactly what it comes to. */
export interface Amount {
  /** The number before the multiplier, with its sign: `63` of 63亿元, `-2.3` of 下降2.3%. */
  readonly number: Decimal;
  /** How many digits were printed after the point: 3 for 7.486公里. */
  readonly decimals: number;
  readonly multiplier: Multiplier;
  /** The unit as printed, white space and width apart; the multiplier is no part of it. Empty where none was printed. */
  readonly printedUnit: string;
  /** The exact value in the canonical unit: `6300000000` for 63亿元. */
  readonly value: Decimal;
  /** What one step of the last printed digit is worth in the canonical unit: `100000000` for 63亿元, `1` for 7.486公里. */
  readonly place: Decimal;
}

/** One end of what a quantity can be. */
export interface Bound {
  /** In the canonical unit. */
  readonly value: Decimal;
  readonly isIncluded: boolean;
}

/** Between which numbers a quantity lies, as far as its words say: 30余台 from above 30 to below 40, 约30台 nothing. */
export interface Bounds {
  readonly low?: Bound;
  readonly high?: Bound;
}

/** Which way a change goes, where the words of the value say that it is one: 增长9.2%, 下降2.3%, 持平. */
export type ChangeDirection = 'rise' | 'fall' | 'same';

interface QuantityBase {
  /** The text exactly as it was given, for showing and quoting. */
  readonly printed: string;
  /** What the words say of the printed number, whichever way it points: 下降超过3% is `at-least`. */
  readonly qualifier: Qualifier;
  readonly dimension: Dimension;
  /** The unit of every value. Quantities may be compared and added only where these are the same. */
  readonly canonicalUnit: string;
  readonly bounds: Bounds;
  /** Left out where the words don't say that it is a change. A fall has a negative value. */
  readonly change?: ChangeDirection;
}

/** A printed value of one number: 约63亿元. */
export interface SingleQuantity extends QuantityBase {
  readonly kind: 'single';
  readonly amount: Amount;
}

/** A printed value between two numbers, `low` less than `high`: 8%—13%. Its qualifier is `exact` or `about`. */
export interface RangeQuantity extends QuantityBase {
  readonly kind: 'range';
  readonly low: Amount;
  readonly high: Amount;
}

/** A value whose digits the words leave open: 近百辆次, 数十家, 十几台. Never a point; its bounds are all that is known. */
export interface VagueQuantity extends QuantityBase {
  readonly kind: 'vague';
  readonly printedUnit: string;
}

/** Two numbers of which only the relation counts: 1:2.5, and 三分之一 as 1 to 3. */
export interface PairQuantity extends QuantityBase {
  readonly kind: 'pair';
  readonly first: Decimal;
  readonly second: Decimal;
}

/** A printed value (数值), understood. Plain data: it may be compared member by member and written as JSON. */
export type Quantity = SingleQuantity | RangeQuantity | VagueQuantity | PairQuantity;

/** The numbers of a quantity that are points, the smaller first; none of a vague one and of a pair. */
export function amountsOf(quantity: Quantity): readonly Amount[] {
  switch (quantity.kind) {
    case 'single':
      return [quantity.amount];
    case 'range':
      return [quantity.low, quantity.high];
    default:
      return [];
  }
}

/** The unit that a quantity was printed with; empty where there was none. */
export function printedUnitOf(quantity: Quantity): string {
  if (quantity.kind === 'vague') return quantity.printedUnit;
  return amountsOf(quantity).at(-1)?.printedUnit ?? '';
}

/** What stands before and behind a number and says how it is meant. */
export interface Wording {
  readonly isNegative: boolean;
  readonly words: readonly QualifierWord[];
}

/** A number and its unit, as a text prints them. */
export interface NumberWithUnit {
  readonly value: NumberValue;
  readonly unit: Unit;
}

/** What one printed number comes to; refused where it and its unit, or the words around it, don't go together. */
export function quantityOf(
  printed: string,
  { value, unit }: NumberWithUnit,
  wording: Wording,
): Parsed<Quantity> {
  const qualifier = combineQualifiers([
    ...wording.words.map((word) => word.qualifier),
    ...(value.kind === 'number' && value.spread !== 'none' ? [spreadQualifiers[value.spread]] : []),
  ]);
  if (qualifier === undefined) return refused(`“${printed}”里表示约数的词互相矛盾。`);
  const base = { printed, qualifier, dimension: unit.dimension, canonicalUnit: unit.canonical };
  switch (value.kind) {
    case 'unreadable':
      return refused(value.reason);
    case 'fraction': {
      if (unit.canonical !== '') return refused(`“${printed}”：几分之几后面不能再跟单位。`);
      const { numerator: first, denominator: second } = value;
      return parsed({
        kind: 'pair',
        ...base,
        dimension: 'ratio',
        canonicalUnit: '%',
        bounds: {},
        first,
        second,
      });
    }
    case 'vague':
    case 'power': {
      if (unit.dimension === 'ratio' && value.kind === 'power') return refused(`“${printed}”读不出数来。`);
      const bounds = vagueBounds(value, unit, wording.words);
      if (bounds === undefined) {
        return refused(`“${printed}”的“${printed.match(/[百千万亿]+/)?.[0]}”前面没有数字，不是确切的数值。`);
      }
      return parsed({ kind: 'vague', ...base, bounds, printedUnit: unit.printed });
    }
    case 'number': {
      const amount = amountOf(value, value.multiplier, unit, wording.isNegative);
      if (!amount.ok) return amount;
      const bounds = boundsOf(amount.value, value, unit, wording.words);
      return parsed({ kind: 'single', ...base, bounds, amount: amount.value });
    }
  }
}

const spreadQualifiers = { more: 'at-least', about: 'about' } as const;

/** What two numbers of a range come to; refused where they make none. */
export function rangeOf(
  printed: string,
  first: NumberWithUnit,
  second: NumberWithUnit,
  { words }: Wording,
  signs: readonly [isNegative: boolean, isNegative: boolean] = [false, false],
): Parsed<RangeQuantity> {
  const qualifier = combineQualifiers(words.map((word) => word.qualifier));
  if (first.value.kind !== 'number' || second.value.kind !== 'number') {
    return refused(`“${printed}”的前后两个数不都是确切的数。`);
  }
  const { unit } = second;
  if (unit.canonical === '') return refused(noUnitReason(printed));
  // What the first number leaves out it shares with the second: 3—5万元 is 3万元 to 5万元.
  const hasOwnUnit = first.unit.canonical !== '';
  const isShared = !hasOwnUnit && first.value.multiplier === '';
  const low = amountOf(
    first.value,
    isShared ? second.value.multiplier : first.value.multiplier,
    hasOwnUnit ? first.unit : unit,
    signs[0],
  );
  if (!low.ok) return low;
  const high = amountOf(second.value, second.value.multiplier, unit, signs[1]);
  if (!high.ok) return high;
  if (hasOwnUnit && first.unit.canonical !== unit.canonical) {
    return refused(`“${printed}”前后两个数的单位不同，不是一个范围。`);
  }
  // Below zero the nearer end may come first, as it does above: 零下12—15℃, -1%至-3%.
  const isTurned = signs[0] && signs[1] && compareDecimals(low.value.value, high.value.value) > 0;
  const [from, to] = isTurned ? [high.value, low.value] : [low.value, high.value];
  if (compareDecimals(from.value, to.value) >= 0) {
    return refused(`“${printed}”的前一个数应比后一个数小；两个数的单位不同时都要写出来，如“5000元—1万元”。`);
  }
  const hasSpread = first.value.spread !== 'none' || second.value.spread !== 'none';
  if (hasSpread || (qualifier !== 'exact' && qualifier !== 'about')) {
    return refused(`“${printed}”已经写明上下限，不能再加“余”“近”“超”“以上”这样的词。`);
  }
  const bounds = qualifier === 'exact' ? { low: included(from.value), high: included(to.value) } : {};
  return parsed({
    kind: 'range',
    printed,
    qualifier,
    dimension: unit.dimension,
    canonicalUnit: unit.canonical,
    bounds,
    low: from,
    high: to,
  });
}

/** 1:2.5 */
export function pairOf(printed: string, first: Decimal, second: Decimal): Parsed<PairQuantity> {
  const base = { dimension: 'proportion', canonicalUnit: '比', qualifier: 'exact', bounds: {} } as const;
  return parsed({ kind: 'pair', printed, ...base, first, second });
}

/**
 * The quantity as the change that its words say: a fall is negative. 增长1倍 is +100 %, for what grows by once itself has
 * doubled.
 */
export function asChange(quantity: Quantity, change: ChangeDirection, printed: string): Parsed<Quantity> {
  const turned = change === 'fall' ? negated(quantity) : quantity;
  const isMultiple = turned.dimension === 'multiple';
  if (isMultiple && change === 'fall') return refused(`“${printed}”：减少不说倍，请核对原文。`);
  const whole = isMultiple ? inPercent(turned) : turned;
  return parsed({ ...whole, printed, change });
}

/** The quantity below zero that its words say: 亏损120万元 is a level, and no change. */
export function asLoss(quantity: Quantity, printed: string): Quantity {
  return { ...negated(quantity), printed };
}

function inPercent(quantity: Quantity): Quantity {
  const hundred = decimal(100);
  const times = (value: Decimal) => multiplyDecimals(value, hundred);
  const amount = (one: Amount): Amount => ({ ...one, value: times(one.value), place: times(one.place) });
  return { ...mapped(quantity, amount, times), dimension: 'ratio', canonicalUnit: '%' };
}

function negated(quantity: Quantity): Quantity {
  const minus = (value: Decimal) => multiplyDecimals(decimal(-1), value);
  const amount = (one: Amount): Amount => ({ ...one, number: minus(one.number), value: minus(one.value) });
  const turned = mapped(quantity, amount, minus);
  const { low, high } = turned.bounds;
  const bounds = { ...(high !== undefined && { low: high }), ...(low !== undefined && { high: low }) };
  return turned.kind === 'range'
    ? { ...turned, bounds, low: turned.high, high: turned.low }
    : { ...turned, bounds };
}

function mapped(
  quantity: Quantity,
  amount: (one: Amount) => Amount,
  value: (one: Decimal) => Decimal,
): Quantity {
  const bound = (one: Bound): Bound => ({ ...one, value: value(one.value) });
  const { low, high } = quantity.bounds;
  const bounds = {
    ...(low !== undefined && { low: bound(low) }),
    ...(high !== undefined && { high: bound(high) }),
  };
  switch (quantity.kind) {
    case 'single':
      return { ...quantity, bounds, amount: amount(quantity.amount) };
    case 'range':
      return { ...quantity, bounds, low: amount(quantity.low), high: amount(quantity.high) };
    default:
      return { ...quantity, bounds };
  }
}

/** The reason that a number without a unit is refused for. */
export function noUnitReason(printed: string): string {
  return `“${printed}”没有单位，请连同单位一起照原文填写，如“40%”“40台”。`;
}

type PrintedValue = Extract<NumberValue, { kind: 'number' }>;

function amountOf(
  { number, decimals }: PrintedValue,
  multiplier: Multiplier,
  unit: Unit,
  isNegative: boolean,
): Parsed<Amount> {
  const misfit = whyMisfit(number, multiplier, unit);
  if (misfit !== undefined) return refused(misfit);
  const signed = isNegative ? multiplyDecimals(decimal(-1), number) : number;
  const step = multiplyDecimals(multiplierFactor(multiplier), unit.factor);
  return parsed({
    number: signed,
    decimals,
    multiplier,
    printedUnit: unit.printed,
    value: multiplyDecimals(signed, step),
    place: multiplyDecimals(powerOfTen(-decimals), step),
  });
}

/** What a number of 万 or 亿 can't be of. */
const wholeDimensions: ReadonlySet<string> = new Set(['ratio', 'percentage-points', 'temperature']);

function whyMisfit(number: Decimal, multiplier: Multiplier, unit: Unit): string | undefined {
  if (multiplier !== '') {
    const isWhole = wholeDimensions.has(unit.dimension);
    return isWhole ? `“${multiplier}”不能和“${unit.printed}”连用。` : undefined;
  }
  // A calendar year has four digits and a day of the month is at most 31; durations of that look don't occur.
  if (unit.printed === '年' && compareDecimals(number, decimal(1000)) >= 0) {
    return `“${number}年”是年份，不是数值。`;
  }
  if (unit.printed === '日' && compareDecimals(number, decimal(31)) <= 0) {
    return `“${number}日”像日期；如果是天数，请照原文核对，天数用“天”。`;
  }
  return undefined;
}

function included(value: Decimal): Bound {
  return { value, isIncluded: true };
}

/** What the words around a number allow it to be. 30余 stays below 40, the next step of its printed digit. */
function boundsOf(
  { value }: Amount,
  printed: PrintedValue,
  unit: Unit,
  words: readonly QualifierWord[],
): Bounds {
  const claims = [...words];
  if (printed.spread !== 'none') {
    claims.push({ qualifier: spreadQualifiers[printed.spread], includesNumber: false });
  }
  if (claims.length === 0) return { low: included(value), high: included(value) };
  if (combineQualifiers(claims.map(({ qualifier }) => qualifier)) === 'about') return {};
  const isIncluded = claims.every(({ includesNumber }) => includesNumber);
  if (claims.some(({ qualifier }) => qualifier !== 'at-least')) return { high: { value, isIncluded } };
  const low = { value, isIncluded };
  if (printed.spread !== 'more') return { low };
  const step = multiplyDecimals(
    lastDigitStep(printed.number),
    multiplierFactor(printed.multiplier),
    unit.factor,
  );
  return { low, high: { value: addDecimals(value, step), isIncluded: false } };
}

/** What is known of 十几, 近百, 上千, 百余, 数十; undefined where a bare power of ten has no word that makes it a number. */
function vagueBounds(
  value: Extract<NumberValue, { kind: 'vague' | 'power' }>,
  unit: Unit,
  words: readonly QualifierWord[],
): Bounds | undefined {
  const inUnit = (number: Decimal) => multiplyDecimals(number, unit.factor);
  if (value.kind === 'vague') {
    const { low, high } = value;
    if (words.length > 0) return {};
    return {
      ...(low !== undefined && { low: included(inUnit(low)) }),
      ...(high !== undefined && { high: included(inUnit(high)) }),
    };
  }
  const number = inUnit(multiplierFactor(value.multiplier));
  if (value.spread === 'more') {
    const next = multiplyDecimals(decimal(2), number);
    return { low: { value: number, isIncluded: false }, high: { value: next, isIncluded: false } };
  }
  const [word] = words;
  if (word === undefined) return undefined;
  const bound = { value: number, isIncluded: word.includesNumber };
  if (word.qualifier === 'about') return {};
  return word.qualifier === 'at-least' ? { low: bound } : { high: bound };
}
