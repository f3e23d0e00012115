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

/** Some places of a record, in order, with what is said of the whole record. */
export interface RecordPiece extends Pick<SearchRecord, 'title' | 'report' | 'bureau'> {
  readonly places: readonly LaidPlace[];
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
  /** The places around a position of a record: at least the one that holds it. */
  pieceAt(record: number, position: number): Promise<RecordPiece>;
  /** Where the places of a topic are, by record. */
  topicRanges(topic: string): Promise<ReadonlyMap<number, readonly LaidRange[]>>;
}
