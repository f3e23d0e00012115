import { allCommitments, type Catalogue, concerns } from '#src/catalogue/catalogue.ts';
import { type SilentRun, silentReports, withSilentRuns } from '#src/catalogue/series/silent-reports.ts';
import { answerWords } from '#src/catalogue/timeliness.ts';
import type { ClauseId } from '#src/language/text/clause.ts';
import {
  type CalendarDate,
  calendarDate,
  compareCalendarDates,
  daysInclusive,
} from '#src/language/time/calendar-date.ts';
import { comparePeriods, type Period } from '#src/language/time/period.ts';
import { type Commitment, postponed } from '#src/records/commitment.ts';
import type { Project } from '#src/records/project.ts';
import type { Report } from '#src/records/report.ts';

/** What one report says of when a thing will be, or was, done. */
export interface DueStep {
  readonly kind: 'promised' | 'postponed' | 'answered';
  readonly report: Report;
  /** The time that it is promised for, or put off to. */
  readonly due: Period | undefined;
  /** “明年年底前” · 延期 · 逾期完成，“9月底前” … */
  readonly words: string;
  readonly quote: string;
  readonly clause: ClauseId;
}

/** A promise, and how its time moved from report to report. */
export interface DueHistory {
  readonly commitment: Commitment;
  /** The oldest report first. */
  readonly steps: readonly (DueStep | SilentRun)[];
}

/**
 * The promises of a project whose time is said and of which later reports could have spoken, the oldest first. A promise
 * that was kept or called off ends there; else the later reports that don't mention it are listed, too.
 */
export function dueHistories(catalogue: Catalogue, project: Project): DueHistory[] {
  const reports = new Map(catalogue.reportRecords.map(({ report }) => [report.id, report]));
  return allCommitments(catalogue)
    .filter((commitment) => concerns(commitment, project.id))
    .toReversed()
    .flatMap((commitment) => {
      const said = saidSteps(commitment, project, reports);
      if (!said.some(({ due }) => due !== undefined)) return [];
      const outcome = commitment.answers.findLast((answer) => concerns(answer, project.id))?.outcome;
      const end = outcome === '已完成' || outcome === '取消' ? said.at(-1)?.report : undefined;
      const silent = silentReports(catalogue.reportRecords, said).filter(
        (report) => end === undefined || comparePeriods(report.period, end.period) < 0,
      );
      const steps = withSilentRuns(said, silent);
      return steps.length < 2 ? [] : [{ commitment, steps }];
    });
}

/** A report that answers the promise without a word on this project is told as that, and not as silent. */
function saidSteps(
  commitment: Commitment,
  project: Project,
  reports: ReadonlyMap<string, Report>,
): DueStep[] {
  const { reportId, due, quote, clause, answers } = commitment;
  const first = {
    kind: 'promised',
    reportId,
    due: due?.by,
    words: due === undefined ? '未写明时限' : `“${due.said}”`,
    quote,
    clause,
  } as const;
  const later = answers.map((answer) => {
    const isOfProject = concerns(answer, project.id);
    const due = isOfProject ? answer.until : undefined;
    const done = answer.done === undefined ? '' : `，“${answer.done.said}”`;
    const said = due === undefined ? `${answerWords(answer)}${done}` : postponed;
    return {
      kind: due === undefined ? ('answered' as const) : ('postponed' as const),
      reportId: answer.reportId,
      due,
      words: isOfProject ? said : '未单独说明本项目',
      quote: answer.quote,
      clause: answer.clause,
    };
  });
  return [first, ...later].flatMap(({ reportId: id, ...step }) => {
    const report = reports.get(id);
    return report === undefined ? [] : [{ ...step, report }];
  });
}

/** The time axis that all commitments of a project share. */
export interface DueScale {
  /** How far along the end of a day is, 0–1. */
  shareOf(day: CalendarDate): number;
  /** Years that begin within it, and where; so many that their numbers have room. */
  readonly years: readonly { readonly year: number; readonly share: number }[];
}

const mostYears = 6;

/** From the first day of the earliest report to the last day that is promised or reported on. */
export function dueScale(histories: readonly DueHistory[]): DueScale | undefined {
  const steps = histories.flatMap(({ steps }) => steps);
  const periods = steps.flatMap((step) =>
    step.kind === 'silent'
      ? step.reports.map(({ period }) => period)
      : [step.report.period, ...(step.due === undefined ? [] : [step.due])],
  );
  const [first] = periods.map(({ firstDay }) => firstDay).sort(compareCalendarDates);
  const last = periods
    .map(({ lastDay }) => lastDay)
    .sort(compareCalendarDates)
    .at(-1);
  if (first === undefined || last === undefined) return undefined;
  const all = daysInclusive(first, last);
  const shareOf = (day: CalendarDate) => daysInclusive(first, day) / all;
  const years = Array.from({ length: last.year - first.year + 1 }, (_, index) => first.year + index);
  const step = Math.ceil(years.length / mostYears);
  return {
    shareOf,
    years: years
      .filter((_, index) => index % step === 0)
      .map((year) => ({
        year,
        share: year === first.year ? 0 : shareOf(calendarDate(year - 1, 12, 31)),
      })),
  };
}
