import { type Catalogue, commitmentsOfProject } from '#src/domain/catalogue/catalogue.ts';
import type { Commitment } from '#src/domain/commitment/commitment.ts';
import { silentReports } from '#src/domain/figure/silent-reports.ts';
import type { ClauseId } from '#src/domain/report/clause.ts';
import type { Report } from '#src/domain/report/report.ts';
import { type SilentRun, withSilentRuns } from '#src/domain/report/silent-runs.ts';
import { comparePeriods, type Period } from '#src/domain/time/period.ts';
import type { Project } from './project.ts';

/** What one report says of when a thing will be, or was, done. */
export interface DueStep {
  readonly kind: 'promised' | 'postponed' | 'answered';
  readonly report: Report;
  /** The time that it is promised for, or put off to. */
  readonly due: Period | undefined;
  /** 说“明年年底前” · 推迟 · 已完成 … */
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
 * that was kept or called off ends there; else the reports that pass it over in silence are told as well.
 */
export function dueHistories(catalogue: Catalogue, project: Project): DueHistory[] {
  const reports = new Map(catalogue.readings.map(({ report }) => [report.id, report]));
  return commitmentsOfProject(catalogue, project.id)
    .toReversed()
    .flatMap((commitment) => {
      const said = saidSteps(commitment, reports);
      if (!said.some(({ due }) => due !== undefined)) return [];
      const outcome = commitment.answers.at(-1)?.outcome;
      const end = outcome === '已完成' || outcome === '取消' ? said.at(-1)?.report : undefined;
      const silent = silentReports(
        catalogue.readings,
        said.map(({ report }) => ({ report, isYearly: false })),
      ).filter((report) => end === undefined || comparePeriods(report.period, end.period) < 0);
      const steps = withSilentRuns(said, silent);
      return steps.length < 2 ? [] : [{ commitment, steps }];
    });
}

function saidSteps(commitment: Commitment, reports: ReadonlyMap<string, Report>): DueStep[] {
  const { reportId, due, quote, clause, answers } = commitment;
  const first = {
    kind: 'promised',
    reportId,
    due: due?.by,
    words: due === undefined ? '时间未写明' : `说“${due.said}”`,
    quote,
    clause,
  } as const;
  const later = answers.map(({ outcome, until, ...answer }) => ({
    kind: until === undefined ? ('answered' as const) : ('postponed' as const),
    ...answer,
    due: until,
    words: outcome,
  }));
  return [first, ...later].flatMap(({ reportId: id, ...step }) => {
    const report = reports.get(id);
    return report === undefined ? [] : [{ ...step, report }];
  });
}
