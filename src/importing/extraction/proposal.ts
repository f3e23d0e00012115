import type { Period } from '#src/language/time/period.ts';
import type { Commitment } from '#src/records/commitment.ts';
import type { Metric, Topic } from '#src/records/metric.ts';
import type { Project } from '#src/records/project.ts';
import type { ProposalEntry } from '#src/records/report-entries.ts';
import type { MetricPrecedent } from './match-metric.ts';

/** A commitment that waits for an answer. */
export interface OpenPromise {
  readonly commitment: Commitment;
  /** The period of the report that made it. */
  readonly period: Period;
}

/** What is on record before a report is imported. */
export interface KnownRecords {
  readonly topics: readonly Topic[];
  readonly metrics: readonly Metric[];
  readonly projects: readonly Project[];
  readonly precedents: readonly MetricPrecedent[];
  /** What earlier reports promised and none has called done or dropped. */
  readonly promises: readonly OpenPromise[];
  /** Ids that the report uses already. */
  readonly ids: readonly string[];
}

/** What a field of a proposed entry holds; a list is of ids or names. */
export type ProposedValue = string | number | readonly string[];

/** An entry extracted from a report that a person has yet to confirm, its fields in the order they are written. */
export interface Proposal extends Omit<ProposalEntry, 'entry'> {
  readonly entry: Readonly<Record<string, ProposedValue>>;
}

/** An entry without the fields that have no value. */
export function proposedEntry(
  fields: Readonly<Record<string, ProposedValue | undefined>>,
): Readonly<Record<string, ProposedValue>> {
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, ProposedValue] => {
      const value = field[1];
      return value !== undefined && !(typeof value === 'object' && value.length === 0);
    }),
  );
}
