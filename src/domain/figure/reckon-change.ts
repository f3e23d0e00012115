import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  multiplyDecimals,
  subtractDecimals,
} from '#src/domain/quantity/decimal.ts';
import { percentOf } from '#src/domain/quantity/percent.ts';
import type { SingleQuantity } from '#src/domain/quantity/quantity.ts';
import { canonicalUnitSuffix } from '#src/domain/quantity/unit.ts';
import type { Change, ChangeBasis } from './change.ts';
import type { Figure } from './figure.ts';

/**
 * Reckons the change between two figures of alike days.
 *
 * Both printed in 万元 are reckoned in 万元; unlike units in the canonical one. Shares differ by 百分点, and a share of a
 * share isn't given.
 */
export function reckonChange(figure: Figure, base: Figure, basis: ChangeBasis): Change {
  const refuse = (reason: string): Change => ({ kind: 'refused', basis, reason });
  const [to, from] = [figure.quantity, base.quantity];
  if (to.kind === 'range' || from.kind === 'range') return refuse('其中一个数是范围，不算变化。');
  if (to.canonicalUnit !== from.canonicalUnit) {
    return refuse(`“${to.printed}”和“${from.printed}”的单位不能换算，不能比。`);
  }
  const isApproximate = to.qualifier === 'about' || from.qualifier === 'about';
  const difference = subtractDecimals(to.amount.value, from.amount.value);
  if (isApproximate && compareDecimals(absolute(difference), hiddenByApproximation(to, from)) <= 0) {
    return refuse(`“${to.printed}”和“${from.printed}”里有约数，相差不超过约数的最后一位，说不上变没变。`);
  }
  const isShare = to.dimension === 'ratio';
  const percent = isShare ? undefined : percentOf(difference, from.amount.value);
  const { numbers, unit } = inOneUnit(to, from);
  const [a, b] = numbers;
  const change = subtractDecimals(a, b);
  const differenceUnit = isShare ? '个百分点' : unit;
  const sum = `${a} − ${b} ${isApproximate ? '≈' : '='} ${minus(change)}${differenceUnit}`;
  const share = percent === undefined ? '' : `；${minus(change)} ÷ ${b} ≈ ${minus(percent)}%`;
  return {
    kind: 'computed',
    basis,
    base,
    difference,
    percent,
    isApproximate,
    words: changeWords(change, differenceUnit, percent, isApproximate),
    formula: `${sum}${share}`,
  };
}

function changeWords(
  change: Decimal,
  unit: string,
  percent: Decimal | undefined,
  isApproximate: boolean,
): string {
  const sign = compareDecimals(change, decimal(0));
  if (sign === 0) return '一样';
  const about = isApproximate ? '约' : '';
  const share = percent === undefined ? '' : `（${about}${sign > 0 ? '+' : ''}${minus(percent)}%）`;
  return `${about}${sign > 0 ? '多' : '少'}${absolute(change)}${unit}${share}`;
}

/** What 约 may hide: one step of the last printed digit of each figure that has it. */
function hiddenByApproximation(...quantities: readonly SingleQuantity[]): Decimal {
  const approximate = quantities.filter(({ qualifier }) => qualifier === 'about');
  return addDecimals(...approximate.map(({ amount }) => amount.place));
}

function inOneUnit(
  { amount: to, canonicalUnit }: SingleQuantity,
  { amount: from }: SingleQuantity,
): { readonly numbers: readonly [Decimal, Decimal]; readonly unit: string } {
  return to.multiplier === from.multiplier && to.printedUnit === from.printedUnit
    ? { numbers: [to.number, from.number], unit: `${to.multiplier}${to.printedUnit}` }
    : { numbers: [to.value, from.value], unit: canonicalUnitSuffix(canonicalUnit) };
}

function absolute(value: Decimal): Decimal {
  return compareDecimals(value, decimal(0)) < 0 ? multiplyDecimals(decimal(-1), value) : value;
}

/** A true minus sign, as in the formula around it. */
function minus(value: Decimal): string {
  return value.replace('-', '−');
}
