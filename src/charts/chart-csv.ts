import { type Decimal, decimal } from '#src/language/quantity/decimal.ts';
import { type Column, numberColumn, textColumn, withDemonstrationColumn } from '#src/open-data/column.ts';
import { printCsv } from '#src/open-data/csv.ts';
import { type ChartSlot, type ChartSpec, slotSaid } from './chart-spec.ts';

/** Without an exponent, which spreadsheets would round. Shared, because making a format costs more than using it. */
const plainNumber = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 6 });

/** The values of the column `comparable`. Tables made from these files filter by them: what the pages call it may change. */
const COMPARABLE = { yes: '能', no: '不和其他比' } as const;

interface Row {
  readonly name: string;
  readonly printed: string;
  readonly value?: number;
  readonly kind?: string;
  readonly comparable?: string;
  readonly said: string;
  readonly report?: string;
  readonly figure?: string;
  readonly lower?: number;
  readonly upper?: number;
}

const text = (name: Exclude<keyof Row, 'value' | 'lower' | 'upper'>) =>
  textColumn<Row>(name, '', '', (row) => row[name]);
const number = (name: 'value' | 'lower' | 'upper') =>
  numberColumn<Row>(name, '', '', (row) => written(row[name]));

const columns: readonly Column<Row>[] = [
  text('name'),
  text('printed'),
  number('value'),
  text('kind'),
  text('comparable'),
  text('said'),
  text('report'),
  text('figure'),
  number('lower'),
  number('upper'),
];

function written(value: number | undefined): Decimal | undefined {
  return value === undefined ? undefined : decimal(plainNumber.format(value));
}

function rowOf(slot: ChartSlot): Row {
  const said = slotSaid(slot);
  if (slot.kind === 'gap') return { name: slot.name, printed: '本期报告未提及', said };
  const { name, printed, source } = slot;
  const place = { name, printed, said, report: source.reportId, figure: source.id };
  if (slot.kind === 'words') return { ...place, comparable: COMPARABLE.no };
  const { value, low, isVague, isPlanned, isApart } = slot;
  return {
    ...place,
    // Of vague words no number is meant, not even an end of what they allow.
    ...(isVague !== true && { value }),
    kind: isPlanned ? '计划或目标' : '已发生',
    comparable: isApart || isVague ? COMPARABLE.no : COMPARABLE.yes,
    ...(low !== undefined && { lower: low, upper: value }),
  };
}

/** The rows of a chart as a CSV file: what is drawn and nothing else; a demonstration says so in every row. */
export function chartCsv({ panels }: ChartSpec, isDemonstration: boolean): string {
  const shown = isDemonstration ? withDemonstrationColumn(columns) : columns;
  const rows = panels.flatMap(({ slots }) => slots).map(rowOf);
  return printCsv({ columns: shown, rows: rows.map((row) => shown.map(({ read }) => read(row))) });
}
