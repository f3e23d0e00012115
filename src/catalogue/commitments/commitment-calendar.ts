import { compareCalendarDates, containsDate } from '#src/language/time/calendar-date.ts';
import {
  comparePeriods,
  monthsInPeriod,
  nextPeriod,
  type Period,
  periodOfMonths,
} from '#src/language/time/period.ts';
import { monthsOf, periodName, printPeriod } from '#src/language/time/period-name.ts';
import type { Commitment } from '#src/records/commitment.ts';

/** A place on the calendar of commitments: a month, a year or another time, or none that is said. */
export interface CalendarStop {
  /** Its anchor on the page: `m-2023-07`, `m-2024`, `m-undated`, of earlier reports `m-undated-earlier`. */
  readonly id: string;
  /** Undefined where the reports don't say when. */
  readonly due: Period | undefined;
  /** In the order given. Empty only for a month of the horizon in which nothing falls due. */
  readonly commitments: readonly Commitment[];
}

/**
 * The commitments by the time they were first said to fall due, the earliest end first and of equal ends the most
 * exact, so that 12月 stands before 2023年; those without a time come last. A postponement moves nothing.
 *
 * @param horizon the current period, which follows the newest report's; where any of its months has a commitment, all
 *   of its months are there
 */
export function commitmentCalendar(commitments: readonly Commitment[], horizon?: Period): CalendarStop[] {
  const stops = new Map<string, CalendarStop & { commitments: Commitment[] }>();
  const stopFor = (due: Period | undefined) => {
    const id = calendarStopId(due);
    const stop = stops.get(id) ?? { id, due, commitments: [] };
    stops.set(id, stop);
    return stop;
  };
  for (const commitment of commitments) stopFor(commitment.due?.by).commitments.push(commitment);
  const months = horizon === undefined ? [] : monthPeriods(horizon);
  if (months.some((month) => stops.has(calendarStopId(month)))) {
    for (const month of months) stopFor(month);
  }
  return [...stops.values()].sort((a, b) => compareDues(a.due, b.due));
}

/** What was to be done in one year, or by promises without a time. */
export interface PastDues {
  /** Undefined for what earlier reports promise without saying when. */
  readonly year: number | undefined;
  /** The latest first. Never empty. */
  readonly stops: readonly CalendarStop[];
}

/** The calendar in the order a reader needs it: what is still to come, then what was due before. */
export interface CommitmentAgenda {
  /** The earliest first; what the newest report promises without saying when is last. */
  readonly ahead: readonly CalendarStop[];
  /** The latest year first; what earlier reports promise without saying when is last. */
  readonly past: readonly PastDues[];
}

/**
 * The commitments by whether they fall due after the newest report's period, so that what comes next comes first.
 * Whether a promise was kept changes nothing in where it stands.
 *
 * @param newest the newest report; without one everything lies ahead
 */
export function commitmentAgenda(
  commitments: readonly Commitment[],
  newest: { readonly id: string; readonly period: Period } | undefined,
): CommitmentAgenda {
  if (newest === undefined) return { ahead: commitmentCalendar(commitments), past: [] };
  const running = nextPeriod(newest.period);
  const isPast = ({ due, reportId }: Commitment) =>
    due === undefined ? reportId !== newest.id : compareCalendarDates(due.by.lastDay, running.firstDay) < 0;
  const pastStops = commitmentCalendar(commitments.filter(isPast)).toReversed();
  const years = Map.groupBy(pastStops, ({ due }) => due?.lastDay.year);
  const undated = years.get(undefined)?.map((stop) => ({ ...stop, id: earlierUndatedId }));
  years.delete(undefined);
  const past: PastDues[] = Array.from(years, ([year, stops]) => ({ year, stops }));
  if (undated !== undefined) past.push({ year: undefined, stops: undated });
  return {
    ahead: commitmentCalendar(
      commitments.filter((one) => !isPast(one)),
      running,
    ),
    past,
  };
}

/** How many commitments some stops have. */
export function countOfStops(stops: readonly CalendarStop[]): number {
  return stops.reduce((sum, { commitments }) => sum + commitments.length, 0);
}

/** The first stops with so many commitments in all; of the last of them perhaps only the first commitments. */
export function firstStops(stops: readonly CalendarStop[], most: number): CalendarStop[] {
  const first: CalendarStop[] = [];
  let room = most;
  for (const stop of stops) {
    if (room === 0) break;
    const commitments = stop.commitments.slice(0, room);
    first.push({ ...stop, commitments });
    room -= commitments.length;
  }
  return first;
}

/** The anchor of the stop that a time of falling due has on the calendar. */
export function calendarStopId(due: Period | undefined): string {
  return `m-${due === undefined ? 'undated' : printPeriod(due)}`;
}

/** The commitments whose last day of falling due lies in the period. */
export function commitmentsDueIn(commitments: readonly Commitment[], period: Period): Commitment[] {
  return commitments.filter(({ due }) => due !== undefined && containsDate(period, due.by.lastDay));
}

/** Each month of a period as a period of its own, in order. */
export function monthPeriods(period: Period): Period[] {
  const { year, month } = period.firstDay;
  return monthsOf(period).map((ofYear, index) => {
    const inYear = year + Math.floor((month - 1 + index) / 12);
    return periodOfMonths(inYear, ofYear, inYear, ofYear);
  });
}

function compareDues(a: Period | undefined, b: Period | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return (
    compareCalendarDates(a.lastDay, b.lastDay) ||
    monthsInPeriod(a) - monthsInPeriod(b) ||
    comparePeriods(a, b)
  );
}

const earlierUndatedId = `${calendarStopId(undefined)}-earlier`;

/** What a stop is called, no two of an agenda alike: 2023年7月到期, 未写明时限. */
export function stopName({ id, due }: Pick<CalendarStop, 'id' | 'due'>): string {
  if (due !== undefined) return `${periodName(due)}到期`;
  return id === earlierUndatedId ? '以前报告未写明时限' : '未写明时限';
}

/** What stands on the plate of a stop: 7 and 月 with 2023年 beside them, 2024 and 年, 下半年; undefined where no time is said. */
export interface StopPlate {
  readonly number: string;
  readonly unit: string;
  /** Undefined where the plate itself says it. */
  readonly year: string | undefined;
}

/** What the plate of a time of falling due shows. */
export function stopPlate(due: Period): StopPlate {
  const { firstDay, lastDay } = due;
  const year = `${firstDay.year}年`;
  if (firstDay.year === lastDay.year) {
    const months = monthsInPeriod(due);
    if (months === 1) return { number: String(firstDay.month), unit: '月', year };
    if (months === 12) return { number: String(firstDay.year), unit: '年', year: undefined };
    return { number: '', unit: periodName(due).slice(year.length), year };
  }
  return { number: '', unit: periodName(due), year: undefined };
}
