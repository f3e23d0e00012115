import type { RecordPlace, SearchRecord } from '#src/search/records/search-record.ts';

/** Where Pagefind's files lie, from the site's root; further shards lie in folders inside it. */
export const pagefindFolder = 'pagefind/';

/** Where our own search files lie. */
export const searchFolder = 'search-data/';

/** The file that names all others, which carry a digest of what they hold; it alone is never taken from a cache unasked. */
export const entryFile = `${searchFolder}entry.json`;

/** What {@link entryFile} says. Names of files are relative to {@link searchFolder}. */
export interface SearchEntry {
  /** A {@link RecordsFile}. */
  readonly records: string;
  /** None where nothing can be found. */
  readonly shards: readonly ShardEntry[];
  /** A {@link ChunkList} for each shard. */
  readonly chunks: string;
  /** For each topic a {@link TopicFile}. */
  readonly topicPlaces: Readonly<Record<string, string>>;
  /** A `NameTables`. */
  readonly names: string;
  /** An `UnderstandingTables`. */
  readonly understanding: string;
  /** A {@link SearchChoices}. */
  readonly choices: string;
  /** Files with all records in full, in order: each a `SearchRecord[]`. Only a scan loads them. */
  readonly texts: readonly string[];
}

/** An index of Pagefind over some of the records. */
export interface ShardEntry {
  /** Its folder, relative to {@link pagefindFolder}: `''` for the first, `shard-2/`. */
  readonly folder: string;
  /** A digest of all that is in it; Pagefind's names of records begin with it. */
  readonly name: string;
  /** How many records it has. */
  readonly records: number;
}

/** The table of records, column by column: so it is smallest. All columns are of one length. */
export interface RecordsFile {
  readonly ids: readonly string[];
  readonly periods: readonly (string | null)[];
  readonly titles: readonly number[];
  /** For each kind how many characters its places have. */
  readonly lengths: readonly (readonly number[])[];
}

/** The places of a topic: for each record with some, its place in the table, then beginnings and ends in turn. */
export type TopicFile = readonly (readonly number[])[];

/** What can be chosen in a filter, by id and name. */
export interface SearchChoices {
  /** The newest first. */
  readonly periods: readonly (readonly [id: string, name: string])[];
  /** In the order of the register. */
  readonly topics: readonly (readonly [id: string, name: string])[];
}

/** How many characters of a record a piece covers. */
const pieceLength = 512;

/** Which piece of its record holds a position. */
export function pieceOf(position: number): number {
  return Math.floor(position / pieceLength);
}

/** The places of a record that reach into a piece, with what is said of the whole record. */
export interface PieceFile extends Pick<SearchRecord, 'title' | 'report' | 'bureau' | 'demonstration'> {
  readonly places: readonly {
    readonly place: Omit<RecordPlace, 'topics'>;
    /** In the count of `layOut`. */
    readonly start: number;
    readonly end: number;
  }[];
}

/** The file of a piece of the record with an id: a {@link PieceFile}. Its name stays when what it holds changes. */
export function pieceFile(id: string, piece: number): string {
  return `places/${id}/${piece}.json`;
}

/** Changes whenever anything does that can be found. */
export function editionOf({ shards }: Pick<SearchEntry, 'shards'>): string {
  return shards.map(({ name }) => name).join('-');
}
