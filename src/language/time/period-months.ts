import { monthsInPeriod, type Period } from './period.ts';

/** The months of a period in order, by their number in the year (1–12): 7 to 12 for 2023-h2. */
export function monthsOf(period: Period): number[] {
  const first = period.firstDay.month - 1;
  return Array.from({ length: monthsInPeriod(period) }, (_, index) => ((first + index) % 12) + 1);
}

/** A period by its months alone, where the year goes without saying: `1—6月`, `3月`. */
export function monthsName(period: Period): string {
  const { firstDay, lastDay } = period;
  return monthsInPeriod(period) === 1 ? `${firstDay.month}月` : `${firstDay.month}—${lastDay.month}月`;
}
