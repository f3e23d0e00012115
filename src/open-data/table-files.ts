import { csvHeader } from './csv.ts';
import { jsonFrame } from './json-rows.ts';
import type { Bytes, PrintedRows } from './printed-rows.ts';
import type { TableDescription } from './table.ts';

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
      for (const { csv } of parts()) yield csv.read();
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
        yield json.read();
      }
      yield encoder.encode(parts().length === 0 ? none : end);
    },
  };
}

function sum(parts: readonly PrintedRows[], sizeOf: (part: PrintedRows) => number): number {
  return parts.reduce((total, part) => total + sizeOf(part), 0);
}
