import type { ReportRecord } from '#src/catalogue/catalogue.ts';
import { type CalendarStop, commitmentCalendar } from '#src/catalogue/commitments/commitment-calendar.ts';
import { type PromiseTally, talliesOf } from '#src/catalogue/commitments/promise-outcomes.ts';
import { recordsOfReports } from '#src/catalogue/reports/paged-lists.ts';
import {
  type PagedList,
  pageName,
  type ReportPage,
  type YearLinks,
  yearLinks,
} from '#src/catalogue/reports/year-pages.ts';
import type { Report } from '#src/records/report.ts';
import { siteCatalogue } from './catalogue.ts';
import { siteLists } from './lists.ts';

/** What every page of a list's year shows, as plain data. */
interface ShownYear {
  readonly year: number;
  /** 2023年, 2023年（第2页，共3页） */
  readonly name: string;
  readonly links: YearLinks;
}

/** All that a page of the checks of a year shows. */
export interface ShownChecks extends ShownYear {
  readonly reportRecords: readonly ReportRecord[];
}

/** All that a page of the commitments of a year shows. */
export interface ShownCommitments extends ShownYear {
  /** The page's address below that of the list. */
  readonly path: string;
  /** How many commitments there are. */
  readonly size: number;
  readonly tallies: readonly PromiseTally[];
  readonly stops: readonly CalendarStop[];
  /** All reports of the site, the newest first. */
  readonly reports: readonly Pick<Report, 'id' | 'period'>[];
}

/** Gathers what a page of the checks of a year shows. */
export async function shownChecks(page: ReportPage): Promise<ShownChecks> {
  const { checks } = await siteLists();
  return {
    ...shownYear(page, checks),
    reportRecords: recordsOfReports(await siteCatalogue(), page.reportIds),
  };
}

/** Gathers what a page of the commitments of a year shows. */
export async function shownCommitments(page: ReportPage): Promise<ShownCommitments> {
  const catalogue = await siteCatalogue();
  const { commitments: list } = await siteLists();
  const reportRecords = recordsOfReports(catalogue, page.reportIds);
  return {
    ...shownYear(page, list),
    path: page.path,
    size: page.size,
    tallies: talliesOf(reportRecords, catalogue),
    stops: commitmentCalendar(reportRecords.flatMap(({ commitments }) => commitments)),
    // No more of them than that: any other change of a report would change every year's page.
    reports: catalogue.reportRecords.map(({ report: { id, period } }) => ({ id, period })),
  };
}

function shownYear(page: ReportPage, list: PagedList): ShownYear {
  return { year: page.year, name: pageName(page, list), links: yearLinks(list, page) };
}
