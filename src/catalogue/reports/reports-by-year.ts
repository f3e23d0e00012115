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
