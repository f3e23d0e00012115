import type { Catalogue } from '#src/catalogue/catalogue.ts';
import type { ReportReading } from '#src/catalogue/report-reading.ts';
import { compareCalendarDates } from '#src/language/time/calendar-date.ts';
import type { Commitment } from '#src/records/commitment.ts';
import type { Report } from '#src/records/report.ts';

/** What became of a promise whose time has come, in the order it is shown; 未提及 where no later report says. */
export const promiseOutcomes = ['已完成', '部分完成', '推迟', '未完成', '取消', '未提及'] as const;

export type PromiseOutcome = (typeof promiseOutcomes)[number];

/** How many tallies, the newest, are shown before older ones are folded or left to other pages. */
export const talliesInSight = 4;

/** Where a promise stands by the time of the newest report. */
export type PromiseStanding = PromiseOutcome | '没到期' | '没写时间';

/** One promise as a unit cell. */
export interface PromiseUnit {
  readonly commitment: Commitment;
  readonly standing: PromiseStanding;
}

/** The promises of one report, counted where the newest report leaves them. */
export interface PromiseTally {
  readonly report: Report;
  /** Those that fell due by outcome, then those that are to come, then those without a time. */
  readonly units: readonly PromiseUnit[];
  /** How many fell due. */
  readonly due: number;
  /** Only what there is any of, in the order of the units. */
  readonly counts: readonly StandingCount[];
}

/** How many promises of one report stand alike. */
export interface StandingCount {
  readonly standing: PromiseStanding;
  readonly count: number;
  /** How many of them were put off before their last answer. */
  readonly putOff: number;
  /** How many of them later reports answer. */
  readonly answered: number;
}

/** Every standing, in the order of the units. */
export const promiseStandings: readonly PromiseStanding[] = [...promiseOutcomes, '没到期', '没写时间'];

/**
 * What became of the promises of each report that made any, the newest report first. A promise falls due where its first
 * due time ends no later than the newest report's period: what happened since then no report can have told. What was put
 * off counts by the last answer. No share is reckoned: promises are not of one size.
 */
export function promiseTallies(catalogue: Catalogue): PromiseTally[] {
  return talliesOf(catalogue.readings, catalogue);
}

/** The same of some of the reports only. */
export function talliesOf(some: readonly ReportReading[], { readings }: Catalogue): PromiseTally[] {
  const [newest] = readings;
  if (newest === undefined) return [];
  return some.flatMap(({ report, commitments }) => {
    if (commitments.length === 0) return [];
    const units = promiseUnits(commitments, newest.report);
    return [{ report, units, due: units.filter(hasFallenDue).length, counts: countsOf(units) }];
  });
}

/** Each promise where the newest report leaves it, in the order of the standings. */
export function promiseUnits(commitments: readonly Commitment[], newest: Report): PromiseUnit[] {
  return commitments
    .map((commitment) => ({ commitment, standing: standingOf(commitment, newest) }))
    .sort((a, b) => promiseStandings.indexOf(a.standing) - promiseStandings.indexOf(b.standing));
}

/** Whether the time of a promise has come. */
export function hasFallenDue({ standing }: Pick<PromiseUnit, 'standing'>): boolean {
  return standing !== '没到期' && standing !== '没写时间';
}

function standingOf({ due, answers }: Commitment, newest: Report): PromiseStanding {
  if (due === undefined) return '没写时间';
  if (compareCalendarDates(due.by.lastDay, newest.period.lastDay) > 0) return '没到期';
  return answers.at(-1)?.outcome ?? '未提及';
}

function countsOf(units: readonly PromiseUnit[]): StandingCount[] {
  return promiseStandings.flatMap((standing) => {
    const own = units.filter((unit) => unit.standing === standing);
    if (own.length === 0) return [];
    const putOff = own.filter(({ commitment }) =>
      commitment.answers.slice(0, -1).some(({ outcome }) => outcome === '推迟'),
    ).length;
    const answered = own.filter(({ commitment }) => commitment.answers.length > 0).length;
    return [{ standing, count: own.length, putOff, answered }];
  });
}
