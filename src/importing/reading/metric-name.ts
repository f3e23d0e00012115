import { dimensionNames } from '#src/language/quantity/unit-register.ts';
import type { PrintedFigure } from './find-printed-figures.ts';
import { blockAt, type ReportText, type TextCell } from './report-text.ts';

/**
 * A label that stands by itself: 增长 and 占 say nothing without what grew, which is the figure before; in a table, the name of
 * the row.
 *
 * @param previous the label of the figure before in the same sentence
 */
export function labelWithContext(
  label: string,
  previous: string | undefined,
  report: ReportText,
  figure: PrintedFigure,
): string {
  const isRelative =
    /^(?:同比|环比|比上年|较上年|较去年|增长|增加|下降|减少|上升|占|分别)/.test(label) || label === '';
  if (!isRelative || previous === undefined || figure.quantity.dimension !== 'ratio') {
    const { cell } = blockAt(report, figure.start);
    return label === '' && cell !== undefined ? cellLabel(cell, rowLabel(report, cell)) : label;
  }
  return `${previous.slice(0, 14)}${label === '' ? '比例' : label}`;
}

/** Columns that say nothing of what is counted. */
const plainHead =
  /^(?:完成|实际|本期|累计|合计|小计|总计|数|量|值|情况|指标|上半年|下半年|全年|截至|[0-9年月日-])*$/;

const bracketedUnit = /[（(][^（()）]*[）)]|[/／][^/／]{1,6}$/g;

/** What a cell counts: where rows are works and places, its column says it; where rows are what is counted, its row does. */
function cellLabel({ columnHead, firstHead }: TextCell, row: string): string {
  const column = columnHead.replace(bracketedUnit, '').trim();
  if (plainHead.test(column)) return row;
  if (/项目|工程|名称|路线|线路|乡|镇|县|单位/.test(firstHead)) return column;
  return `${row}${column}`;
}

/** The first cell of words in a row: its name. */
function rowLabel({ text }: ReportText, { rowStart }: TextCell): string {
  const words = text.slice(rowStart, text.indexOf('\n', rowStart)).trim();
  return /\p{L}/u.test(words) ? words.replace(bracketedUnit, '') : '';
}

const namesByUnit: Readonly<Record<string, string>> = { m: '里程', 元: '金额', m2: '面积', '%': '比例' };

/**
 * A name for a metric that no register has, from the words that say what is counted; by the unit where there are none.
 *
 * @param isCell whether they are the head of a column or a row: 累计完成投资 and 本期完成投资 stand side by side there
 */
export function metricName(label: string, { quantity }: PrintedFigure, isCell: boolean): string {
  const words = label
    .replace(isCell ? /^$/ : /^.*(?:完成|实现)(?=.{2})/, '')
    .slice(-16)
    .replace(/^[A-Za-z0-9+.的、，和及与）)]+|[“”"（）()：:、，]+$/g, '');
  const isShare = quantity.canonicalUnit === '%' && !/[率比重长降升加少例]$/.test(words);
  if (words.length >= 2) return isShare ? `${words}比例` : words;
  return (
    namesByUnit[quantity.canonicalUnit] ??
    `${dimensionNames[quantity.dimension]}（${quantity.canonicalUnit}）`
  );
}
