import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { Commitment } from '#src/records/commitment.ts';
import type { Figure } from '#src/records/figure.ts';
import { compareReports, reportOf } from '#src/records/report.ts';
import { checksAcross } from './across/checks-across.ts';
import type { Catalogue, ReportRecord } from './catalogue.ts';
import type { Registers, ReportInput } from './catalogue-input.ts';
import { positionOfField } from './catalogue-input.ts';
import { checkMixedMetrics, checkOverlaps, checkTrends } from './check-across-reports.ts';
import { checkFigures } from './check-figures.ts';
import { checkMeaning } from './check-meaning.ts';
import { checkNames } from './check-names.ts';
import { checkPages, commitmentPages } from './paged-lists.ts';
import { readAccounting, readExcuses } from './read-accounting.ts';
import { answerCommitments } from './read-answers.ts';
import { readChecks } from './read-checks.ts';
import { readCommitments } from './read-commitments.ts';
import { readFigures } from './read-figures.ts';
import { readErrata, readHighlights, readStatements } from './read-statements.ts';
import { indexRegisters } from './registers.ts';
import { wrongEntries } from './wrong-entries.ts';

/** A catalogue of what could be understood, and everything that couldn't. */
export interface BuiltCatalogue {
  readonly catalogue: Catalogue;
  readonly errors: readonly AuthoringError[];
}

/**
 * Joins reports and registers, and checks them whole: every quote found in its text, every number in its quote, every
 * id in its register, every numeral of the text accounted for, every declared relation worked out.
 *
 * @param absent ids of reports that exist and aren't shown; answers to what they promised are passed over
 */
export function buildCatalogue(
  registers: Registers,
  reports: readonly ReportInput[],
  absent: readonly string[] = [],
): BuiltCatalogue {
  const { index, errors: registerErrors } = indexRegisters(registers);
  const errors: AuthoringError[] = [...registerErrors, ...checkNames(registers)];
  const oldestFirst = reports.toSorted(
    (a, b) => compareReports(a.frontmatter, b.frontmatter) || (a.id < b.id ? -1 : 1),
  );

  const unanswered = oldestFirst.map((input) => readCommitments(input, index, errors));
  const commitments = answerCommitments(oldestFirst, unanswered.flat(), absent, errors);

  const commitmentsOf = listedCommitments(oldestFirst, commitments);

  const figuresOf = new Map(
    oldestFirst.map((input) => {
      checkOwnIds(input, errors);
      const figures = readFigures(input, index, errors);
      checkFigures(input, figures, errors);
      return [input.id, figures];
    }),
  );
  const wrong = wrongEntries(oldestFirst, [...figuresOf.values()].flat(), errors);
  const reportRecords = oldestFirst.map((input): ReportRecord => {
    const figures = figuresOf.get(input.id) ?? [];
    const excuses = readExcuses(input, errors);
    const ownCommitments = commitmentsOf.get(input.id) ?? [];
    return {
      report: reportOf(input.id, input.frontmatter),
      figures,
      statements: readStatements(input, index, errors),
      commitments: ownCommitments,
      checks: readChecks(input, figures, ownCommitments, wrong, errors),
      errata: readErrata(input, errors),
      excuses: excuses.map(({ excuse }) => excuse),
      numeralCounts: readAccounting(input, figures, excuses, errors),
      highlights: readHighlights(input, figures, errors),
    };
  });

  checkMeaning(oldestFirst, reportRecords, index, wrong, errors);
  checkOverlaps(oldestFirst, errors);
  const inputOf = new Map(oldestFirst.map((input) => [input.id, input]));
  const warn = (figure: Figure, fault: Omit<AuthoringError, 'at' | 'severity'>) => {
    const input = inputOf.get(figure.reportId);
    // Numbers are set beside each other once they are all right.
    if (input !== undefined && !wrong.mayMissIn(figure))
      errors.push({ at: positionOfField(input, figure, 'value'), severity: 'warning', ...fault });
  };
  checkTrends(reportRecords, warn);
  checkMixedMetrics(reportRecords, warn);

  const across = checksAcross(
    reportRecords.map(({ report, figures, checks }) => ({
      report,
      figures,
      checks,
      text: inputOf.get(report.id)?.body.text ?? '',
    })),
  );
  for (const { at, check, fault } of across) {
    const mayMiss = (figure: Figure) => wrong.mayMissIn(figure) || wrong.mayMissBeside(figure);
    if (fault !== undefined && !check.figures.some(mayMiss)) warn(at, fault);
  }
  const acrossOf = Map.groupBy(
    across.map(({ check }) => check),
    ({ reportId }) => reportId,
  );
  const checked = reportRecords.map((record) => ({
    ...record,
    checks: [...record.checks, ...(acrossOf.get(record.report.id) ?? [])],
  }));

  const { topics, metrics, projects } = index;
  return {
    catalogue: {
      topics: [...topics.values()],
      metrics: [...metrics.values()],
      projects: [...projects.values()],
      reportRecords: withListedChecks(checked.reverse()),
    },
    errors,
  };
}

/** The commitments by report, each with the page that lists it. */
function listedCommitments(oldestFirst: readonly ReportInput[], commitments: readonly Commitment[]) {
  const byReport = Map.groupBy(commitments, ({ reportId }) => reportId);
  const reportRecords = oldestFirst.toReversed().map(({ id, frontmatter: { period } }) => ({
    report: { id, period },
    commitments: byReport.get(id) ?? [],
  }));
  const { pathOf } = commitmentPages({ reportRecords });
  return new Map(
    reportRecords.map(({ report: { id }, commitments }) => [
      id,
      commitments.map((commitment): Commitment => ({ ...commitment, page: pathOf(id) })),
    ]),
  );
}

/** The reports, the newest first, their checks with the pages that list them. */
function withListedChecks(reportRecords: readonly ReportRecord[]): ReportRecord[] {
  const { pathOf } = checkPages({ reportRecords });
  return reportRecords.map((record) => ({
    ...record,
    checks: record.checks.map((check) => ({ ...check, page: pathOf(check.reportId) })),
  }));
}

/** Ids are addresses on the report's page, so each kind's must be unique within the report. */
function checkOwnIds({ frontmatter, at }: ReportInput, errors: AuthoringError[]): void {
  for (const list of ['metrics', 'commitments', 'checks', 'errata'] as const) {
    const seen = new Set<string>();
    for (const [position, { id }] of frontmatter[list].entries()) {
      if (seen.has(id)) {
        errors.push({
          at: at([list, position, 'id']),
          code: '数据-01',
          severity: 'error',
          message: `编号 ${id} 在本报告的 ${list} 里已经用过。`,
          current: `id: ${id}`,
          cure: '换一个编号。',
        });
      }
      seen.add(id);
    }
  }
}
