import { type ColumnHead, cellText } from './column.ts';
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

/**
 * Signs that make a spreadsheet take a cell for a formula where they stand first: `=` `+` `-` `@`, their full-width
 * forms, tab, CR, LF and NUL (OWASP, “CSV Injection”; OWASP ASVS 5.0, 1.2.10). White space or NUL before them doesn't help.
 * An apostrophe is among them so that an added one can be told from an original one.
 */
const opensFormula = /^(?:['\t\r\n\0]|[\s\0]*[=+\-@＝＋－＠])/;

/**
 * Text that no spreadsheet runs: an apostrophe is put in front of what would be taken for a formula, as OWASP recommends.
 * To get the text back, one apostrophe at the beginning is taken off. Only for text: a number keeps its sign.
 */
export function safeFromFormulas(text: string): string {
  return opensFormula.test(text) ? `'${text}` : text;
}
