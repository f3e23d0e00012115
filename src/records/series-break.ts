import { compareCalendarDates, compareDateRanges, type DateRange } from '#src/language/time/calendar-date.ts';
import { periodName } from '#src/language/time/period-name.ts';
import type { Metric } from './metric.ts';

// Apart from the metric's schema: browsers compare reports with it, and needn't load zod for that.

/** Where a metric says that its series breaks (断点): from the first day of a period on its numbers are of another kind. */
export type SeriesBreak = NonNullable<Metric['breaks']>[number];

type Breaking = Pick<Metric, 'breaks'>;

/** The first break between two stretches of days, in either order; days that a break cuts in two are like no others. */
export function breakBetween({ breaks }: Breaking, a: DateRange, b: DateRange): SeriesBreak | undefined {
  return breaks?.find(({ from }) => {
    const side = sideOf(from, a);
    return side !== sideOf(from, b) || (side === 'across' && compareDateRanges(a, b) !== 0);
  });
}

/** Whether the numbers of two stretches of days must not be joined, set side by side or reckoned together. */
export function isBroken(metric: Breaking, earlier: DateRange, later: DateRange): boolean {
  return breakBetween(metric, earlier, later) !== undefined;
}

/** A break as a sentence: `从2024年上半年起与此前数据不可比：从这一期起包括农村公路。` */
export function breakSentence({ from, why }: SeriesBreak): string {
  return `从${periodName(from)}起与此前数据不可比：${/[。！？]$/.test(why) ? why : `${why}。`}`;
}

function sideOf({ firstDay }: DateRange, days: DateRange): 'before' | 'after' | 'across' {
  if (compareCalendarDates(days.lastDay, firstDay) < 0) return 'before';
  return compareCalendarDates(days.firstDay, firstDay) >= 0 ? 'after' : 'across';
}
