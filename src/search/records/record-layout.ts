import { memoize } from '#src/catalogue/memoize.ts';
import { searchKinds } from '#src/search/contract/search-request.ts';
import { normalText } from '#src/search/words/normal-text.ts';
import type { RecordPlace, SearchRecord } from './search-record.ts';

/**
 * A place with its position in its record. Positions count the characters (not UTF-16 units) of the record's places in normal
 * form; a line feed between two places, or two blocks of a place, counts as one. Both engines report matches as positions.
 */
export interface LaidPlace {
  readonly place: RecordPlace;
  /** The place's normal text, blocks separated by line feeds. */
  readonly text: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** What must be known of a record before any of its words is loaded. */
export interface TableRecord {
  /** See {@link SearchRecord.id}. */
  readonly id: string;
  /** Of a report: its period, `2023-h1`. */
  readonly period: string | undefined;
  /** Length in characters of the title with which the record begins. */
  readonly title: number;
  /** For each of `searchKinds` where its places end; they begin where those of the kind before end. */
  readonly ends: readonly number[];
}

/** The text of a place in normal form, memoized: it is read again with every key typed. */
export const normalPlace = memoize(({ text }: Pick<RecordPlace, 'text'>) => normalText(text));

/** Gives every place of a record its position. */
export function layOut({ places }: Pick<SearchRecord, 'places'>): LaidPlace[] {
  let start = 0;
  return places.map((place) => {
    const laid = laidAt(place, start);
    start = laid.end + 1;
    return laid;
  });
}

/** A place that begins at a position. */
export function laidAt(place: RecordPlace, start: number): LaidPlace {
  const { text } = normalPlace(place);
  return { place, text, start, end: start + Array.from(text).length };
}

/** The whole text of a record, a line feed between two places. */
export function laidText(places: readonly LaidPlace[]): string {
  return places.map(({ text }) => text).join('\n');
}

/** The line of the table for a record. */
export function tableRecord({ id, report }: SearchRecord, laid: readonly LaidPlace[]): TableRecord {
  let end = 0;
  const ends = searchKinds.map((kind) => {
    end = laid.findLast(({ place }) => place.kind === kind)?.end ?? end;
    return end;
  });
  const title = laid[0]?.text.split('\n')[0]?.length ?? 0;
  return { id, period: report?.period, title, ends };
}
