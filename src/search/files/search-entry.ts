/** Where the search files lie, from the site's root. */
export const searchFolder = 'search-data/';

/** The file that names all others, which carry a digest of what they hold; it alone is never taken from a cache unasked. */
export const entryFile = `${searchFolder}entry.json`;

/** What {@link entryFile} says. Names are relative to {@link searchFolder}. */
export interface SearchEntry {
  /** Files with all records in full, in order: each a `SearchRecord[]`. */
  readonly texts: readonly string[];
  /** A {@link SearchChoices}. */
  readonly choices: string;
}

/** What can be chosen in a filter, by id and name. */
export interface SearchChoices {
  /** The newest first. */
  readonly periods: readonly (readonly [id: string, name: string])[];
  /** In the order of the register. */
  readonly topics: readonly (readonly [id: string, name: string])[];
}
