import type { Catalogue } from '#src/catalogue/catalogue.ts';
import type { Printing } from '#src/catalogue/series/printing.ts';
import {
  haveSameValue,
  newestPrinting,
  type Series,
  type SeriesValue,
  seriesOfMetric,
  valuesOf,
} from '#src/catalogue/series/series.ts';
import { whyNotComparable } from '#src/catalogue/series/why-not-comparable.ts';
import type { ClauseId } from '#src/language/text/clause.ts';
import { periodName } from '#src/language/time/period-name.ts';
import type { Commitment, CommitmentAnswer } from '#src/records/commitment.ts';
import { type Figure, figureCoverageName, figureKey } from '#src/records/figure.ts';
import type { Metric } from '#src/records/metric.ts';
import type { Project } from '#src/records/project.ts';
import type { ComparisonSide, SidePromise, SideValue } from './comparison-side.ts';

/** Where what a comparison names is found on the site. */
export interface ComparisonPlaces {
  report(reportId: string, clause?: ClauseId): string;
  figure(figure: Figure): string;
  metric(metric: Metric): string;
  project(project: Project): string;
  commitment(commitment: Commitment): string;
}

/** What a comparison has to know of each report, by the report's id. */
export function comparisonSides(
  catalogue: Catalogue,
  places: ComparisonPlaces,
): ReadonlyMap<string, ComparisonSide> {
  const names = new Map(catalogue.readings.map(({ report }) => [report.id, periodName(report.period)]));
  const values = Map.groupBy(
    catalogue.metrics
      .flatMap((metric) => seriesOfMetric(catalogue, metric))
      .flatMap((series, place) => sideValues(series, place, places)),
    ({ reportId }) => reportId,
  );
  return new Map(
    catalogue.readings.map(({ report, commitments }) => [
      report.id,
      {
        report: {
          id: report.id,
          name: periodName(report.period),
          period: report.period,
          href: places.report(report.id),
        },
        values: (values.get(report.id) ?? []).map(({ value }) => value),
        promises: commitments.map((commitment) => sidePromise(commitment, names, places)),
      },
    ]),
  );
}

function sideValues(
  series: Series,
  place: number,
  places: ComparisonPlaces,
): { reportId: string; value: SideValue }[] {
  return valuesOf(series).flatMap((value) =>
    value.printings.map((printing) => ({
      reportId: printing.report.id,
      value: sideValue(series, place, value, printing, places),
    })),
  );
}

function sideValue(
  series: Series,
  place: number,
  value: SeriesValue,
  { figure }: Printing,
  places: ComparisonPlaces,
): SideValue {
  const newest = newestPrinting(value);
  return {
    series: place,
    metric: { name: series.metric.name, href: places.metric(series.metric) },
    subject: series.subject && {
      name: series.subject.shortName ?? series.subject.name,
      href: places.project(series.subject),
    },
    value: figureKey(value.printings[0].figure),
    measure: series.metric.measure,
    kind: figure.kind,
    days: figure.coverage.kind === 'days' ? figure.coverage.days : undefined,
    coverage: figureCoverageName(figure.coverage),
    printed: figure.quantity.printed,
    clause: figure.clause,
    href: places.figure(figure),
    counted: newest.figure.quantity,
    restated: haveSameValue(newest.figure, figure)
      ? undefined
      : {
          printed: newest.figure.quantity.printed,
          reportName: periodName(newest.report.period),
          href: places.figure(newest.figure),
        },
    fault: whyNotComparable(series, newest.figure),
  };
}

function sidePromise(
  commitment: Commitment,
  names: ReadonlyMap<string, string>,
  places: ComparisonPlaces,
): SidePromise {
  return {
    title: commitment.title,
    href: places.commitment(commitment),
    due: commitment.due?.said,
    answers: commitment.answers.map(({ reportId, clause, quote, ...answer }) => ({
      reportId,
      reportName: names.get(reportId) ?? reportId,
      outcome: outcomeName(answer),
      quote,
      clause,
      href: places.report(reportId, clause),
    })),
  };
}

function outcomeName({ outcome, until }: Pick<CommitmentAnswer, 'outcome' | 'until'>): string {
  return until === undefined ? outcome : `推迟至${periodName(until)}`;
}
