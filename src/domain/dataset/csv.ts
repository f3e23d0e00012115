import { type CellValue, type ColumnHead, cellText } from './column.ts';
import { safeFromFormulas } from './formula-safety.ts';
import type { Table } from './table.ts';

/** U+FEFF: without it, spreadsheets on a Chinese Windows read a UTF-8 file as GBK. */
const byteOrderMark = '\uFEFF';

/**
 * The table as a CSV file after RFC 4180: a header, CRLF after every row, cells in quotation marks where they need it.
 * Text that a spreadsheet would run as a formula is made safe; numbers, dates and truth values are as they are.
 */
export function printCsv({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  const header = columns.map(({ name }) => name);
  const body = rows.map((row) => row.map((value, index) => csvCell(value, columns[index])));
  return byteOrderMark + [header, ...body].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

function csvCell(value: CellValue, column: ColumnHead | undefined): string {
  const text = cellText(value);
  return column !== undefined && takenAsTyped.has(column.type) ? text : safeFromFormulas(text);
}

/** Their forms are fixed and never a formula; a `-` at the beginning of a number is its sign. */
const takenAsTyped: ReadonlySet<ColumnHead['type']> = new Set(['number', 'date', 'truth']);

/** Edge spaces, `;` and tab are quoted, too: some readers trim the one and part cells at the others. */
function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
