import type { ClauseId } from '#src/language/text/clause.ts';
import type { TextRange } from '#src/language/text-range.ts';
import type { DateRange } from '#src/language/time/calendar-date.ts';
import type { Period } from '#src/language/time/period.ts';
import type { Topic } from './metric.ts';
import type { Project } from './project.ts';
import type { AnswerEntry } from './report-entries.ts';

/** When a commitment falls due: the last day of `by` at the latest, in the words of the report. */
export interface DueTime {
  readonly by: Period;
  readonly said: string;
}

/** When a thing was done, in the words of the report that says so: 11月8日, 9月底前. */
export interface DoneTime {
  readonly days: DateRange;
  readonly said: string;
}

/** Whether a thing that is done was done by its first due time; `unsaid` where no report tells. */
export type Punctuality = 'on-time' | 'late' | 'unsaid';

/** How the site reckons the punctuality of an answer (本站计算). */
export interface Timeliness {
  readonly punctuality: Punctuality;
  /** What it follows from: `原定2023年7月，2023年9月完成`. */
  readonly basis: string;
}

/** What a later report says of a commitment. */
export interface CommitmentAnswer {
  readonly reportId: string;
  readonly outcome: AnswerEntry['outcome'];
  /** The new time, where it was put off. The first one is kept. */
  readonly until: Period | undefined;
  /** When it was done, where the quote says so. */
  readonly done: DoneTime | undefined;
  /** Of a thing that is done and had a due time. */
  readonly timeliness: Timeliness | undefined;
  /** Those projects of the commitment that it speaks of; the others aren't answered by it. */
  readonly projects: readonly Project[];
  readonly quote: string;
  readonly clause: ClauseId;
}

/**
 * Where a commitment stands: `open` while no later report is in, `unmentioned` where later ones are and
 * none answers it (后续报告未提及), `answered` otherwise.
 */
export type CommitmentState = 'open' | 'unmentioned' | 'answered';

/** Something a report says will be done (承诺事项). */
export interface Commitment {
  /** Unique within its report. */
  readonly id: string;
  readonly reportId: string;
  readonly title: string;
  readonly topic: Topic;
  readonly projects: readonly Project[];
  readonly quote: string;
  readonly sentence: string;
  readonly clause: ClauseId;
  readonly quoteRange: TextRange;
  readonly due: DueTime | undefined;
  /** 争取, 计划 … as printed; undefined where nothing softens it. */
  readonly strength: string | undefined;
  readonly reading: string | undefined;
  /** In the order of the reports that give them. */
  readonly answers: readonly CommitmentAnswer[];
  readonly state: CommitmentState;
  /** Where the page that lists it lies below `/commitments/`: `2023/`, or '' for the list's own page. */
  readonly page: string;
}

/** The name of a commitment across all reports: `2023-h1-station-design`. */
export function commitmentKey(commitment: Pick<Commitment, 'reportId' | 'id'>): string {
  return `${commitment.reportId}-${commitment.id}`;
}

/** The anchor of a commitment on the page that lists it. */
export function commitmentAnchor(commitment: Pick<Commitment, 'reportId' | 'id'>): string {
  return `c-${commitmentKey(commitment)}`;
}

/** Where a commitment stands, from the site's root, without a slash before it: `commitments/2023/#c-2023-h1-bridge`. */
export function commitmentPath(commitment: Pick<Commitment, 'reportId' | 'id' | 'page'>): string {
  return `commitments/${commitment.page}#${commitmentAnchor(commitment)}`;
}

/** The name that readers see for each state; neutral words. */
export const commitmentStateNames: Readonly<Record<CommitmentState, string>> = {
  open: '待反馈',
  unmentioned: '后续报告未提及',
  answered: '已反馈',
};

/** What readers see where a later report answers 推迟. */
export const postponed = '延期';

/** The name that readers see for what is done, on time or not. */
export const punctualityNames: Readonly<Record<Punctuality, string>> = {
  'on-time': '按期完成',
  late: '逾期完成',
  unsaid: '已完成（未写明完成时间）',
};
