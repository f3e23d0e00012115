import type { LaidPlace } from '#src/search/records/record-layout.ts';
import type { TableRecord } from '#src/search/records/records-table.ts';
import type { SearchRecord } from '#src/search/records/search-record.ts';

/** Where the terms of a query stand in one record, in the count of `layOut`. */
export interface Occurrences {
  /** Which record, by its place in the table. */
  readonly record: number;
  /** For each term where it begins, ascending; every term has at least one. */
  readonly starts: readonly (readonly number[])[];
}

/** A place of a record, with what is said of the whole record. */
export interface FoundPlace extends Pick<SearchRecord, 'title' | 'report' | 'bureau'> {
  readonly laid: LaidPlace;
}

/** From `start` up to, not including, `end`, in the count of `layOut`. */
export interface LaidRange {
  readonly start: number;
  readonly end: number;
}

/** One way to find literal words: Pagefind's index, or a scan of the whole text. Both give the same. */
export interface SearchEngine {
  /** All records: reports with the newest first, then the registers. */
  readonly table: readonly TableRecord[];
  /** The records in which every term stands; in any order. */
  find(terms: readonly string[]): Promise<readonly Occurrences[]>;
  /**
   * The place that holds a position of a record.
   *
   * @throws Error where nothing stands there: parts of two builds have been mixed
   */
  placeAt(record: number, position: number): Promise<FoundPlace>;
  /** Where the places of a topic are, by record. */
  topicRanges(topic: string): Promise<ReadonlyMap<number, readonly LaidRange[]>>;
}
