import type { Catalogue, ReportRecord } from '#src/catalogue/catalogue.ts';

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
