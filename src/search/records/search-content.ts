import type { SearchChoices } from '#src/search/files/search-entry.ts';
import type { NameTables } from '#src/search/understanding/name-tables.ts';
import type { SearchRecord } from './search-record.ts';

/** The names of a site's registers, each with its page. */
export type SearchNames = Pick<NameTables, 'projects' | 'metrics' | 'topics'>;

/** Everything that the search files of a site are written from. */
export interface SearchContent {
  /** Reports, the newest first; then the entries of registers. */
  readonly records: readonly SearchRecord[];
  readonly choices: SearchChoices;
  readonly names: SearchNames;
}
