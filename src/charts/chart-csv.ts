import { textColumn, withDemonstrationColumn } from '#src/open-data/column.ts';
import { printCsv } from '#src/open-data/csv.ts';
import type { ChartMark, ChartSlot, ChartSpec } from './chart-spec.ts';

/** Without an exponent, which spreadsheets would round. One for all rows: each number's own format would cost more than the file. */
const plainNumber = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 6 });

const onMark = (read: (mark: ChartMark) => string) => (slot: ChartSlot) =>
  slot.kind === 'mark' ? read(slot) : undefined;

const columns = [
  textColumn<ChartSlot>('name', '名称', '项目或者数据时段', ({ name }) => name),
  textColumn<ChartSlot>(
    'printed',
    '报告的写法',
    '报告印的数，连同约、余；报告没有提到时写“本期报告未提及”',
    (slot) => (slot.kind === 'mark' ? slot.printed : '本期报告未提及'),
  ),
  textColumn<ChartSlot>(
    'value',
    '数值',
    '换成基本单位的数',
    onMark(({ value }) => plainNumber.format(value)),
  ),
  textColumn<ChartSlot>(
    'kind',
    '性质',
    '已经发生，或者计划、目标',
    onMark(({ isPlanned }) => (isPlanned ? '计划或目标' : '已发生')),
  ),
  textColumn<ChartSlot>(
    'comparable',
    '能不能比',
    '口径、时段和其他数一样才能比',
    onMark(({ isApart }) => (isApart ? '不和其他比' : '能')),
  ),
  textColumn<ChartSlot>('said', '一句话', '数、指标、数据时段、项目', ({ said }) => said),
  textColumn<ChartSlot>(
    'report',
    '报告',
    '出自哪一份报告',
    onMark(({ source }) => source.reportId),
  ),
  textColumn<ChartSlot>(
    'figure',
    '数据编号',
    '在这份报告里的编号',
    onMark(({ source }) => source.id),
  ),
];

/** The rows of a chart as a CSV file: what is drawn and nothing else; a demonstration says so in every row. */
export function chartCsv({ panels }: ChartSpec, isDemonstration: boolean): string {
  const shown = isDemonstration ? withDemonstrationColumn(columns) : columns;
  const rows = panels.flatMap(({ slots }) => slots).map((slot) => shown.map(({ read }) => read(slot)));
  return printCsv({ columns: shown, rows });
}
