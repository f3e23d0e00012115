import { amendmentRecordsOfEntry } from '#src/catalogue/publication/amendment-record.ts';
import { comparisonPartners } from '#src/catalogue/reports/report-neighbours.ts';
import { metricRecord, sayingsOf, seriesTable } from '#src/catalogue/series/metric-record.ts';
import type { SeriesValue } from '#src/catalogue/series/series.ts';
import { metricPages, seriesOnPage } from '#src/catalogue/series/series-in-reports.ts';
import { targetOutcomes } from '#src/catalogue/series/target-outcomes.ts';
import { metricCharts } from '#src/charts/all-charts.ts';
import type { Metric } from '#src/records/metric.ts';
import { siteCatalogue } from './catalogue.ts';
import { listPaths, type PageOfList, placeInList } from './lists.ts';
import { siteSettings } from './site.ts';

/** The metrics by topic, without the topics that have none. */
export async function metricsPage() {
  const catalogue = await siteCatalogue();
  const groups = catalogue.topics.map((topic) => ({
    topic,
    records: catalogue.metrics
      .filter((metric) => metric.topic === topic.id)
      .map((metric) => metricRecord(catalogue, metric)),
  }));
  return { site: await siteSettings(), groups: groups.filter(({ records }) => records.length > 0) };
}

/** The pages of every metric: its own, and those of the years where it has more values than one page can hold. */
export async function metricPaths() {
  const catalogue = await siteCatalogue();
  return catalogue.metrics.flatMap((metric) =>
    listPaths(metricPages(catalogue, metric)).map(({ params, props }) => ({
      params: { id: metric.id, ...params },
      props: { metric, ...props },
    })),
  );
}

/** All that a page of a metric shows: its own has the newest values, as many as fit, and the charts; that of a year the year's. */
export async function metricPage(metric: Metric, pageOfList: PageOfList) {
  const record = metricRecord(await siteCatalogue(), metric);
  const { reportIds, ...place } = placeInList(pageOfList);
  const ids = new Set(reportIds);
  const isOwn = pageOfList.page === undefined;
  const series = seriesOnPage(record.series, pageOfList.list, pageOfList.page);
  const [newest] = record.reports;
  return {
    site: await siteSettings(),
    topic: record.topic,
    /** What it was called and how it was defined before; shown on its own page. */
    amendments: isOwn ? amendmentRecordsOfEntry('metrics', metric) : [],
    notes: record.notes,
    ...place,
    /** How many of the reports of this page give a value. */
    reportCount: record.reports.filter(({ id }) => ids.has(id)).length,
    /** How many reports give a value, whichever page they are on. */
    allReportCount: record.reports.length,
    table: seriesTable(series, record.series),
    /** The targets that reports of this page print or meet, each with what came of it. */
    outcomes: record.series.flatMap((one) =>
      targetOutcomes(one)
        .filter(({ target, actual }) => isPrintedIn(target, ids) || (actual && isPrintedIn(actual, ids)))
        .map((outcome) => ({ subject: one.subject, outcome })),
    ),
    charts: isOwn ? metricCharts(metric, record.series, series) : [],
    /** The newest report that gives a value, and the earlier ones that it is compared with. */
    newest,
    partners: newest === undefined ? [] : comparisonPartners(newest, record.reports),
    ...sayingsOf(record, ids),
  };
}

function isPrintedIn({ printings }: SeriesValue, reportIds: ReadonlySet<string>): boolean {
  return printings.some(({ report }) => reportIds.has(report.id));
}
