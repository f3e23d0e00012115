import type { CellValue, ColumnHead } from './column.ts';
import type { TableRows } from './table.ts';

/**
 * What a JSON file of a table is put together from: an array of objects, one a row, every column in every one, `null`
 * where there is no value. The objects of several parts of a table have `between` between them; `none` is the whole of a
 * file without rows.
 */
export const jsonFrame = { start: '[\n', between: ',\n', end: '\n]\n', none: '[]\n' } as const;

/**
 * Rows as they stand in a JSON file.
 *
 * A number is written with the very digits of the exact decimal, which JSON allows; going through a JavaScript number
 * could change them.
 */
export function jsonObjects(columns: readonly ColumnHead[], rows: TableRows): string {
  const keys = columns.map(({ name }) => `    ${JSON.stringify(name)}: `);
  const isNumber = columns.map(({ type }) => type === 'number');
  return rows
    .map((row) => {
      const members = keys.map((key, index) => key + jsonValue(row[index], isNumber[index] === true));
      return `  {\n${members.join(',\n')}\n  }`;
    })
    .join(jsonFrame.between);
}

function jsonValue(value: CellValue, isNumber: boolean): string {
  if (value === undefined) return 'null';
  return isNumber && typeof value === 'string' ? value : JSON.stringify(value);
}
