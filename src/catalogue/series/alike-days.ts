import { compareDateRanges, type DateRange, daysInRange } from '#src/language/time/date-range.ts';
import { asPeriod, isCalendarPart, monthsInPeriod } from '#src/language/time/period.ts';
import type { Metric } from '#src/records/metric.ts';

/**
 * Whether two different stretches of days are alike, so that what is counted over them may be set side by side: of what
 * adds up over time, two years, halves, quarters or months, or the same days of two years; of what is counted at one
 * time, two single days. Stretches from 1 January to different days hold one another and never are.
 */
export function areAlikeDays(measure: Metric['measure'], a: DateRange, b: DateRange): boolean {
  if (compareDateRanges(a, b) === 0) return false;
  if (measure === 'stock') return daysInRange(a) === 1 && daysInRange(b) === 1;
  return areSameInTheYear(a, b) || areAlikeParts(a, b);
}

function areAlikeParts(a: DateRange, b: DateRange): boolean {
  const [first, second] = [asPeriod(a), asPeriod(b)];
  if (first === undefined || second === undefined) return false;
  return monthsInPeriod(first) === monthsInPeriod(second) && isCalendarPart(first) && isCalendarPart(second);
}

/** Whole months by their months, so that February ends when it does; other stretches by their days. */
function areSameInTheYear(a: DateRange, b: DateRange): boolean {
  const years = b.firstDay.year - a.firstDay.year;
  if (years === 0 || b.lastDay.year - a.lastDay.year !== years) return false;
  const isWhole = asPeriod(a) !== undefined && asPeriod(b) !== undefined;
  return (['firstDay', 'lastDay'] as const).every(
    (end) => a[end].month === b[end].month && (isWhole || a[end].day === b[end].day),
  );
}
