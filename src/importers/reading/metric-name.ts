import { dimensionNames } from '#src/domain/quantity/dimension.ts';
import type { PrintedFigure } from './find-printed-figures.ts';
import { blockAt, type ReportText } from './report-text.ts';

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
    const isCell = blockAt(report, figure.start).columnHead !== undefined;
    return label === '' && isCell ? rowLabel(report, figure) : label;
  }
  return `${previous.slice(0, 14)}${label === '' ? '比例' : label}`;
}

/** The first cell of words before the figure: the name of its row. */
function rowLabel(report: ReportText, figure: PrintedFigure): string {
  const before = report.text
    .slice(Math.max(0, figure.start - 120), figure.start)
    .split('\n')
    .slice(0, -1);
  return before.findLast((cell) => /^[\p{sc=Han}（）()A-Za-z]{2,20}$/u.test(cell.trim()))?.trim() ?? '';
}

const namesByUnit: Readonly<Record<string, string>> = { m: '里程', 元: '金额', m2: '面积', '%': '比例' };

/** A name for a metric that no register has, from the words that say what is counted; by the unit where there are none. */
export function metricName(label: string, { quantity }: PrintedFigure): string {
  const words = label
    .replace(/^.*(?:完成|实现)(?=.{2})/, '')
    .slice(-16)
    .replace(/^[A-Za-z0-9+.的、，和及与）)]+|[“”"（）()：:、，]+$/g, '');
  const isShare = quantity.canonicalUnit === '%' && !/[率比重长降升加少例]$/.test(words);
  if (words.length >= 2) return isShare ? `${words}比例` : words;
  return (
    namesByUnit[quantity.canonicalUnit] ??
    `${dimensionNames[quantity.dimension]}（${quantity.canonicalUnit}）`
  );
}
