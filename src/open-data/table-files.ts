import type { CellValue, ColumnHead } from './column.ts';
import { csvHeader, csvRows } from './csv.ts';
import type { TableDescription, TableRows } from './table.ts';

/** A table as it is published: what it is, and its two files, put together when they are asked for. */
export interface TableFiles {
  readonly table: TableDescription;
  rowCount(): number;
  csv(): string;
  json(): string;
}

/** Some rows of a table as they stand in its files, without what stands around them there. */
export interface PrintedRows {
  readonly count: number;
  readonly csv: string;
  readonly json: string;
}

/**
 * The files of a table. A JSON file is an array of objects, one a row, every column in every one, `null` where there is no value.
 *
 * @param print the rows, part by part in their order, printed already
 */
export function tableFiles(table: TableDescription, print: () => readonly PrintedRows[]): TableFiles {
  const printed = () => print().filter(({ count }) => count > 0);
  return {
    table,
    rowCount: () => print().reduce((sum, { count }) => sum + count, 0),
    csv: () =>
      csvHeader(table.columns) +
      printed()
        .map(({ csv }) => csv)
        .join(''),
    json: () => {
      const rows = printed().map(({ json }) => json);
      return rows.length === 0 ? '[]\n' : `[\n${rows.join(',\n')}\n]\n`;
    },
  };
}

/** Prints rows in both forms, once for every file that they go into. */
export function printRows({ columns }: TableDescription, rows: TableRows): PrintedRows {
  return { count: rows.length, csv: csvRows(columns, rows), json: jsonObjects(columns, rows) };
}

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
    .join(',\n');
}

function jsonValue(value: CellValue, isNumber: boolean): string {
  if (value === undefined) return 'null';
  return isNumber && typeof value === 'string' ? value : JSON.stringify(value);
}
