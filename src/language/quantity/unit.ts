import { nearestName } from '#src/language/nearest-name.ts';
import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import { type Decimal, decimal } from './decimal.ts';
import type { Dimension } from './unit-register.ts';
import { unitRegister } from './unit-register.ts';

/** A unit as it was printed, and what it comes to. */
export interface Unit {
  /** The printed form, one of {@link unitForms}: `公里`. */
  readonly printed: string;
  /** The unit that values are kept, added and compared in: `m`. */
  readonly canonical: string;
  readonly dimension: Dimension;
  /** Exactly how many canonical units one printed unit is: `1000`. */
  readonly factor: Decimal;
}

const unitsByForm: ReadonlyMap<string, Unit> = new Map(
  unitRegister.flatMap(({ canonical, dimension, forms }) =>
    Object.entries(forms).map(([printed, factor]): [string, Unit] => [
      printed,
      { printed, canonical, dimension, factor: decimal(factor) },
    ]),
  ),
);

/** Every form a unit may be printed in, longest first, so that a reader who tries them in turn takes 台次 before 台. */
export const unitForms: readonly string[] = Array.from(unitsByForm.keys()).sort(
  (a, b) => b.length - a.length,
);

/** Whether a text is a unit, without looking for the nearest where it is none. */
export function isUnit(text: string): boolean {
  return unitsByForm.has(text);
}

/** Reads one unit (`公里`, `m²`, `台次`), without a multiplier before it; refuses an unknown one, offering the nearest. */
export function parseUnit(text: string): Parsed<Unit> {
  const unit = unitsByForm.get(text);
  if (unit !== undefined) return parsed(unit);
  if (text === '') return refused('缺少单位。');
  const near = nearestUnit(text);
  return refused(`不认识单位“${text}”${near === undefined ? '' : `，是不是“${near}”`}。`);
}

/**
 * How the site prints a canonical unit after a number: `m2` as ` m²`, `元` as `元`.
 *
 * Unit symbols are set off by a space and Chinese words are not (GB 3101—1993); a % isn't either, by custom.
 */
export function canonicalUnitSuffix(canonical: string): string {
  if (!/^[A-Za-z]/.test(canonical)) return canonical;
  return ` ${canonical.replace(/2$/, '²').replace(/3$/, '³')}`;
}

/** Only forms that share a character are offered: of single characters, any two are one slip apart. */
function nearestUnit(text: string): string | undefined {
  const chars = Array.from(text.toLowerCase());
  const related = unitForms.filter((form) => chars.some((char) => form.toLowerCase().includes(char)));
  const lengthGap = (form: string) => Math.abs(form.length - text.length);
  return nearestName(
    text,
    related.toSorted((a, b) => lengthGap(a) - lengthGap(b)),
  );
}
