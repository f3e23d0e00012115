import { type Catalogue, commitmentsOfProject } from '#src/catalogue/catalogue.ts';
import { silentReports } from '#src/catalogue/series/silent-reports.ts';
import { type CalendarDate, compareCalendarDates } from '#src/language/time/calendar-date.ts';
import type { Period } from '#src/language/time/period.ts';
import type { Commitment, CommitmentAnswer } from '#src/records/commitment.ts';
import type { Figure } from '#src/records/figure.ts';
import type { Project, ProjectStatement } from '#src/records/project.ts';
import type { Report } from '#src/records/report.ts';

/** An answer that a report gives to an earlier promise. */
export interface AnsweredCommitment {
  readonly commitment: Commitment;
  readonly answer: CommitmentAnswer;
}

/** An entry of a project's timeline: a report that speaks of it, a report that doesn't, or a commitment. */
export type TimelineEntry =
  | {
      readonly kind: 'report';
      readonly report: Report;
      readonly statement: ProjectStatement | undefined;
      readonly figures: readonly Figure[];
      readonly answers: readonly AnsweredCommitment[];
    }
  | { readonly kind: 'silent'; readonly report: Report }
  | PromisePlace;

/** A promise where it falls due, or fell due before it was put off: every time it was given has a place of its own. */
export interface PromisePlace {
  readonly kind: 'promise';
  readonly commitment: Commitment;
  readonly due: Period | undefined;
  /** The answer that put it off to this time; undefined where it was first promised. */
  readonly postponement: CommitmentAnswer | undefined;
  /** A later answer put it off again (原定). */
  readonly isSuperseded: boolean;
}

/** 实线 between what happened, 虚线 towards a promise, none towards what isn't mentioned or hasn't come. */
export type TimelineLine = 'done' | 'planned' | 'unsaid';

/** What the reports say of a project and what they promise for it, in the order of time; promises without a time come last. */
export function projectTimeline(catalogue: Catalogue, project: Project): TimelineEntry[] {
  const commitments = commitmentsOfProject(catalogue, project.id);
  const mentions = catalogue.reportRecords.flatMap((record): Extract<TimelineEntry, { kind: 'report' }>[] => {
    const statement = record.statements.find((one) => one.project.id === project.id);
    const figures = record.figures.filter(({ subject }) => subject?.id === project.id);
    const answers = commitments.flatMap((commitment) =>
      commitment.answers
        .filter(({ reportId }) => reportId === record.report.id)
        .map((answer) => ({ commitment, answer })),
    );
    const promises = commitments.some(({ reportId }) => reportId === record.report.id);
    if (statement === undefined && figures.length + answers.length === 0 && !promises) return [];
    return [{ kind: 'report', report: record.report, statement, figures, answers }];
  });
  const silent = silentReports(catalogue.reportRecords, mentions).map(
    (report): TimelineEntry => ({ kind: 'silent', report }),
  );
  return [...commitments.flatMap(promisePlaces), ...mentions, ...silent].sort(compareEntries);
}

/** An entry of the timeline and the line to the next one. */
export interface LaidEntry {
  readonly entry: TimelineEntry;
  readonly line: TimelineLine;
}

/** The timeline of a project with its lines. */
export function laidTimeline(catalogue: Catalogue, project: Project): LaidEntry[] {
  const entries = projectTimeline(catalogue, project);
  const lines = linesOfTimeline(entries);
  return entries.map((entry, index) => ({ entry, line: lines[index] ?? 'unsaid' }));
}

/** The line from each entry of a timeline to the next; the last one leads nowhere. */
export function linesOfTimeline(entries: readonly TimelineEntry[]): TimelineLine[] {
  return entries.map((_, index) => {
    switch (entries[index + 1]?.kind) {
      case 'report':
        return 'done';
      case 'promise':
        return 'planned';
      default:
        return 'unsaid';
    }
  });
}

/** Every time that was given for a promise, in the order it was given; one without a time where none ever was. */
function promisePlaces(commitment: Commitment): PromisePlace[] {
  const postponements = commitment.answers.filter(({ until }) => until !== undefined);
  const isTimed = commitment.due !== undefined || postponements.length === 0;
  const times = [
    ...(isTimed ? [{ due: commitment.due?.by, postponement: undefined }] : []),
    ...postponements.map((postponement) => ({ due: postponement.until, postponement })),
  ];
  return times.map(({ due, postponement }, index) => ({
    kind: 'promise',
    commitment,
    due,
    postponement,
    isSuperseded: index < times.length - 1,
  }));
}

/** By time; a promise due on the last day of a report's period comes before the report, which may answer it. */
function compareEntries(a: TimelineEntry, b: TimelineEntry): number {
  const [first, second] = [lastDayOf(a), lastDayOf(b)];
  if (first === undefined || second === undefined) {
    return (first === undefined ? 1 : 0) - (second === undefined ? 1 : 0);
  }
  const order = (entry: TimelineEntry) => (entry.kind === 'promise' ? 0 : 1);
  return compareCalendarDates(first, second) || order(a) - order(b);
}

function lastDayOf(entry: TimelineEntry): CalendarDate | undefined {
  return entry.kind === 'promise' ? entry.due?.lastDay : entry.report.period.lastDay;
}
