import type { SearchChoices } from '#src/search/files/search-entry.ts';
import type { NameTables } from '#src/search/understanding/name-tables.ts';
import type { SearchRecord } from './search-record.ts';

/** The names of a site's registers, each with its page. */
export type SearchNames = Pick<NameTables, 'projects' | 'metrics' | 'topics'>;

/**
 * A record of which nothing is in memory but what its place among the others depends on: a province has tens of thousands, and
 * they are worked on one after the other.
 */
export interface UnreadRecord {
  /** See {@link SearchRecord.id}. */
  readonly id: string;
  /** Of a report: its period, `2023-h1`. */
  readonly period: string | undefined;
  /** All of it, anew each time; whoever asks lets it go when done with it. */
  readonly read: () => SearchRecord;
}

/** Everything that the search files of a site are written from. */
export interface SearchContent {
  /** Reports, the newest first; then the entries of registers. */
  readonly records: readonly UnreadRecord[];
  readonly choices: SearchChoices;
  readonly names: SearchNames;
}
