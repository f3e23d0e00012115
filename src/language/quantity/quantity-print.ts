import { type Decimal, decimal, multiplyDecimals, printDecimal } from './decimal.ts';
import { qualifiedText, qualifierSigns } from './qualifier.ts';
import { type Amount, amountsOf, type Bounds, type Quantity } from './quantity.ts';
import { canonicalUnitSuffix } from './unit.ts';

/**
 * The quantity in one standard wording, in its printed unit and precision: `约63亿元` · `2000立方以上` · `8%—13%`.
 *
 * Reading it again gives an equal quantity, `printed` apart. A quotation uses `printed` itself, which keeps the
 * report's own word. Ranges repeat the unit because 8—13% can be misread, as the standard on numerals says of its
 * own 15%～30% (GB/T 15835—2011, on ranges; it allows — as well as ～).
 */
export function printQuantity(quantity: Quantity): string {
  const { qualifier, change } = quantity;
  switch (quantity.kind) {
    case 'vague':
    case 'pair':
      return quantity.printed;
    case 'range':
    case 'single': {
      if (change === 'same') return '持平';
      const amounts = amountsOf(quantity);
      const sizes = change === 'fall' ? amounts.map(negated).toReversed() : amounts;
      const direction = change === undefined ? '' : { rise: '增长', fall: '下降' }[change];
      return `${direction}${qualifiedText(qualifier, sizes.map(printAmount).join('—'))}`;
    }
  }
}

function negated(amount: Amount): Amount {
  return { ...amount, number: multiplyDecimals(decimal(-1), amount.number) };
}

/** The sign of what the words of a quantity claim: a fall of more than 3% lies below −3%. */
export function quantitySign({ qualifier, change }: Quantity): string {
  const sign = qualifierSigns[qualifier];
  if (change !== 'fall') return sign;
  return sign === '≥' ? '≤' : sign === '≤' ? '≥' : sign;
}

/** The quantity in its canonical unit, for the site's own voice: `≈ 6300000000元` · `≥ 2000 m³` · `0起` · `8%—13%`. */
export function printCanonical(quantity: Quantity): string {
  const print = (value: Decimal) => canonicalDecimal(value, quantity.canonicalUnit);
  switch (quantity.kind) {
    case 'pair':
      return quantity.dimension === 'ratio'
        ? `${quantity.first}/${quantity.second}`
        : `${quantity.first}:${quantity.second}`;
    case 'vague':
      return printBounds(quantity.bounds, print) ?? quantity.printed;
    case 'range':
    case 'single': {
      const sign = quantitySign(quantity);
      const value =
        quantity.kind === 'single'
          ? print(quantity.amount.value)
          : `${print(quantity.low.value)}—${print(quantity.high.value)}`;
      return sign === '' ? value : `${sign} ${value}`;
    }
  }
}

/** A number in a canonical unit, with a true minus sign: `−2.3%` · `2000 m³`. */
export function canonicalDecimal(value: Decimal, canonicalUnit: string): string {
  return `${value.replace('-', '−')}${canonicalUnitSuffix(canonicalUnit)}`;
}

/** `11—19台` · `> 1000人` · `≤ 30人`; undefined where neither end is known. */
export function printBounds({ low, high }: Bounds, print: (value: Decimal) => string): string | undefined {
  if (low !== undefined && high !== undefined && low.isIncluded && high.isIncluded) {
    return low.value === high.value ? print(low.value) : `${print(low.value)}—${print(high.value)}`;
  }
  const ends = [
    ...(low === undefined ? [] : [`${low.isIncluded ? '≥' : '>'} ${print(low.value)}`]),
    ...(high === undefined ? [] : [`${high.isIncluded ? '≤' : '<'} ${print(high.value)}`]),
  ];
  return ends.length === 0 ? undefined : ends.join('，');
}

function printAmount({ number, decimals, multiplier, printedUnit }: Amount): string {
  return `${printDecimal(number, decimals)}${multiplier}${printedUnit}`;
}
