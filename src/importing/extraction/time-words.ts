import { compareCalendarDates, compareDateRanges } from '#src/language/time/calendar-date.ts';
import { printCoverage } from '#src/language/time/coverage.ts';
import type { Period } from '#src/language/time/period.ts';
import { reachingTimes } from '#src/language/time/time-words.ts';

/** The coverage that a sentence gives its numbers: a range of dates, or words that name no dates. */
export type WrittenCoverage = { readonly coverage: string } | { readonly coverageSaid: string } | undefined;

/**
 * The coverage that a figure's own sentence gives it; undefined where there is none and the report's period applies.
 *
 * @param before the sentence up to the figure
 * @param clause the figure's clause up to the figure: words like 目前 apply only within it
 */
export function findCoverage(before: string, clause: string, period: Period): WrittenCoverage {
  const times = reachingTimes(before, period);
  // What ends after the report's period can't be the coverage of a counted number.
  const governing = times.findLast(
    ({ meaning }) =>
      meaning.kind !== 'days' || compareCalendarDates(meaning.days.lastDay, period.lastDay) <= 0,
  );
  if (governing === undefined) return undefined;
  const { meaning, words } = governing;
  switch (meaning.kind) {
    case 'days':
      return { coverage: printCoverage(meaning.days) };
    case 'until': {
      // From when on a report counts is certain only where it begins with the year.
      const { firstDay } = period;
      const isFromNewYear = firstDay.month === 1 && firstDay.year === meaning.lastDay.year;
      const days = { firstDay, lastDay: meaning.lastDay };
      if (!isFromNewYear || compareCalendarDates(firstDay, meaning.lastDay) > 0)
        return { coverageSaid: words };
      return compareDateRanges(days, period) === 0 ? undefined : { coverage: printCoverage(days) };
    }
    case 'season':
      return { coverageSaid: words };
    case 'as-reported':
      return /目前|现已|当前/.test(words) && clause.includes(words) ? { coverageSaid: words } : undefined;
  }
}
