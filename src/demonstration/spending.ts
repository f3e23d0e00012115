import type { Chance } from './chance.ts';
import { countyNumber } from './county-numbers.ts';
import type { Term } from './term.ts';

/** What was spent in a term, in 万元. */
export function spentIn(chance: Chance, term: Term): number {
  return countyNumber(chance, 'spending', term);
}

/** What was spent in the whole year that a second half ends, in 万元. */
export function spentInYear(chance: Chance, term: Term): number {
  const firstHalf = { ...term, id: `${term.year}-h1`, part: 'h1' } as const;
  return spentIn(chance, firstHalf) + spentIn(chance, term);
}

/** The aim for a year, in 亿元 with one digit after the point; set in the report on the year before. */
export function spendingTarget(chance: Chance, year: number): string {
  const rise = (year - 2021) * 0.2;
  return (2.1 + rise + Math.round(chance(`spending target ${year}`) * 3) / 10).toFixed(1);
}

/** An amount as such reports print it: 9800万元, 1.26亿元. */
export function printedSpending(wan: number): string {
  return wan < 10_000 ? `${wan}万元` : `${(wan / 10_000).toFixed(2)}亿元`;
}
