import type { Catalogue } from '#src/catalogue/catalogue.ts';
import { type PagedList, pagesOfReports, type ReportPage } from '#src/catalogue/year-pages.ts';
import type { Metric } from '#src/records/metric.ts';
import { newestIntended, newestValue, type Series, seriesOfMetric, silentIn } from './series.ts';

/** How many printed values the page of a metric has: some 300 KB of HTML. */
const mostValues = 120;

/** The pages of `/metrics/<id>/`: the values of many years are parted by the year of the reports that print them, or should have. */
export function metricPages(catalogue: Catalogue, metric: Metric): PagedList {
  const silent = silentIn(seriesOfMetric(catalogue, metric));
  return pagesOfReports(
    catalogue.reportRecords.map(({ report, figures }) => ({
      report,
      size: figures.filter((figure) => figure.metric.id === metric.id).length,
      isSilent: silent.has(report.id),
    })),
    mostValues,
  );
}

/**
 * What some reports say of each series: the values that one of them prints, as they print them, and where one of them is silent.
 * Of a value that hundreds of reports repeat, each page then has its own share.
 */
export function seriesInReports(series: readonly Series[], reportIds: ReadonlySet<string>): Series[] {
  return series
    .map((one) => ({ ...one, entries: one.entries.flatMap((entry) => partOf(entry, reportIds)) }))
    .filter(({ entries }) => entries.length > 0);
}

/** The same, and of a series of which they say nothing its newest value: so that nothing is lost sight of. */
export function seriesInSight(series: readonly Series[], reportIds: ReadonlySet<string>): Series[] {
  return series.map((one) => {
    const entries = one.entries.filter((entry) => isToldBy(entry, reportIds));
    const newest = newestValue(one) ?? newestIntended(one);
    return { ...one, entries: entries.length > 0 || newest === undefined ? entries : [newest] };
  });
}

/**
 * What a page of a metric shows of its series: the list's own page what is newest, that of a year what its reports
 * say and leave unsaid.
 */
export function seriesOnPage(
  series: readonly Series[],
  { inSight }: Pick<PagedList, 'inSight'>,
  page: Pick<ReportPage, 'reportIds'> | undefined,
): Series[] {
  return page === undefined
    ? seriesInSight(series, new Set(inSight))
    : seriesInReports(series, new Set(page.reportIds));
}

function partOf(entry: Series['entries'][number], reportIds: ReadonlySet<string>): Series['entries'] {
  if (entry.kind === 'gap') return reportIds.has(entry.report.id) ? [entry] : [];
  const [first, ...others] = entry.printings.filter(({ report }) => reportIds.has(report.id));
  return first === undefined ? [] : [{ ...entry, printings: [first, ...others] }];
}

function isToldBy(entry: Series['entries'][number], reportIds: ReadonlySet<string>): boolean {
  return entry.kind === 'gap'
    ? reportIds.has(entry.report.id)
    : entry.printings.some(({ report }) => reportIds.has(report.id));
}
