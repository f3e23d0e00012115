import { searchKinds } from '#src/search/contract/search-kind.ts';
import type { LaidPlace } from './record-layout.ts';
import type { SearchRecord } from './search-record.ts';

/** What must be known of a record before any of its words is loaded. */
export interface TableRecord {
  /** See {@link SearchRecord.id}. */
  readonly id: string;
  /** Of a report: its period, `2023-h1`. */
  readonly period: string | undefined;
  /** How many characters the title has with which the record begins. */
  readonly title: number;
  /** For each of `searchKinds` where its places end; they begin where those of the kind before end. */
  readonly ends: readonly number[];
}

/** The line of the table for a record. */
export function tableRecord(record: SearchRecord, laid: readonly LaidPlace[]): TableRecord {
  let end = 0;
  const ends = searchKinds.map((kind) => {
    end = laid.findLast(({ place }) => place.kind === kind)?.end ?? end;
    return end;
  });
  const [first] = laid;
  const title = first === undefined ? 0 : (first.text.split('\n')[0] ?? '').length;
  return { id: record.id, period: record.report?.period, title, ends };
}
