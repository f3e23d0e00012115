import { compareCalendarDates, containsDate } from '#src/language/time/calendar-date.ts';
import type { Period } from '#src/language/time/period.ts';
import { periodName, printPeriod } from '#src/language/time/period-name.ts';
import { type Commitment, commitmentStateNames } from '#src/records/commitment.ts';
import type { Report } from '#src/records/report.ts';
import { type FacetValues, isChosen } from './facet-choice.ts';

/** One way to narrow the list of commitments, and what may be chosen. */
export interface CommitmentFacet {
  /** Its name in the address: `?topic=`. */
  readonly name: 'report' | 'due' | 'state' | 'strength' | 'topic';
  readonly label: string;
  readonly options: readonly FacetOption[];
}

/** A value that may be chosen, and how many commitments have it. */
export interface FacetOption {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** What a commitment has in each facet. @param horizon the current period, which follows the newest report's */
export function commitmentFacetValues(commitment: Commitment, horizon: Period | undefined): FacetValues {
  const { reportId, state, strength, topic } = commitment;
  return {
    report: reportId,
    due: dueFacetValue(commitment.due?.by, horizon),
    state,
    ...(strength !== undefined && { strength }),
    topic: topic.id,
  };
}

/**
 * The facets in which the commitments differ, or that say where they stand; a facet with one value narrows nothing
 * and is left out. All three states are always there: that none is answered yet is an answer, too.
 */
export function commitmentFacets(
  commitments: readonly Commitment[],
  reports: readonly Pick<Report, 'id' | 'period'>[],
  horizon: Period | undefined,
): CommitmentFacet[] {
  const values = commitments.map((commitment) => commitmentFacetValues(commitment, horizon));
  const facet = (
    name: CommitmentFacet['name'],
    label: string,
    options: readonly (readonly [value: string, label: string])[],
  ): CommitmentFacet => ({
    name,
    label,
    options: options.map(([value, optionLabel]) => ({
      value,
      label: optionLabel,
      count: values.filter((ofOne) => isChosen(ofOne, { [name]: value })).length,
    })),
  });
  const distinct = <T>(entries: readonly T[]) => [...new Set(entries)];
  const strengths = distinct(commitments.flatMap(({ strength }) => strength ?? []));
  const topics = new Map(commitments.map(({ topic }) => [topic.id, topic.name]));
  const facets = [
    facet(
      'report',
      '报告',
      reports.map(({ id, period }) => [id, periodName(period)] as const),
    ),
    facet('due', '期限', dueOptions(horizon)),
    facet('state', '反馈情况', Object.entries(commitmentStateNames)),
    facet(
      'strength',
      '表述',
      strengths.map((strength) => [strength, strength] as const),
    ),
    facet('topic', '专题', [...topics]),
  ];
  return facets
    .map((one) =>
      one.name === 'state' ? one : { ...one, options: one.options.filter(({ count }) => count > 0) },
    )
    .filter(({ options }) => options.length > 1 || options.some(({ count }) => count < commitments.length));
}

function dueOptions(horizon: Period | undefined): readonly (readonly [string, string])[] {
  if (horizon === undefined) return [];
  return [
    ['earlier', `${periodName(horizon)}以前`],
    [printPeriod(horizon), periodName(horizon)],
    ['later', '以后'],
    ['undated', '未写明时限'],
  ];
}

/** The value of a due time in the facet 期限: before, in or after the current period, or not said. */
export function dueFacetValue(due: Period | undefined, horizon: Period | undefined): string {
  if (due === undefined || horizon === undefined) return 'undated';
  if (containsDate(horizon, due.lastDay)) return printPeriod(horizon);
  return compareCalendarDates(due.lastDay, horizon.firstDay) < 0 ? 'earlier' : 'later';
}
