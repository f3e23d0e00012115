import type { CellValue, Column, ColumnHead } from './column.ts';

/** The tables that are published, by the name of their files. */
export type TableName =
  | 'figures'
  | 'projects'
  | 'project-statements'
  | 'commitments'
  | 'answers'
  | 'checks'
  | 'metrics'
  | 'reports';

/** A column, or several, whose values are the key of a row in another table. */
export interface TableReference {
  readonly columns: readonly string[];
  readonly table: TableName;
  readonly keys: readonly string[];
}

/** What a table is, apart from its rows. */
export interface TableHead {
  readonly name: TableName;
  readonly title: string;
  /** What one row is. */
  readonly description: string;
  readonly primaryKey: readonly string[];
  readonly references: readonly TableReference[];
}

/**
 * A published table with its rows. The CSV file, the JSON file, the table on the page, the dictionary and the
 * description for machines are all made from this one value, and so cannot differ.
 */
export interface Table extends TableHead {
  readonly columns: readonly ColumnHead[];
  /** For each row a value for each column, in the order of the columns. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** Works out every cell of a table. */
export function tabulate<Row>(head: TableHead, columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return {
    ...head,
    columns: columns.map(({ read: _, ...column }) => column),
    rows: rows.map((row) => columns.map((column) => column.read(row))),
  };
}
