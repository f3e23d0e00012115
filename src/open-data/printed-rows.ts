import { csvRows } from './csv.ts';
import { jsonObjects } from './json-rows.ts';
import type { TableDescription, TableRows } from './table.ts';

/** A piece of a file. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes that are put away until a file needs them. */
export interface KeptBytes {
  readonly length: number;
  read(): Bytes;
}

/** How bytes are put away: as they are, or packed to take less room; what is read is what was kept. */
export type Keep = (bytes: Bytes) => () => Bytes;

/** Some rows of a table as they stand in its files, without what stands around them there. */
export interface PrintedRows {
  readonly count: number;
  readonly csv: KeptBytes;
  readonly json: KeptBytes;
}

const encoder = new TextEncoder();

/** Prints rows in both forms, once for every file that they go into. */
export function printRows({ columns }: TableDescription, rows: TableRows, keep: Keep): PrintedRows {
  const kept = (text: string) => {
    const bytes = encoder.encode(text);
    return { length: bytes.length, read: keep(bytes) };
  };
  return { count: rows.length, csv: kept(csvRows(columns, rows)), json: kept(jsonObjects(columns, rows)) };
}
