import { textColumn, withDemonstrationColumn } from '#src/open-data/column.ts';
import { printCsv } from '#src/open-data/csv.ts';
import { type ChartSlot, type ChartSpec, slotSaid } from './chart-spec.ts';

/** Without an exponent, which spreadsheets would round. Shared, because making a format costs more than using it. */
const plainNumber = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 6 });

type Row = Readonly<Partial<Record<(typeof columnNames)[number], string>>>;

const columnNames = ['name', 'printed', 'value', 'kind', 'comparable', 'said', 'report', 'figure'] as const;

const columns = columnNames.map((name) => textColumn<Row>(name, '', '', (row) => row[name]));

function rowOf(slot: ChartSlot): Row {
  const said = slotSaid(slot);
  if (slot.kind === 'gap') return { name: slot.name, printed: '本期报告未提及', said };
  return {
    name: slot.name,
    printed: slot.printed,
    value: plainNumber.format(slot.value),
    kind: slot.isPlanned ? '计划或目标' : '已发生',
    comparable: slot.isApart ? '不和其他比' : '能',
    said,
    report: slot.source.reportId,
    figure: slot.source.id,
  };
}

/** The rows of a chart as a CSV file: what is drawn and nothing else; a demonstration says so in every row. */
export function chartCsv({ panels }: ChartSpec, isDemonstration: boolean): string {
  const shown = isDemonstration ? withDemonstrationColumn(columns) : columns;
  const rows = panels.flatMap(({ slots }) => slots).map(rowOf);
  return printCsv({ columns: shown, rows: rows.map((row) => shown.map(({ read }) => read(row))) });
}
