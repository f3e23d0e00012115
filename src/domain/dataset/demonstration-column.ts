import { type ColumnHead, required } from './column.ts';
import type { Table } from './table.ts';

/** What a demonstration is called wherever it goes; also the name of the column, so that a file without rows says it, too. */
export const demonstrationName = '示例数据';

const words = '由程序生成，不是任何单位的数据';

const column: ColumnHead = {
  name: demonstrationName,
  title: demonstrationName,
  description: '每一行都写明：这是演示用的示例数据，由程序生成，不是任何单位的数据。真实的数据没有这一列',
  type: 'text',
  isRequired: required.isRequired,
  isPrinted: false,
};

/** The table with a first column that says of every row that it is made up. */
export function withDemonstrationColumn<Rows extends Pick<Table, 'columns' | 'rows'>>(table: Rows): Rows {
  return {
    ...table,
    columns: [column, ...table.columns],
    rows: table.rows.map((row) => [words, ...row]),
  };
}
