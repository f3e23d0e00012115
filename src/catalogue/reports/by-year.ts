import type { Catalogue, ReportRecord } from '#src/catalogue/catalogue.ts';
import { periodName } from '#src/language/time/period-name.ts';
import { type Report, titleInOneLine } from '#src/records/report.ts';

/** The reports whose period begins in one year, as a list shows them. */
export interface ReportYear {
  readonly year: number;
  readonly reports: readonly { readonly title: string; readonly periodName: string; readonly href: string }[];
}

/**
 * Groups reports by the year their period begins in, keeping their order.
 *
 * @param href gives the address of a report's page
 */
export function reportsByYear(reports: readonly Report[], href: (reportId: string) => string): ReportYear[] {
  const years = Map.groupBy(reports, (report) => report.period.firstDay.year);
  return Array.from(years, ([year, ofYear]) => ({
    year,
    reports: ofYear.map(({ id, title, period }) => ({
      title: titleInOneLine(title),
      periodName: periodName(period),
      href: href(id),
    })),
  }));
}

/** The reports whose periods begin in one year. */
export interface DataYear {
  readonly year: number;
  /** The newest first. */
  readonly reportRecords: readonly ReportRecord[];
}

/** The years that the open data is offered by, the newest first; none where all reports are of one, which is everything then. */
export function dataYears({ reportRecords }: Pick<Catalogue, 'reportRecords'>): DataYear[] {
  const years = Array.from(
    Map.groupBy(reportRecords, ({ report }) => report.period.firstDay.year),
    ([year, ofYear]) => ({ year, reportRecords: ofYear }),
  );
  return years.length > 1 ? years : [];
}

/** Where the page and the files of a year lie below `/data/`: `year/2023/`, for `2023/` is the report of all of 2023. */
export function dataYearFolder(year: number): string {
  return `year/${year}/`;
}
