import type { Amount } from './amount.ts';
import { printDecimal } from './decimal.ts';
import { qualifiedText, qualifierSigns } from './qualifier.ts';
import type { Quantity } from './quantity.ts';
import { canonicalUnitSuffix } from './unit.ts';

/**
 * The quantity in one standard wording, in its printed unit and precision: `约63亿元` · `2000立方以上` · `8%—13%`.
 *
 * Reading it again gives an equal quantity, `printed` apart. A quotation uses `printed` itself, which keeps the
 * report's own word. Ranges repeat the unit because 8—13% can be misread, as the standard on numerals says of its
 * own 15%～30% (GB/T 15835—2011, on ranges; it allows — as well as ～).
 */
export function printQuantity(quantity: Quantity): string {
  return qualifiedText(
    quantity.qualifier,
    quantity.kind === 'single'
      ? printAmount(quantity.amount)
      : `${printAmount(quantity.low)}—${printAmount(quantity.high)}`,
  );
}

/** The quantity in its canonical unit, for the site's own voice: `≈ 6300000000元` · `≥ 2000 m³` · `0起` · `8%—13%`. */
export function printCanonical(quantity: Quantity): string {
  const sign = qualifierSigns[quantity.qualifier];
  const suffix = canonicalUnitSuffix(quantity.canonicalUnit);
  const value =
    quantity.kind === 'single'
      ? `${quantity.amount.value}${suffix}`
      : `${quantity.low.value}${suffix}—${quantity.high.value}${suffix}`;
  return sign === '' ? value : `${sign} ${value}`;
}

function printAmount({ number, decimals, multiplier, printedUnit }: Amount): string {
  return `${printDecimal(number, decimals)}${multiplier}${printedUnit}`;
}
