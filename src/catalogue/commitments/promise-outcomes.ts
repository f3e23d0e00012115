import { type Catalogue, concerns, type ReportRecord } from '#src/catalogue/catalogue.ts';
import { compareCalendarDates, containsRange } from '#src/language/time/calendar-date.ts';
import { monthsInPeriod, nextPeriod, type Period } from '#src/language/time/period.ts';
import {
  type Commitment,
  type CommitmentAnswer,
  commitmentStateNames,
  postponed,
  punctualityNames,
} from '#src/records/commitment.ts';
import type { Report } from '#src/records/report.ts';
import { type CalendarStop, commitmentCalendar } from './commitment-calendar.ts';

/**
 * What became of a promise whose time has come, in the order it is shown; 已完成 where no report tells whether in time, 未提及 where
 * no later report says anything.
 */
export const promiseOutcomes = [
  '按期完成',
  '逾期完成',
  '已完成',
  '部分完成',
  '推迟',
  '未完成',
  '取消',
  '未提及',
] as const;

export type PromiseOutcome = (typeof promiseOutcomes)[number];

/** How many tallies, the newest, are shown before older ones are folded or left to other pages. */
export const talliesInSight = 4;

/** Where a promise stands by the time of the newest report. */
export type PromiseStanding = PromiseOutcome | '未到期' | '未写明时限';

/** One promise as a unit cell. */
export interface PromiseUnit {
  readonly commitment: Commitment;
  readonly standing: PromiseStanding;
}

