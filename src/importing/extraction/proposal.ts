import type { ProposalEntry } from '#src/records/report-entries.ts';

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
