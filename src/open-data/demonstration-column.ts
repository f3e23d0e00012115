import { type Column, required, textColumn } from './column.ts';

/** What a demonstration is called wherever it goes; also the name of the column, so that a file without rows says it, too. */
export const demonstrationName = '示例数据';

const words = '由程序生成，不是任何单位的数据';

const column = textColumn<unknown>(
  demonstrationName,
  demonstrationName,
  '每一行都写明：这是演示用的示例数据，由程序生成，不是任何单位的数据。真实的数据没有这一列',
  () => words,
  required,
);

/** The columns with one before them that says of every row that it is made up. */
export function withDemonstrationColumn<Row>(columns: readonly Column<Row>[]): Column<Row>[] {
  return [column, ...columns];
}