/** The promises of one report, counted where the newest report leaves them. */
export interface PromiseTally {
  readonly report: Report;
  /** Where the page that lists them lies below `/commitments/`. */
  readonly page: string;
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
export const promiseStandings: readonly PromiseStanding[] = [...promiseOutcomes, '未到期', '未写明时限'];

/**
 * What became of the promises of each report that made any, the newest report first. A promise falls due where its first
 * due time ends no later than the newest report's period: no report can have said what happened after that. What was put
 * off counts by the last answer. No share is reckoned: promises are not of one size.
 */
export function promiseTallies(catalogue: Catalogue): PromiseTally[] {
  return talliesOf(catalogue.reportRecords, catalogue);
}

/** The same of some of the reports only. */
export function talliesOf(some: readonly ReportRecord[], { reportRecords }: Catalogue): PromiseTally[] {
  const [newest] = reportRecords;
  if (newest === undefined) return [];
  return some.flatMap(({ report, commitments }) => {
    const [first] = commitments;
    if (first === undefined) return [];
    const units = promiseUnits(commitments, newest.report);
    return [
      { report, page: first.page, units, due: units.filter(hasFallenDue).length, counts: countsOf(units) },
    ];
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
  return standing !== '未到期' && standing !== '未写明时限';
}

function standingOf(commitment: Commitment, newest: Report): PromiseStanding {
  const { due } = commitment;
  if (due === undefined) return '未写明时限';
  if (compareCalendarDates(due.by.lastDay, newest.period.lastDay) > 0) return '未到期';
  return outcomeOfPromise(commitment) ?? '未提及';
}

/**
 * What became of a promise, as far as later reports say. Of one that names several projects an answer may speak of some only: it is
 * done where each of them is, late where any is, and where only some are done, 部分完成.
 */
function outcomeOfPromise({ projects, answers }: Commitment): PromiseOutcome | undefined {
  const last = answers.at(-1);
  if (last === undefined) return undefined;
  const latest = latestAnswers({ projects, answers });
  const outcomes = new Set(latest.map((answer) => answer && outcomeOf(answer)));
  const [only] = outcomes;
  if (outcomes.size === 1) return only;
  if (latest.every((answer) => answer?.outcome === '已完成')) {
    return outcomes.has('逾期完成') ? '逾期完成' : '已完成';
  }
  const isPartDone = latest.some((answer) => answer?.outcome === '已完成' || answer?.outcome === '部分完成');
  return isPartDone ? '部分完成' : last.outcome;
}

/** The last answer, or, where it speaks of some of several projects only, the last for each of them. */
function latestAnswers({
  projects,
  answers,
}: Pick<Commitment, 'projects' | 'answers'>): (CommitmentAnswer | undefined)[] {
  const last = answers.at(-1);
  if (last === undefined || projects.length < 2 || last.projects.length === 0) return [last];
  return projects.map(({ id }) =>
    answers.findLast((answer) => answer.projects.length === 0 || concerns(answer, id)),
  );
}

/**
 * Whether nothing is left to be told of a promise: it is done or called off, for each of its projects. What was put
 * off, done in part or not done stays open.
 */
export function isSettled(commitment: Pick<Commitment, 'projects' | 'answers'>): boolean {
  return latestAnswers(commitment).every(
    (answer) => answer?.outcome === '已完成' || answer?.outcome === '取消',
  );
}

const outcomesOfDone = { 'on-time': '按期完成', late: '逾期完成', unsaid: '已完成' } as const;

function outcomeOf({ outcome, timeliness }: CommitmentAnswer): PromiseOutcome {
  return timeliness === undefined ? outcome : outcomesOfDone[timeliness.punctuality];
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

/** The name that readers see for each standing; neutral words. */
export const standingNames: Readonly<Record<PromiseStanding, string>> = {
  按期完成: punctualityNames['on-time'],
  逾期完成: punctualityNames.late,
  已完成: punctualityNames.unsaid,
  部分完成: '部分完成',
  推迟: postponed,
  未完成: '未完成',
  取消: '取消',
  未提及: '后续报告未提及',
  未到期: '未到期',
  未写明时限: '未写明时限',
};

/** What the last later report says of a promise, or why there is none. */
export function latestAnswerWords(commitment: Commitment): string {
  const outcome = outcomeOfPromise(commitment);
  return outcome === undefined ? commitmentStateNames[commitment.state] : standingNames[outcome];
}

/** A tally as a sentence: `共6项：到期3项，其中按期完成1项、延期2项；未到期1项，未写明时限2项。` */
export function tallyWords({ units, due, counts }: PromiseTally): string {
  const [fell, rest] = [counts.filter(hasFallenDue), counts.filter((count) => !hasFallenDue(count))];
  const parts = [
    due === 0 ? '' : `到期${due}项，其中${fell.map(countWords).join('、')}`,
    rest.map(countWords).join('，'),
  ];
  return `共${units.length}项：${parts.filter((part) => part !== '').join('；')}。`;
}

function countWords({ standing, count, putOff, answered }: StandingCount): string {
  const words = `${standingNames[standing]}${count}项`;
  if (hasFallenDue({ standing })) {
    if (putOff === 0) return words;
    return `${words}（其中${putOff}项${standing === '推迟' ? '多次延期' : '曾延期'}）`;
  }
  return answered === 0 ? words : `${words}（其中${answered}项${commitmentStateNames.answered}）`;
}

/** A time at which promises fall due. */
export interface RoadStop {
  /** Undefined where the report doesn't say when. */
  readonly due: Period | undefined;
  /** Empty only for a month in which nothing falls due. */
  readonly units: readonly PromiseUnit[];
}

/** What one report promises, along the months of the period that it plans. */
export interface PromiseRoad {
  /** Every month of the planned period where any of them has a promise, otherwise none. */
  readonly months: readonly RoadStop[];
  /** What falls due at another time, the earliest first, and last what has no time. */
  readonly others: readonly RoadStop[];
}

/**
 * The promises of a report by the month they fall due in, each where the newest report leaves it.
 *
 * @returns undefined where it promises nothing
 */
export function promiseRoad(
  { report, commitments }: ReportRecord,
  { reportRecords }: Catalogue,
): PromiseRoad | undefined {
  const newest = reportRecords[0]?.report;
  if (commitments.length === 0 || newest === undefined) return undefined;
  const plan = nextPeriod(report.period);
  const isMonth = ({ due }: RoadStop) =>
    due !== undefined && monthsInPeriod(due) === 1 && containsRange(plan, due);
  const stops = commitmentCalendar(commitments, plan).map(
    ({ due, commitments: own }: CalendarStop): RoadStop => ({ due, units: promiseUnits(own, newest) }),
  );
  return { months: stops.filter(isMonth), others: stops.filter((stop) => !isMonth(stop)) };
}
