import type { CellValue, ColumnHead } from './column.ts';
import type { Table } from './table.ts';

/**
 * The table as a JSON file: an array of objects, one a row, every column in every one, `null` where there is no value.
 *
 * A number is written with the very digits of the exact decimal, which JSON allows; going through a JavaScript number
 * could change them.
 */
export function printJsonRows({ columns, rows }: Table): string {
  const objects = rows.map((row) => {
    const members = columns.map((column, index) => {
      return `    ${JSON.stringify(column.name)}: ${jsonValue(row[index], column)}`;
    });
    return `  {\n${members.join(',\n')}\n  }`;
  });
  return objects.length === 0 ? '[]\n' : `[\n${objects.join(',\n')}\n]\n`;
}

function jsonValue(value: CellValue, { type }: ColumnHead): string {
  if (value === undefined) return 'null';
  return type === 'number' && typeof value === 'string' ? value : JSON.stringify(value);
}
