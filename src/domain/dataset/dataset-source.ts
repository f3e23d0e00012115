import type { Catalogue } from '#src/domain/catalogue/catalogue.ts';
import type { Check } from '#src/domain/check/check.ts';
import type { Commitment } from '#src/domain/commitment/commitment.ts';
import type { Figure } from '#src/domain/figure/figure.ts';
import type { ClauseId } from '#src/domain/report/clause.ts';
import type { ReportReading } from '#src/domain/report/report-reading.ts';
import { printPeriod } from '#src/domain/time/period-name.ts';

/** The addresses that rows give: absolute where the site knows its own, else absolute within the site. */
export interface DatasetPlaces {
  report(reportId: string, clause?: ClauseId): string;
  figure(figure: Figure): string;
  metric(metricId: string): string;
  project(projectId: string): string;
  commitment(commitment: Commitment): string;
  check(check: Check): string;
}

/** What the published tables are made from. */
export interface DatasetSource {
  readonly catalogue: Catalogue;
  readonly places: DatasetPlaces;
  /** All of it is made up; every table says so. */
  readonly isDemonstration?: boolean;
}

/** Entries of a report, each with the report's period. */
export function withPeriod<Entry>(
  { report }: ReportReading,
  entries: readonly Entry[],
): { readonly entry: Entry; readonly period: string }[] {
  const period = printPeriod(report.period);
  return entries.map((entry) => ({ entry, period }));
}

/** The name of a topic, or its id where the register doesn't have it. */
export function topicName({ topics }: Catalogue, id: string): string {
  return topics.find((topic) => topic.id === id)?.name ?? id;
}
