import { type ColumnHead, cellText } from './column.ts';
import { safeFromFormulas } from './formula-safety.ts';
import type { Table, TableRows } from './table.ts';

/** U+FEFF: without it, spreadsheets on a Chinese Windows read a UTF-8 file as GBK. */
const byteOrderMark = '\uFEFF';

/**
 * A table as a CSV file after RFC 4180: a header, CRLF after every row, cells in quotation marks where they need it.
 * Text that a spreadsheet would run as a formula is made safe; numbers, dates and truth values are as they are.
 */
export function printCsv({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string {
  return csvHeader(columns) + csvRows(columns, rows);
}

/** What a CSV file begins with. */
export function csvHeader(columns: readonly ColumnHead[]): string {
  return `${byteOrderMark}${columns.map(({ name }) => quoted(name)).join(',')}\r\n`;
}

/** Rows of a CSV file; those of several parts of a table follow each other as they are. */
export function csvRows(columns: readonly ColumnHead[], rows: TableRows): string {
  const isAsTyped = columns.map(({ type }) => takenAsTyped.has(type));
  let text = '';
  for (const row of rows) {
    for (const [index, value] of row.entries()) {
      if (index > 0) text += ',';
      if (value === undefined) continue;
      const cell = cellText(value);
      text += quoted(isAsTyped[index] === true ? cell : safeFromFormulas(cell));
    }
    text += '\r\n';
  }
  return text;
}

/** Their forms are fixed and never a formula; a `-` at the beginning of a number is its sign. */
const takenAsTyped: ReadonlySet<ColumnHead['type']> = new Set(['number', 'date', 'truth']);

/** Edge spaces, `;` and tab are quoted, too: some readers trim the one and part cells at the others. */
function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
