import { blockAt, type ReportText, type TextCell } from './report-text.ts';

/** Column heads that don't say what is counted. */
const plainHead =
  /^(?:完成|实际|本期|累计|合计|小计|总计|数|量|值|情况|指标|上半年|下半年|全年|本年度?|年度|计划|目标|任务|[去上]年同期|同期|截至|[0-9年月日—–~至-])*$/;

const bracketedUnit = /[（(][^（()）]*[）)]|[/／][^/／]{1,6}$|[±+－-]?[%％‰]$/g;

/** What a number in a cell counts, by its column and its row; undefined outside of tables. */
export function cellLabel(report: ReportText, offset: number): string | undefined {
  const { cell } = blockAt(report, offset);
  return cell === undefined ? undefined : labelOf(cell, rowName(report, cell));
}

/** The column head where the rows are projects or places, else the name of the row. */
function labelOf({ heads, firstHead }: TextCell, row: string): string {
  const whole = heads.map((head) => head.replace(bracketedUnit, '').trim()).join('');
  // 完成年度计划（%） says what it is a share of.
  if (/[%％]/.test(heads.join('')) && /完成/.test(whole) && /计划|目标|任务/.test(whole)) return whole;
  const column = heads
    .map((head) => head.replace(bracketedUnit, '').trim())
    .filter((head) => !plainHead.test(head))
    .join('')
    .replace(/^[0-9]{4}年度?/, '');
  if (column === '') return row;
  if (/项目|工程|名称|路线|线路|乡|镇|县|单位/.test(firstHead)) return column;
  return `${row}${column}`;
}

/** The name of a row: its first cell with words. */
function rowName({ text }: ReportText, { rowStart }: TextCell): string {
  const words = text.slice(rowStart, text.indexOf('\n', rowStart)).trim();
  return /\p{L}/u.test(words) ? words.replace(bracketedUnit, '') : '';
}
