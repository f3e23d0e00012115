import { metricPages } from '#src/catalogue/reports/paged-lists.ts';
import { type ComparisonPartner, comparisonPartners } from '#src/catalogue/reports/report-neighbours.ts';
import {
  type PagedList,
  pageName,
  type ReportPage,
  type YearLinks,
  yearLinks,
} from '#src/catalogue/reports/year-pages.ts';
import {
  type MetricRecord,
  metricRecord,
  type SeriesTable,
  sayingsOf,
  seriesTable,
} from '#src/catalogue/series/metric-record.ts';
import { seriesInReports, seriesInSight } from '#src/catalogue/series/series-in-reports.ts';
import { metricCharts } from '#src/charts/all-charts.ts';
import type { ChartSpec } from '#src/charts/chart-spec.ts';
import type { Metric } from '#src/records/metric.ts';
import type { Report } from '#src/records/report.ts';
import { siteCatalogue } from './catalogue.ts';
import { oncePerContent } from './site.ts';

/** What a page shows of a metric, as plain data: what some reports say of it, and the ways to the others. */
interface ShownSayings extends Pick<MetricRecord, 'metric' | 'printings' | 'checks'> {
  readonly links: YearLinks;
  /** How many reports it is. */
  readonly reportCount: number;
  readonly table: SeriesTable;
}

/** All that the page of a metric shows. */
export interface ShownMetric extends ShownSayings, Pick<MetricRecord, 'topic' | 'notes'> {
  readonly charts: readonly ChartSpec[];
  /** How many reports give a value, those included that have pages of their own. */
  readonly allReportCount: number;
  /** The newest report that gives a value. */
  readonly newest: Report | undefined;
  /** The earlier reports that it is compared with. */
  readonly partners: readonly ComparisonPartner<Report>[];
}

/** All that the page of a metric's year shows. */
export interface ShownMetricYear extends ShownSayings {
  readonly year: number;
  /** 2023年, 2023年（第2页，共3页） */
  readonly name: string;
}

/** How the values of each metric are laid out on pages, by the id of the metric. */
export const metricLists = oncePerContent(async (): Promise<ReadonlyMap<string, PagedList>> => {
  const catalogue = await siteCatalogue();
  return new Map(catalogue.metrics.map((metric) => [metric.id, metricPages(catalogue, metric)]));
});

/** Gathers what the page of a metric shows: all of it, or where that is too much the newest reports'. */
export async function shownMetric(metric: Metric): Promise<ShownMetric> {
  const { record, list } = await known(metric);
  const { topic, notes, series, reports } = record;
  const reportIds = new Set(list.inSight);
  const inSight = seriesInSight(series, reportIds);
  const [newest] = reports;
  return {
    metric,
    topic,
    notes,
    links: yearLinks(list),
    reportCount: reportIds.size,
    allReportCount: reports.length,
    table: seriesTable(inSight, series),
    charts: metricCharts(metric, series, inSight),
    newest,
    partners: newest === undefined ? [] : comparisonPartners(newest, reports),
    ...sayingsOf(record, reportIds),
  };
}

/** Gathers what the page of a metric's year shows. */
export async function shownMetricYear(metric: Metric, page: ReportPage): Promise<ShownMetricYear> {
  const { record, list } = await known(metric);
  const reportIds = new Set(page.reportIds);
  return {
    metric,
    year: page.year,
    name: pageName(page, list),
    links: yearLinks(list, page),
    reportCount: reportIds.size,
    table: seriesTable(seriesInReports(record.series, reportIds), record.series),
    ...sayingsOf(record, reportIds),
  };
}

async function known(metric: Metric): Promise<{ record: MetricRecord; list: PagedList }> {
  const list = (await metricLists()).get(metric.id);
  if (list === undefined) throw new Error(`there is no metric ${metric.id}`);
  return { record: metricRecord(await siteCatalogue(), metric), list };
}
