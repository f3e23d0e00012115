import { searchKinds } from '#src/search/contract/search-request.ts';
import type { LaidPlace } from '#src/search/records/record-layout.ts';
import type { RecordPlace, SearchRecord } from '#src/search/records/search-record.ts';

/** Where all search files lie, from the site's root. */
export const searchFolder = 'search-data/';

/** The one search file whose content changes under its name: it says in which folder the others lie. */
export const entryFile = `${searchFolder}entry.json`;

/** To be raised with every change of what search files look like: sites of several bureaus may be of different versions. */
export const searchFormat = 2;

/** What {@link entryFile} holds; all that a search needs of every record before it loads a word. */
export interface SearchEntry {
  readonly format: typeof searchFormat;
  /** A digest of all other search files, which lie in a folder of this name beside the entry. */
  readonly edition: string;
  /** The files that Pagefind loads before any word, from the edition's folder; none where nothing can be found. */
  readonly pagefind: readonly string[];
  readonly records: RecordColumns;
  /** The periods that have a report, the newest first; `order` sorts those of several sites. */
  readonly periods: readonly (readonly [id: string, name: string, order: string])[];
  /** In the order of the register. */
  readonly topics: readonly (readonly [id: string, name: string])[];
  /** How many positions of the site's text, all records one after the other, a file of places covers. */
  readonly stretch: number;
  /** How many text files there are. */
  readonly texts: number;
}

/** All records, column by column: so they compress best. The newest report first, then the register entries. */
export interface RecordColumns {
  readonly ids: readonly string[];
  /** What Pagefind calls the record in its results. */
  readonly keys: readonly string[];
  /** Null for register entries. */
  readonly periods: readonly (string | null)[];
  /** See `TableRecord.title`. */
  readonly titles: readonly number[];
  /** For each kind: the length of its places in positions, line feeds between them included. */
  readonly lengths: readonly (readonly number[])[];
}

/** Files in the folder of an edition. */
export const editionFiles = {
  /** Pagefind's own files. */
  pagefind: 'pagefind/',
  /** A {@link NameTables}. */
  names: 'names.json',
  /** An {@link UnderstandingTables}. */
  understanding: 'understanding.json',
  /** A string of every character that can be found, in normal form; asked for where a single one is looked for. */
  characters: 'characters.json',
  /** A {@link TopicPlaces}. */
  topics: 'topics.json',
  /** A {@link PlacesFile}: the places that reach into one stretch of the site's text. */
  places: (stretch: number) => `places/${stretch}.json`,
  /** A {@link TextsFile}; only a scan loads them, and all of them. */
  text: (number: number) => `texts/${number}.json`,
} as const;

/** The address of a file of an edition. @param site the address of the site's first page */
export function editionAddress(site: string, { edition }: SearchEntry, file: string): string {
  return new URL(`${searchFolder}${edition}/${file}`, site).href;
}

/** For each topic the records that have places of it: the record's number, then beginnings and ends in turn. */
export type TopicPlaces = Readonly<Record<string, readonly (readonly number[])[]>>;

/** The names in a site's registers, as printed, each with its page from the site's root. */
export interface NameTables {
  /** The project's page, its name, then every other way to call it. */
  readonly projects: readonly (readonly [page: string, name: string, ...others: string[]])[];
  readonly metrics: readonly (readonly [page: string, name: string])[];
  readonly topics: readonly (readonly [page: string, name: string])[];
  /** Traditional characters that the texts use beside their simplified form; `simplified` holds that form at the same index. */
  readonly traditional: string;
  readonly simplified: string;
}

/** What is known of a site's characters; loaded only where nothing matches as it was typed. */
export interface UnderstandingTables {
  /** Traditional characters that no text has; `simplified` holds at the same index what the texts write instead. */
  readonly traditional: string;
  readonly simplified: string;
  /** For each character of the names its readings without tones: 行 → xing, hang. */
  readonly readings: Readonly<Record<string, readonly string[]>>;
}

/** Some places of some records. */
export interface PlacesFile {
  /** Of a site of made-up data: whoever opens the file sees it. */
  readonly demonstration?: '示例数据';
  readonly records: readonly (readonly [record: number, title: string, places: readonly PackedPlace[]])[];
}

/** The whole texts of some records in normal form; those of all files are in the order of the records. */
export interface TextsFile {
  readonly demonstration?: '示例数据';
  readonly texts: readonly string[];
}

/** A place in a file. The path leaves out the record's page where it begins with it. */
export type PackedPlace = readonly [kind: number, path: string, label: string, text: string, start: number];

/** A record as files of places have it. */
export interface PackedRecord {
  /** Its number in the table. */
  readonly number: number;
  readonly record: SearchRecord;
  readonly places: readonly LaidPlace[];
}

/** Lays some places of some records out for a file. */
export function packPlaces(records: readonly PackedRecord[], isDemonstration: boolean): PlacesFile {
  return {
    ...(isDemonstration && { demonstration: '示例数据' }),
    records: records.map(({ number, record: { id, title }, places }) => [
      number,
      title,
      places.map(({ place: { kind, path, label, text }, start }): PackedPlace => {
        const short = path.startsWith(`${id}/`) ? path.slice(id.length) : path;
        return [searchKinds.indexOf(kind), short, label, text, start];
      }),
    ]),
  };
}

/** A place as a file has it, with its position. */
export interface UnpackedPlace {
  readonly place: RecordPlace;
  readonly start: number;
}

/**
 * The places of a record as a file has them.
 *
 * @param id of the record on its own site
 * @param prefix the path of its bureau among several, or `''`
 */
export function unpackPlaces(places: readonly PackedPlace[], id: string, prefix: string): UnpackedPlace[] {
  return places.map(([kind, path, label, text, start]) => ({
    place: {
      kind: searchKinds[kind] ?? 'report',
      path: `${prefix}${path.startsWith('/') ? id : ''}${path}`,
      label,
      text,
      topics: [],
    },
    start,
  }));
}
