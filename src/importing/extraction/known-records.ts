import type { Period } from '#src/language/time/period.ts';
import type { Metric, Topic } from '#src/records/metric.ts';
import type { Project } from '#src/records/project.ts';
import type { MetricPrecedent } from './match-metric.ts';

/** What a bureau's content folder knows before a report is imported. */
export interface KnownRecords {
  readonly topics: readonly Topic[];
  readonly metrics: readonly Metric[];
  readonly projects: readonly Project[];
  readonly precedents: readonly MetricPrecedent[];
  /** Ids that the report has given already. */
  readonly ids: readonly string[];
}

/** What a new bureau knows. */
export const nothingKnown: KnownRecords = { topics: [], metrics: [], projects: [], precedents: [], ids: [] };

/** A report about to be read. */
export interface ReadingTask {
  readonly known: KnownRecords;
  readonly period: Period;
}
