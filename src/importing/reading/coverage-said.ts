import { compareCalendarDates, daysInMonth } from '#src/language/time/calendar-date.ts';
import { parseCoverage, printCoverage } from '#src/language/time/coverage.ts';
import type { Period } from '#src/language/time/period.ts';

/** What a sentence says of the days its numbers cover: days that can be named, or only words. */
export type SaidCoverage = { readonly coverage: string } | { readonly coverageSaid: string } | undefined;

const span =
  /(?:([0-9]{4})年|今年)?([0-9]{1,2})月?(?:份)?(?:([0-9]{1,2})日)?\s*(?:[-\u2010-\u2015~～至到]|一(?=[0-9]))+\s*([0-9]{1,2})月(?:份)?(?:([0-9]{1,2})日)?/g;
const words =
  /春运期间|暑运期间|国庆期间|五一期间|汛期|截至目前|到目前|目前|当前|现已|截至[0-9]{1,2}月(?:底|末|[0-9]{1,2}日)/g;

/**
 * The coverage that the same sentence gives a figure; undefined where it says nothing, and the report's own period holds.
 *
 * @param before the sentence up to the figure
 * @param clause the figure's clause up to the figure: looser words (目前) reach no further
 */
export function coverageSaid(before: string, clause: string, period: Period): SaidCoverage {
  const range = Array.from(before.matchAll(span)).at(-1);
  if (range !== null && range !== undefined) {
    const [, year, firstMonth, firstDay, lastMonth, lastDay] = range;
    const pad = (part: string | undefined) => (part ?? '').padStart(2, '0');
    const first = `${year ?? period.lastDay.year}-${pad(firstMonth)}`;
    const last = `${year ?? period.lastDay.year}-${pad(lastMonth)}`;
    const isDays = firstDay !== undefined || lastDay !== undefined;
    const endOfMonth = daysInMonth(Number(year ?? period.lastDay.year), Number(lastMonth));
    const written = isDays
      ? `${first}-${pad(firstDay ?? '1')}..${last}-${pad(lastDay ?? String(endOfMonth))}`
      : `${first}..${last}`;
    const coverage = parseCoverage(written);
    // What ends after the report can't have been counted in it.
    if (coverage.ok && compareCalendarDates(coverage.value.lastDay, period.lastDay) <= 0)
      return { coverage: printCoverage(coverage.value) };
  }
  const near = Array.from(clause.matchAll(words)).at(-1)?.[0];
  if (near !== undefined) return { coverageSaid: near };
  const season = /(?:春运|暑运|国庆|五一)期间/.exec(before)?.[0];
  return season === undefined ? undefined : { coverageSaid: season };
}
