import type { CellValue, ColumnHead } from './column.ts';
import { csvHeader, csvRows } from './csv.ts';
import type { TableDescription, TableRows } from './table.ts';

/** A file that is never held whole: over ten thousand reports it may be larger than a string can be. */
export interface StreamedFile {
  /** Bytes. */
  size(): number;
  /** The file from its beginning to its end. */
  chunks(): Iterable<Bytes>;
}

/** A table as it is published: what it is, and its two files. */
export interface TableFiles {
  readonly table: TableDescription;
  rowCount(): number;
  readonly csv: StreamedFile;
  readonly json: StreamedFile;
}

const encoder = new TextEncoder();

/**
 * The files of a table, put together from rows that are printed already.
 *
 * @param print the rows, part by part in their order; asked once, and only when something is wanted of them
 */
export function tableFiles(table: TableDescription, print: () => readonly PrintedRows[]): TableFiles {
  let printed: readonly PrintedRows[] | undefined;
  const parts = () => {
    printed ??= print().filter(({ count }) => count > 0);
    return printed;
  };
  return {
    table,
    rowCount: () => sum(parts(), ({ count }) => count),
    csv: csvFile(encoder.encode(csvHeader(table.columns)), parts),
    json: jsonFile(parts),
  };
}

function csvFile(header: Bytes, parts: () => readonly PrintedRows[]): StreamedFile {
  return {
    size: () => header.length + sum(parts(), ({ csv }) => csv.length),
    *chunks() {
      yield header;
      for (const { csv } of parts()) yield csv;
    },
  };
}

function jsonFile(parts: () => readonly PrintedRows[]): StreamedFile {
  const { start, between, end, none } = jsonFrame;
  return {
    size() {
      if (parts().length === 0) return none.length;
      const gaps = between.length * (parts().length - 1);
      return start.length + sum(parts(), ({ json }) => json.length) + gaps + end.length;
    },
    *chunks() {
      for (const [index, { json }] of parts().entries()) {
        yield encoder.encode(index === 0 ? start : between);
        yield json;
      }
      yield encoder.encode(parts().length === 0 ? none : end);
    },
  };
}

function sum(parts: readonly PrintedRows[], sizeOf: (part: PrintedRows) => number): number {
  return parts.reduce((total, part) => total + sizeOf(part), 0);
}

/** A piece of a file. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Some rows of a table as they stand in its files, without what stands around them there. */
export interface PrintedRows {
  readonly count: number;
  readonly csv: Bytes;
  readonly json: Bytes;
}

/** Prints rows in both forms, once for every file that they go into. */
export function printRows({ columns }: TableDescription, rows: TableRows): PrintedRows {
  return {
    count: rows.length,
    csv: encoder.encode(csvRows(columns, rows)),
    json: encoder.encode(jsonObjects(columns, rows)),
  };
}

/**
 * What a JSON file of a table is put together from: an array of objects, one a row, every column in every one, `null`
 * where there is no value. The objects of several parts of a table have `between` between them; `none` is the whole of a
 * file without rows.
 */
export const jsonFrame = { start: '[\n', between: ',\n', end: '\n]\n', none: '[]\n' } as const;

/**
 * Rows as they stand in a JSON file, one a line: without indentation the files are a sixth smaller, and a line is still
 * enough for a text editor or `grep`.
 *
 * A number is written with the very digits of the exact decimal, which JSON allows; going through a JavaScript number
 * could change them.
 */
export function jsonObjects(columns: readonly ColumnHead[], rows: TableRows): string {
  const keys = columns.map(({ name }) => `${JSON.stringify(name)}:`);
  const isNumber = columns.map(({ type }) => type === 'number');
  return rows
    .map((row) => {
      const members = keys.map((key, index) => key + jsonValue(row[index], isNumber[index] === true));
      return `{${members.join(',')}}`;
    })
    .join(jsonFrame.between);
}

function jsonValue(value: CellValue, isNumber: boolean): string {
  if (value === undefined) return 'null';
  return isNumber && typeof value === 'string' ? value : JSON.stringify(value);
}
