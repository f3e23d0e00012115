import { compareCalendarDates } from '#src/language/time/calendar-date.ts';
import { coverageName } from '#src/language/time/coverage.ts';
import type { Period } from '#src/language/time/period.ts';
import { periodName } from '#src/language/time/period-name.ts';
import {
  type Commitment,
  type CommitmentAnswer,
  type DueTime,
  postponed,
  punctualityNames,
  type Timeliness,
} from '#src/records/commitment.ts';

/** Words by which a report itself says that a thing was done in time; not 没有按期, 未能如期. */
const punctualWords =
  /(?<![未没不](?:能|有)?)(如期|按期|按时|提前)(?=(?:[0-9一二两三四五六七八九十半]+个?(?:[天日年周]|多?月)|全[面部]|顺利|圆满|正式|实现|高[质标][量准]|主体|工程|项目){0,3}(?:完成|完工|开工|建成|通车|投入|竣工|交工))/;

/**
 * Whether what an answer calls done was done by its first due time, however often it was put off since. Where the
 * answer neither says when nor that it was in time (如期完成), the end of its report's period is the latest day; an
 * earlier report that still called it undone after the due time makes it late.
 *
 * @param before the earlier answers, the oldest first
 * @param periodOf the period of a report, by its id
 * @returns undefined for what isn't done or had no due time
 */
export function timelinessOf(
  due: DueTime | undefined,
  answer: Pick<CommitmentAnswer, 'reportId' | 'outcome' | 'done' | 'quote'>,
  before: readonly Pick<CommitmentAnswer, 'reportId' | 'outcome' | 'until'>[],
  periodOf: (reportId: string) => Period | undefined,
): Timeliness | undefined {
  if (due === undefined || answer.outcome !== '已完成') return undefined;
  const dueDay = due.by.lastDay;
  const until = before.findLast((earlier) => earlier.until !== undefined)?.until;
  const first = `原定${periodName(due.by)}${until === undefined ? '' : `，${postponed}至${periodName(until)}`}`;
  if (answer.done !== undefined) {
    const { days } = answer.done;
    const basis = `${first}，${coverageName(days)}完成`;
    if (compareCalendarDates(days.lastDay, dueDay) <= 0) return { punctuality: 'on-time', basis };
    return { punctuality: compareCalendarDates(days.firstDay, dueDay) > 0 ? 'late' : 'unsaid', basis };
  }
  const claim = punctualWords.exec(answer.quote)?.[1];
  // After it was put off, 如期 may mean the new time.
  if (claim !== undefined && until === undefined)
    return { punctuality: 'on-time', basis: `${first}，报告写明“${claim}”` };
  const period = periodOf(answer.reportId);
  if (period !== undefined && compareCalendarDates(period.lastDay, dueDay) <= 0) {
    return { punctuality: 'on-time', basis: `${first}，${periodName(period)}的报告已写明完成` };
  }
  for (const { reportId, outcome } of before.toReversed()) {
    const told = periodOf(reportId);
    const isUndone = outcome === '推迟' || outcome === '未完成' || outcome === '部分完成';
    if (told === undefined || !isUndone || compareCalendarDates(told.lastDay, dueDay) < 0) continue;
    return { punctuality: 'late', basis: `${first}，${periodName(told)}的报告未写明完成` };
  }
  return { punctuality: 'unsaid', basis: first };
}

/** What an answer says, in a word or two, with what the site reckons of it: 延期至2024年5月, 逾期完成. */
export function answerWords({
  outcome,
  until,
  timeliness,
}: Pick<CommitmentAnswer, 'outcome' | 'until' | 'timeliness'>): string {
  if (until !== undefined) return `${postponed}至${periodName(until)}`;
  return timeliness === undefined ? outcome : punctualityNames[timeliness.punctuality];
}

/** The same with its reasons where there are any: `逾期完成（原定2023年7月，2023年9月完成）`. */
export function answerInFull(answer: Pick<CommitmentAnswer, 'outcome' | 'until' | 'timeliness'>): string {
  const { timeliness } = answer;
  return timeliness === undefined || timeliness.punctuality === 'unsaid'
    ? answerWords(answer)
    : `${answerWords(answer)}（${timeliness.basis}）`;
}

/** The projects of a commitment that an answer doesn't speak of; none where it has only one. */
export function unansweredProjects(
  { projects }: Pick<Commitment, 'projects'>,
  answer: Pick<CommitmentAnswer, 'projects'>,
): Commitment['projects'] {
  if (projects.length < 2) return [];
  return projects.filter(({ id }) => !answer.projects.some((project) => project.id === id));
}
