import type { Decimal } from '#src/language/quantity/decimal.ts';

interface ColumnOf<Row, Type extends string, Value> {
  /** Stable, in snake_case; it is the header of the CSV file and the key in the JSON file. */
  readonly name: string;
  /** What people see above the column. */
  readonly title: string;
  /** What the column says, in one or two sentences for someone who only has the file. */
  readonly description: string;
  readonly type: Type;
  /** Every row has a value. */
  readonly isRequired: boolean;
  /** The values are the bureau's own printed words. */
  readonly isPrinted: boolean;
  /** The only values there are, each with what it means. */
  readonly choices?: Readonly<Record<string, string>> | undefined;
  readonly read: (row: Row) => Value | undefined;
}

/** A column of a published table. What a cell holds follows from its type; `undefined` is a cell without a value. */
export type Column<Row> =
  | ColumnOf<Row, 'text', string>
  /** Where something is found: a full address, or a path within the site. */
  | ColumnOf<Row, 'address', string>
  /** An exact number: digits as they are, in CSV and in JSON. */
  | ColumnOf<Row, 'number', Decimal>
  /** `2023-06-10` */
  | ColumnOf<Row, 'date', string>
  | ColumnOf<Row, 'truth', boolean>
  /** Several short texts; an array in JSON, joined with `;` in CSV. */
  | ColumnOf<Row, 'list', readonly string[]>;

/** A column apart from where its values come from. */
export type ColumnHead = Omit<Column<never>, 'read'>;

/** What stands in a cell. */
export type CellValue = string | boolean | readonly string[] | undefined;

type Extra = Partial<Pick<ColumnHead, 'isRequired' | 'isPrinted' | 'choices'>>;

/** A function that creates columns of one type, from the name, the title, the description and where the values come from. */
function columnOf<Type extends Column<never>['type']>(type: Type) {
  return <Row>(
    name: string,
    title: string,
    description: string,
    read: Extract<Column<Row>, { type: Type }>['read'],
    extra: Extra = {},
  ): Column<Row> =>
    ({ name, title, description, type, isRequired: false, isPrinted: false, ...extra, read }) as Column<Row>;
}

export const textColumn = columnOf('text');
export const addressColumn = columnOf('address');
export const numberColumn = columnOf('number');
export const dateColumn = columnOf('date');
export const truthColumn = columnOf('truth');
export const listColumn = columnOf('list');

/** For {@link Extra}: every row has a value. */
export const required = { isRequired: true } as const;

/** For {@link Extra}: the values are printed words. */
export const printed = { isPrinted: true } as const;

/** For {@link Extra}: every row has one of these values. */
export function oneOf(choices: Readonly<Record<string, string>>): Extra {
  return { isRequired: true, choices };
}

/**
 * A cell as text, as the table on the page and the CSV file show it: `true`, `786300`, `a;b`; empty where there is none.
 *
 * An item of a list that has a `;` of its own gets a full-width one, so that the list comes apart again where it was joined.
 */
export function cellText(value: CellValue): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return String(value);
  return value.map((item) => item.replaceAll(';', '；')).join(';');
}

/** What a demonstration is called wherever it goes; also the name of the column, so that a file without rows says it, too. */
export const demonstrationName = '示例数据';

const words = '由程序生成，不是任何单位的数据';

const column = textColumn<unknown>(
  demonstrationName,
  demonstrationName,
  '逐行注明：示例数据由程序生成，仅供演示，不是任何单位的数据。真实数据无此列',
  () => words,
  required,
);

/** The columns with one before them that says of every row that it is made up. */
export function withDemonstrationColumn<Row>(columns: readonly Column<Row>[]): Column<Row>[] {
  return [column, ...columns];
}
