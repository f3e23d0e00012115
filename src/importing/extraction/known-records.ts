import type { Period } from '#src/language/time/period.ts';
import type { Metric, Topic } from '#src/records/metric.ts';
import type { Project } from '#src/records/project.ts';
import type { MetricPrecedent } from './match-metric.ts';

/** What is on record before a report is imported. */
export interface KnownRecords {
  readonly topics: readonly Topic[];
  readonly metrics: readonly Metric[];
  readonly projects: readonly Project[];
  readonly precedents: readonly MetricPrecedent[];
  /** Ids that the report uses already. */
  readonly ids: readonly string[];
}

/** The records of a new bureau: none. */
export const nothingKnown: KnownRecords = { topics: [], metrics: [], projects: [], precedents: [], ids: [] };

/** What proposals are made with. */
export interface ReadingTask {
  readonly known: KnownRecords;
  readonly period: Period;
}
