import type { LaidPlace, TableRecord } from '#src/search/records/record-layout.ts';
import type { SearchRecord } from '#src/search/records/search-record.ts';

/** Where the terms of a query stand in one record. */
export interface Occurrences {
  /** The record's number in the table. */
  readonly record: number;
  /** For each term the positions at which it begins, ascending; every term has at least one. */
  readonly starts: readonly (readonly number[])[];
}

/** A place of a record, with what is said of the whole record. */
export interface FoundPlace extends Pick<SearchRecord, 'title' | 'report' | 'bureau'> {
  readonly laid: LaidPlace;
}

/** Positions from `start` up to, not including, `end`. */
export interface LaidRange {
  readonly start: number;
  readonly end: number;
}

/** One way to find literal words: Pagefind's index, or a scan of the whole text. Both give the same answers. */
export interface SearchEngine {
  /** All records: reports with the newest first, then the register entries. */
  readonly table: readonly TableRecord[];
  /** The records in which every term stands, in any order. */
  find(terms: readonly string[]): Promise<readonly Occurrences[]>;
  /**
   * The place that holds a position of a record.
   *
   * @throws Error where nothing stands there
   */
  placeAt(record: number, position: number): Promise<FoundPlace>;
  /** Where the places of a topic are, by record. */
  topicRanges(topic: string): Promise<ReadonlyMap<number, readonly LaidRange[]>>;
}

/** Where a token stands: for each record, by its key, the positions in ascending order. */
export type Posting = ReadonlyMap<string, readonly number[]>;

/** What an index can be asked. */
export interface PostingSource {
  /**
   * Where tokens stand that are wanted together. A token that stands nowhere has an empty posting, and then so may the others
   * have, for nothing has them all.
   */
  postingsOf(tokens: readonly string[]): Promise<Posting[]>;
  /** Where tokens stand that begin with the one given; a record's positions in ascending order. */
  postingOfBeginning(beginning: string): Promise<Posting>;
}
