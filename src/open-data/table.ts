import type { CellValue, Column, ColumnHead } from './column.ts';
import { withDemonstrationColumn } from './column.ts';
import type { DatasetSource } from './dataset-source.ts';

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

/** What a table is, apart from its columns and rows. */
export interface TableHead {
  readonly name: TableName;
  readonly title: string;
  /** What one row is. */
  readonly description: string;
  readonly primaryKey: readonly string[];
  readonly references: readonly TableReference[];
}

/**
 * A published table without its rows. The CSV file, the JSON file, the table on the page, the dictionary and the
 * description for machines are all made from this one value, and so cannot differ.
 */
export interface TableDescription extends TableHead {
  readonly columns: readonly ColumnHead[];
}

/** For each row a value for each column, in the order of the columns. */
export type TableRows = readonly (readonly CellValue[])[];

/** A published table with its rows. */
export interface Table extends TableDescription {
  readonly rows: TableRows;
}

/**
 * A table that is laid out part by part, so that the rows of one report are worked out once, whether they go into its own
 * files or into those of its year or of all reports.
 *
 * @template Part what some of the rows come from: a report as it is read, or entries of a register
 */
export interface TableLayout<Part> extends TableDescription {
  /** Works out every cell of the rows that this part has. */
  rowsOf(part: Part): TableRows;
}

/** How a table is laid out: what it is, its columns, and which entries of a part have a row. A demonstration says so in every row. */
export function layOut<Part, Row>(
  { isDemonstration = false }: Pick<DatasetSource, 'isDemonstration'>,
  head: TableHead,
  ownColumns: readonly Column<Row>[],
  entriesOf: (part: Part) => readonly Row[],
): TableLayout<Part> {
  const columns = isDemonstration ? withDemonstrationColumn(ownColumns) : ownColumns;
  return {
    ...head,
    columns: columns.map(({ read: _, ...column }) => column),
    rowsOf: (part) => entriesOf(part).map((row) => columns.map((column) => column.read(row))),
  };
}
