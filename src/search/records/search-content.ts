import type { SearchChoices } from '#src/search/files/search-entry.ts';
import type { UnderstandingTables } from '#src/search/understanding/understanding-tables.ts';
import type { SearchRecord } from './search-record.ts';

/** The names of a site's registers, as its tables for understanding have them. */
export type SearchNames = Pick<UnderstandingTables, 'projects' | 'words'>;

/** Everything that the search files of a site are written from. */
export interface SearchContent {
  /** Reports, the newest first; then the entries of registers. */
  readonly records: readonly SearchRecord[];
  readonly choices: SearchChoices;
  readonly names: SearchNames;
}
