import type { ExcuseReason } from '#src/language/numeral/excuse-reason.ts';
import { findNumerals, type Numeral } from '#src/language/numeral/numeral.ts';
import { findNumeralMentions } from '#src/language/numeral/numeral-mentions.ts';
import { suggestedReason } from '#src/language/numeral/suggested-reason.ts';
import { inOneWidth } from '#src/language/one-width.ts';
import { parseFigureValue, parseQuantity } from '#src/language/quantity/parse-quantity.ts';
import type { Quantity } from '#src/language/quantity/quantity.ts';
import { holderOf, type TextRange } from '#src/language/text-range.ts';
import { blockAt, type ReportText, type TextBlock } from './report-text.ts';

/** A quantity that a report prints, and its range; the range covers only the number where the unit stands in the column head. */
export interface PrintedFigure extends TextRange {
  /** With its unit. */
  readonly printed: string;
  readonly quantity: Quantity;
}

/** A numeral that isn't a quantity, and the reason. */
export interface PrintedExcuse extends TextRange {
  readonly printed: string;
  readonly reason: ExcuseReason;
}

/** Every numeral of a report that isn't plainly a date, a code or an ordinal. */
export interface PrintedNumerals {
  readonly figures: readonly PrintedFigure[];
  readonly excuses: readonly PrintedExcuse[];
  /** Those that a person must decide on: numbers in tables whose unit isn't in the cell or the column head. */
  readonly unread: readonly Numeral[];
}

/** Classifies the numerals of a report by the same rules as the check's accounting of numerals. */
export function findPrintedFigures(report: ReportText): PrintedNumerals {
  const { text, blocks } = report;
  const mentions = findNumeralMentions(
    text,
    blocks.map(({ start }) => start),
  );
  const isMentioned = holderOf(Object.values(mentions).flat());
  const numerals = findNumerals(text, mentions).filter(({ core }) => !isMentioned(core));
  const figures: PrintedFigure[] = [];
  const excuses: PrintedExcuse[] = [];
  const unread: Numeral[] = [];
  for (const numeral of numerals) {
    const block = blockAt(report, numeral.core.start);
    const inCell = cellFigure(text, numeral, block) ?? indexFigure(text, numeral);
    const reason = inCell
      ? undefined
      : (reasonOfColumn(block.cell?.columnHead) ?? suggestedReason(text, numeral));
    const figure = inCell ?? (reason === undefined ? printedFigure(text, numeral) : undefined);
    if (figure !== undefined) figures.push(figure);
    else if (reason === undefined) unread.push(numeral);
    else excuses.push({ ...numeral.range, printed: numeral.printed, reason });
  }
  return { figures, excuses, unread };
}

/** A cell that holds only a number, with the unit that the table gives it. */
function cellFigure(
  text: string,
  { unit: printedUnit }: Numeral,
  { cell, start, end }: TextBlock,
): PrintedFigure | undefined {
  if (printedUnit !== undefined) return undefined;
  const number = text.slice(start, end - 1);
  for (const unit of cell?.units ?? []) {
    const quantity = parseQuantity(`${number}${unit}`);
    if (quantity.ok) return { start, end: end - 1, printed: `${number}${unit}`, quantity: quantity.value };
  }
  return undefined;
}

/** PQI平均值为91.3，同比提高0.6；其中国道92.1: a number that has no unit, and needs none. */
function indexFigure(text: string, { whole, core, unit }: Numeral): PrintedFigure | undefined {
  if (unit !== undefined || !/[0-9]$/.test(text.slice(core.start, core.end))) return undefined;
  const block = text.slice(text.lastIndexOf('\n', whole.start - 1) + 1, whole.start);
  const statement = inOneWidth(block.slice(block.lastIndexOf('。') + 1));
  const sentence = statement.split(/[；;]/).at(-1) ?? '';
  const goesOn = /^其中/.test(sentence) && indexBefore.test(statement);
  if (!index.test(sentence) && !indexBefore.test(sentence) && !goesOn) return undefined;
  const change = /(?:提高|提升|上升|增加|下降|降低|回落)(?:了)?$/.exec(sentence)?.[0] ?? '';
  const printed = text.slice(whole.start - change.length, whole.end);
  const quantity = parseFigureValue(printed);
  return quantity.ok
    ? { start: whole.start - change.length, end: whole.end, printed, quantity: quantity.value }
    : undefined;
}

/** What is given without a unit, right before the number, or before one that the clause goes on from. */
const index =
  /(?:[PM]QI|PCI|RQI|SCI|BCI|TCI|指数|系数)[^。；，,;]{0,10}$|(?:得分|评分|分值|考[核评]得)[^。；，,;0-9]{0,4}$/;
const indexBefore = /(?:[PM]QI|PCI|指数)[^。]*[，；,;][^，。；,;0-9]{0,10}$/;

/** A number with the words that belong to it; as the change that it is, where a comparison governs it. */
function printedFigure(text: string, { whole, quantity, direction }: Numeral): PrintedFigure | undefined {
  if (!quantity.ok) return undefined;
  const start = direction?.isComparison && !direction.isInherited ? direction.start : whole.start;
  const printed = text.slice(start, whole.end);
  const read = start === whole.start ? quantity : parseQuantity(printed);
  return read.ok ? { start, end: whole.end, printed, quantity: read.value } : undefined;
}

/** Why the numbers of a column aren't quantities; undefined where they are. */
function reasonOfColumn(head: string | undefined): PrintedExcuse['reason'] | undefined {
  if (head === undefined) return undefined;
  if (head === '序号') return '序数';
  if (/年份|年度$|日期|时间|月份/.test(head)) return '日期';
  return /编号|代码|桩号/.test(head) ? '编号' : undefined;
}
