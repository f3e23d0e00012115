import { allChecks, type Catalogue } from '#src/catalogue/catalogue.ts';
import { memoize } from '#src/catalogue/memoize.ts';
import type { Check } from '#src/records/check.ts';
import type { Figure } from '#src/records/figure.ts';
import type { Metric, Topic } from '#src/records/metric.ts';
import type { Report } from '#src/records/report.ts';
import { changesOf } from './change-of.ts';
import { comparabilityNotes } from './comparability.ts';
import type { Change } from './compute-change.ts';
import type { Printing } from './printing.ts';
import { type Series, type SeriesGap, type SeriesValue, seriesOfMetric, valuesOf } from './series.ts';

/** A printed value of a metric with what it is part of and what is part of it (其中). */
export interface MetricPrinting extends Printing {
  readonly whole: Figure | undefined;
  readonly parts: readonly Figure[];
}

/** Everything the reports say of one metric, ready to be shown. */
export interface MetricRecord {
  readonly metric: Metric;
  readonly topic: Topic | undefined;
  /** Without a subject first, then by project. */
  readonly series: readonly Series[];
  /** Every printing, newest report first, in reading order. */
  readonly printings: readonly MetricPrinting[];
  /** The reports that give a value, newest first. */
  readonly reports: readonly Report[];
  readonly notes: readonly string[];
  /** Checks that one of its figures takes part in. */
  readonly checks: readonly Check[];
}

/** Gathers what all reports say of a metric. */
export function metricRecord(catalogue: Catalogue, metric: Metric): MetricRecord {
  const series = seriesOfMetric(catalogue, metric);
  const printings = printingsByMetric(catalogue).get(metric.id) ?? [];
  return {
    metric,
    topic: catalogue.topics.find(({ id }) => id === metric.topic),
    series,
    printings,
    reports: [...new Set(printings.map(({ report }) => report))],
    notes: series.length === 0 ? [] : comparabilityNotes(metric, series),
    checks: checksByMetric(catalogue).get(metric.id) ?? [],
  };
}

const printingsByMetric = memoize(({ reportRecords }: Catalogue): ReadonlyMap<string, MetricPrinting[]> => {
  const printings = reportRecords.flatMap(({ report, figures }) =>
    figures.map(
      (figure): MetricPrinting => ({
        figure,
        report,
        whole: figures.find(({ id }) => id === figure.parent),
        parts: figures.filter(({ parent }) => parent === figure.id),
      }),
    ),
  );
  return Map.groupBy(printings, ({ figure }) => figure.metric.id);
});

const checksByMetric = memoize((catalogue: Catalogue): ReadonlyMap<string, Check[]> => {
  const checks = new Map<string, Check[]>();
  for (const check of allChecks(catalogue)) {
    for (const id of new Set(check.figures.map(({ metric }) => metric.id))) {
      const known = checks.get(id);
      if (known === undefined) checks.set(id, [check]);
      else known.push(check);
    }
  }
  return checks;
});

/** What some reports say of a metric, and the checks of them: for a page that can't hold all of it. */
export function sayingsOf(
  { printings, checks }: MetricRecord,
  reportIds: ReadonlySet<string>,
): Pick<MetricRecord, 'printings' | 'checks'> {
  return {
    printings: printings.filter(({ report }) => reportIds.has(report.id)),
    checks: checks.filter(({ reportId }) => reportIds.has(reportId)),
  };
}

/** Whether there can be changes over time: some series has more than one value. */
export function hasSeveralValues(series: readonly Series[]): boolean {
  return series.some((one) => valuesOf(one).length > 1);
}

/** A value as a row of a table shows it. */
export interface TabledValue extends SeriesValue {
  /** Over the value before and over last year's; none where no series of the table has a second value. */
  readonly changes: readonly Change[];
}

/** A series as a group of rows, the earliest days first. */
export interface TabledSeries extends Pick<Series, 'metric' | 'subject'> {
  readonly entries: readonly (TabledValue | SeriesGap)[];
}

/** The values of several series as one table. */
export interface SeriesTable {
  readonly series: readonly TabledSeries[];
  /** Whether there is a column for changes. */
  readonly hasChanges: boolean;
}

/**
 * Lays series out as a table.
 *
 * @param whole all that is known of them, where only a part is shown: what a value is compared with may stand on another page
 */
export function seriesTable(series: readonly Series[], whole: readonly Series[] = series): SeriesTable {
  const hasChanges = hasSeveralValues(whole);
  const wholeOf = (part: Series) =>
    whole.find(({ metric, subject }) => metric.id === part.metric.id && subject?.id === part.subject?.id) ??
    part;
  return {
    hasChanges,
    series: series.map((part) => ({
      metric: part.metric,
      subject: part.subject,
      entries: part.entries.map((entry) =>
        entry.kind === 'gap'
          ? entry
          : { ...entry, changes: hasChanges ? changesOf(wholeOf(part), entry) : [] },
      ),
    })),
  };
}
