import type { ReportRecord } from '#src/catalogue/catalogue.ts';
import { type ReportMargin, reportMargins } from '#src/catalogue/reports/report-margin.ts';
import {
  type ComparisonPartner,
  comparisonPartners,
  type ReportNeighbours,
  reportNeighbours,
} from '#src/catalogue/reports/report-neighbours.ts';
import { chartsNamed, type ReportChart } from '#src/charts/report-chart.ts';
import type { Outline } from '#src/language/text/outline.ts';
import type { Standing } from '#src/records/publication.ts';
import type { Report } from '#src/records/report.ts';
import { handedContent } from '#src/workspace/handed-content.ts';
import { siteCatalogue } from './catalogue.ts';
import { standingOfReport } from './edition.ts';
import { originalFileName, reportPdfHref } from './report-files.ts';
import { publishedReports } from './reports.ts';

/** All that a report's page shows besides its text, as plain data. */
export interface ShownReport extends ReportNeighbours<Report> {
  /** The earlier reports that it is compared with. */
  readonly partners: readonly ComparisonPartner<Report>[];
  readonly standing: Standing;
  /** Name of the original, and address of the ready PDF; undefined where there is none. */
  readonly original: string | undefined;
  readonly pdf: string | undefined;
  readonly record: ReportRecord;
  /** The MDX that the text is compiled from. */
  readonly source: string;
  readonly outline: Outline;
  /** What stands beside each row of the text, by the row's address. */
  readonly margins: ReadonlyMap<string, ReportMargin>;
  /** The charts that the text puts in place, by their id. */
  readonly charts: ReadonlyMap<string, ReportChart>;
}

/** Whether a report's page shows pictures of its folder, which become files of the site while the page is made. */
export function showsPictures(report: Report): boolean {
  return handedContent().bodies.get(report.id)?.needsBundler ?? false;
}

/** Gathers what a report's page shows. */
export async function shownReport(record: ReportRecord): Promise<ShownReport> {
  const catalogue = await siteCatalogue();
  const { report } = record;
  const reports = await publishedReports();
  const body = handedContent().bodies.get(report.id);
  return {
    source: body?.source ?? '',
    outline: body?.outline ?? [],
    ...reportNeighbours(report, reports),
    partners: comparisonPartners(report, reports),
    standing: standingOfReport(report),
    original: await originalFileName(report.id),
    pdf: await reportPdfHref(report.id),
    record,
    margins: reportMargins(record, catalogue),
    charts: chartsNamed(body?.charts ?? [], record, catalogue),
  };
}
