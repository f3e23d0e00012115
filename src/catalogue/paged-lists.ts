import type { Catalogue, ReportRecord } from '#src/catalogue/catalogue.ts';
import type { Project } from '#src/records/project.ts';
import type { Report } from '#src/records/report.ts';
import { type PagedList, pagesOfReports } from './year-pages.ts';

/** How many commitments a page lists: some 300 KB of HTML, 12 KB on the wire. */
export const mostCommitments = 150;

/** How many checks a page lists, the accounts of numerals between them counted as one each. */
const mostChecks = 120;

/** How many reports a list of reports has. */
const mostReports = 200;

/** The pages of `/reports/`. */
export function reportPages({ reportRecords }: Catalogue): PagedList {
  return pagesOfReports(
    reportRecords.map(({ report }) => ({ report, size: 1 })),
    mostReports,
  );
}

/** The pages of `/commitments/`. */
export function commitmentPages({ reportRecords }: ReportsWith<'commitments'>): PagedList {
  return pagesOfReports(
    reportRecords.map(({ report, commitments }) => ({ report, size: commitments.length })),
    mostCommitments,
  );
}

/** The pages of `/checks/`; a report without checks is there for the account of its numerals. */
export function checkPages({ reportRecords }: ReportsWith<'checks'>): PagedList {
  return pagesOfReports(
    reportRecords.map(({ report, checks }) => ({ report, size: checks.length + 1 })),
    mostChecks,
  );
}

/** So much of a catalogue as is known before its entries are given their pages. */
interface ReportsWith<Entries extends 'commitments' | 'checks'> {
  /** The newest first. */
  readonly reportRecords: readonly ({ readonly report: Pick<Report, 'id' | 'period'> } & {
    readonly [kind in Entries]: readonly unknown[];
  })[];
}

/** What a page of some reports is made from: the reportRecords that it lists, in the order of the catalogue. */
export function recordsOfReports({ reportRecords }: Catalogue, reportIds: readonly string[]): ReportRecord[] {
  const wanted = new Set(reportIds);
  return reportRecords.filter(({ report }) => wanted.has(report.id));
}

/** How much the reports may say of a project on one page, figures, stages and promises together: some 200 KB of HTML. */
const mostMentions = 250;

/** The pages of `/projects/<id>/`: what the reports of many years say is parted by year. */
export function projectPages({ reportRecords }: Catalogue, project: Project): PagedList {
  return pagesOfReports(
    reportRecords.map(({ report, figures, statements, commitments }) => ({
      report,
      size:
        figures.filter(({ subject }) => subject?.id === project.id).length +
        statements.filter((statement) => statement.project.id === project.id).length +
        commitments.filter(({ projects }) => projects.some(({ id }) => id === project.id)).length,
    })),
    mostMentions,
  );
}
