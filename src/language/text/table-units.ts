import { inOneWidth } from '#src/language/one-width.ts';
import { parseUnit } from '#src/language/quantity/unit.ts';
import type { TextRange } from '#src/language/text-range.ts';
import type { ReportBody } from './report-body.ts';
import { headRows, headsOf, tableTitle } from './table-heads.ts';

/** Heads of columns whose numbers are never quantities; 年度目标 and 电话投诉 count. */
const countless = /(?:序号|年份|年度|日期|时间|月份|编号|代码|桩号|备注|电话|联系人|联系方式)\s*$/;
const bracketed = /[（(][^（()）]*[）)]/g;

/**
 * The units that a table gives to the number in one of its cells, the nearest first: at the head of its column
 * (总投资（万元）), at one that runs across it, in a column 单位 of its row, at the head of its row, and in the line above the table (单位：万元).
 *
 * @param rows the texts of all cells
 * @param above the paragraph before the table; undefined where there is none
 */
export function unitsOfCell(
  rows: readonly (readonly string[])[],
  row: number,
  column: number,
  above: string | undefined,
): string[] {
  const heads = headsOf(rows, column);
  if (row === 0 || row < headRows(rows) || isCountless(heads.join(''))) return [];
  const upwards = Array.from({ length: row }, (_, index) => rows[row - 1 - index]?.[column] ?? '');
  upwards.push(...heads.toReversed(), tableTitle(rows) ?? '');
  const leftwards = (rows[row] ?? []).slice(0, column).reverse();
  const unitColumn = (rows[row] ?? []).findIndex((_, place) =>
    /^(?:计量)?单位$/.test(headsOf(rows, place).at(-1) ?? ''),
  );
  const ofRow = unitColumn === -1 ? [] : [rows[row]?.[unitColumn]?.trim() ?? ''];
  const units = [...upwards.flatMap(unitsIn), ...ofRow, ...leftwards.flatMap(unitsIn), ...unitsAbove(above)];
  const named = [...new Set(units.filter((unit) => unit !== ''))];
  // The nearest is meant: 同比±% below 单位：万元 is no 万元. Words in brackets that are no unit name none.
  const nearest = named.find((unit) => parseUnit(inOneWidth(unit).replace(/^[十百千万亿]+/, '')).ok);
  return nearest === undefined ? named : [nearest];
}

function isCountless(head: string): boolean {
  return countless.test(head.replace(bracketed, '')) && unitsIn(head).every((unit) => unit === '');
}

/** 万元 of 总投资（万元）, 完成投资(单位：万元), 里程/公里; words in brackets that are no unit do no harm: no number goes with them. */
function unitsIn(head: string): string[] {
  const inBrackets = (head.match(bracketed) ?? []).map((words) => words.slice(1, -1));
  const behindSlash = /[/／]([^/／]{1,6})$/.exec(head)?.[1];
  const atEnd = /[%％‰]\s*$/.exec(head)?.[0] ?? '';
  return [...inBrackets, atEnd, ...(behindSlash === undefined ? [] : [behindSlash])].map((words) =>
    words.replace(/^\s*(?:计量)?单位\s*[:：]?\s*/, '').trim(),
  );
}

/** A line that names two units says of no cell which it has. */
function unitsAbove(line: string | undefined): string[] {
  const units = namedAbove(line);
  return units.length === 1 ? units : [];
}

/** 万元 and % of 单位：万元、%. */
function namedAbove(line: string | undefined): string[] {
  const words = /单位\s*[:：]\s*([^\s，,；;。）)]{1,12})/.exec(line ?? '')?.[1];
  return words === undefined ? [] : words.split(/[、/／]/);
}

/**
 * A cell of a body's table: its place, the row up to it as the file writes that, and the units that the table gives
 * to a number in it.
 */
export interface TableCell extends TextRange {
  readonly quote: string;
  readonly units: readonly string[];
  /** Those that the line above the table names, where it names several (单位：万元、%): which of them, a person says. */
  readonly choice: readonly string[];
  /** What says of when and what it is: the cells above it, those before it in its row, and the line above the table. */
  readonly around: string;
}

/** The first cell that a range touches and doesn't reach beyond; undefined outside of tables. */
export function cellAt({ text, tables }: ReportBody, place: TextRange): TableCell | undefined {
  const words = ({ start, end }: TextRange) => text.slice(start, end);
  for (const { rows, above } of tables) {
    for (const [row, cells] of rows.entries()) {
      const column = cells.findIndex(
        ({ start, end }) => place.start <= end && start < place.end && place.end <= end,
      );
      const cell = cells[column];
      if (cell === undefined) continue;
      const table = rows.map((each) => each.map(words));
      const units = unitsOfCell(table, row, column, above && words(above));
      const quote = cells
        .slice(0, column + 1)
        .map(words)
        .join(' | ');
      const upwards = [...headsOf(table, column), ...table.slice(0, row).map((each) => each[column] ?? '')];
      const leftwards = (table[row] ?? []).slice(0, column);
      const around = [...upwards, ...leftwards, above === undefined ? '' : words(above)].join('\n');
      const isCounted = row >= headRows(table) && !isCountless(headsOf(table, column).join(''));
      const choice = isCounted && units.length === 0 ? namedAbove(above && words(above)) : [];
      return { ...cell, quote, units, choice, around };
    }
  }
  return undefined;
}

/**
 * Where a table prints a value in two places: its number fills the last cell of a quote, and its unit stands at the head of the
 * column or wherever else {@link unitsOfCell} finds it.
 *
 * @returns the place of the number; undefined where the quote doesn't end in such a cell
 */
export function locateCellValue(body: ReportBody, quote: TextRange, value: string): TextRange | undefined {
  const cell = cellAt(body, quote);
  if (cell === undefined || quote.end !== cell.end) return undefined;
  const { start, end, units, choice } = cell;
  const number = body.text.slice(start, end);
  return [...units, ...choice].some((unit) => `${number}${unit}` === value) ? { start, end } : undefined;
}
