import { decimalToNumber } from '#src/language/quantity/decimal.ts';
import type { Check } from '#src/records/check.ts';
import type { Figure } from '#src/records/figure.ts';

/** A run of cells: a part of the sum, or what the parts leave missing of the whole or have beyond it. */
export interface CellRun {
  readonly kind: 'part' | 'missing' | 'beyond';
  /** Which cell it begins at, counted from 0. */
  readonly start: number;
  readonly length: number;
}

/** More cells than this can't be counted with the eyes. */
const mostCells = 60;

/**
 * One cell for each unit of a sum, the parts one after another: what the parts leave of the whole is `missing`, what
 * they have more is `beyond` and lies over the last parts.
 *
 * @returns undefined where the check isn't a sum of whole numbers of at most sixty
 */
export function checkCells(check: Check): CellRun[] | undefined {
  if (check.relation !== 'sum') return undefined;
  const counts = check.figures.map(countOf);
  const whole = counts.pop();
  if (whole === undefined || counts.length === 0) return undefined;
  const runs: CellRun[] = [];
  let end = 0;
  for (const length of counts) {
    if (length === undefined) return undefined;
    if (length > 0) runs.push({ kind: 'part', start: end, length });
    end += length;
  }
  if (Math.max(whole, end) > mostCells) return undefined;
  if (end < whole) runs.push({ kind: 'missing', start: end, length: whole - end });
  if (end > whole) runs.push({ kind: 'beyond', start: whole, length: end - whole });
  return runs;
}

function countOf({ quantity }: Figure): number | undefined {
  if (quantity.kind !== 'single' || quantity.dimension !== 'count') return undefined;
  const count = decimalToNumber(quantity.amount.value);
  return Number.isInteger(count) && count >= 0 ? count : undefined;
}
