import { findNumerals, type Numeral } from '#src/language/numeral/numeral.ts';
import { findNumeralMentions, isMentioned } from '#src/language/numeral/numeral-mentions.ts';
import { stripQualifiers } from '#src/language/quantity/qualifier.ts';
import { parseQuantity, type Quantity } from '#src/language/quantity/quantity.ts';
import type { TextRange } from '#src/language/text/report-body.ts';
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
  readonly reason: '口号' | '编号' | '日期' | '序数' | '固定说法';
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
  const numerals = findNumerals(text, mentions).filter(
    ({ core }) => !Object.values(mentions).some((ranges) => isMentioned(core, ranges)),
  );
  const figures: PrintedFigure[] = [];
  const excuses: PrintedExcuse[] = [];
  const unread: Numeral[] = [];
  let readUpTo = 0;
  for (const [index, numeral] of numerals.entries()) {
    if (numeral.core.start < readUpTo) continue;
    const block = blockAt(report, numeral.core.start);
    const whole = printedRange(text, numeral, numerals[index + 1]) ?? cellFigure(text, numeral, block);
    const reason = whole
      ? undefined
      : (reasonOfColumn(block.cell?.columnHead) ?? reasonToExcuse(text, numeral));
    const figure = whole ?? (reason === undefined ? printedFigure(text, numeral.range) : undefined);
    if (figure !== undefined) {
      figures.push(figure);
      readUpTo = figure.end;
    } else if (reason === undefined) unread.push(numeral);
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

/** Two numerals that form one range, as in 8%—13%. */
function printedRange(text: string, first: Numeral, second: Numeral | undefined): PrintedFigure | undefined {
  if (second === undefined) return undefined;
  const joint = text.slice(first.range.end, second.range.start);
  if (!/^\s*(?:——|[-\u2010-\u2015~～至到])\s*$/.test(joint)) return undefined;
  return printedFigure(text, { start: first.range.start, end: second.range.end });
}

function printedFigure(text: string, range: TextRange): PrintedFigure | undefined {
  const { start, end } = withQualifiers(text, range);
  for (const candidate of [{ start, end }, range]) {
    const printed = text.slice(candidate.start, candidate.end);
    const quantity = parseQuantity(printed);
    if (quantity.ok) return { ...candidate, printed, quantity: quantity.value };
  }
  return undefined;
}

/** Words whose last character only looks like a qualifier: 节约30万元, 附近2公里. */
const notQualifiers = /(?:节约|签约|合约|预约|违约|附近|最近|临近|限超|治超|大数据)$/;

/** The range extended by the qualifiers around it: 约, 近, 超, 无一, 以上. */
function withQualifiers(text: string, range: TextRange): TextRange {
  const before = text.slice(Math.max(0, range.start - 4), range.start);
  let { start, end } = range;
  const none = text[range.start] === '一' ? /(?:无|没有|未发生|未出现)$/.exec(before)?.[0] : undefined;
  if (none !== undefined) return { start: start - none.length, end };
  for (let length = Math.min(3, before.length); length > 0; length -= 1) {
    const word = before.slice(-length);
    if (/\s|^[<>~]/.test(word) || stripQualifiers(word).rest !== '' || notQualifiers.test(before)) continue;
    start -= length;
    break;
  }
  const after = /^(?:以上|以下|以内|左右)/.exec(text.slice(end, end + 2))?.[0];
  if (after !== undefined) end += after.length;
  return { start, end };
}

/** Why the numbers of a column aren't quantities; undefined where they are. */
function reasonOfColumn(head: string | undefined): PrintedExcuse['reason'] | undefined {
  if (head === undefined) return undefined;
  if (head === '序号') return '序数';
  if (/年份|年度$|日期|时间|月份/.test(head)) return '日期';
  return /编号|代码|桩号/.test(head) ? '编号' : undefined;
}

function reasonToExcuse(text: string, { range, core, unit }: Numeral): PrintedExcuse['reason'] | undefined {
  const after = text.slice(range.end, range.end + 6);
  if (isBetween(text, core, '《', '》', 40)) return '编号';
  if (isBetween(text, core, '“', '”', 14)) return '口号';
  // 1000吨级 is a class of berths, 三年行动 the name of a campaign.
  if (unit !== undefined && /^级(?!别)/.test(after)) return '编号';
  if (unit !== undefined && /^[年月天]$|^个月$/.test(unit) && /^(?:行动|计划|规划|攻坚|整治)/.test(after))
    return '口号';
  // 实行一个项目、一名领导、一套班子; 三件大事; 八项规定; 24小时值班
  if (isAmongOnes(text, range)) return '口号';
  if (
    /[〇一二三四五六七八九十两]/.test(text[core.start] ?? '') &&
    /^(?:规定|大事|实事|好事|措施)/.test(after)
  )
    return '口号';
  if (unit === '小时' && /^(?:值班|值守|在岗|服务|不间断|监控|响应)/.test(after)) return '口号';
  // Durations that nothing was counted in: 三年内, 春运40天, 半年任务.
  if (unit !== undefined && /^(?:年|个?月|天|日|周)$/.test(unit) && /^(?:内|之内)/.test(after)) return '日期';
  if (unit === '年' && /[近来]$/.test(text.slice(range.start - 1, range.start))) return '日期';
  if (unit === '天' && /(?:春运|暑运|国庆|五一|假期|长假)期?间?$/.test(text.slice(0, range.start).slice(-5)))
    return '日期';
  if (text.slice(range.start, range.end) === '半年') return '日期';
  // 7×24小时值守
  if (/[×xX*]$/.test(text[range.start - 1] ?? '')) return '口号';
  if (unit !== undefined) return undefined;
  const line = text.slice(text.lastIndexOf('\n', core.start) + 1, text.indexOf('\n', core.end));
  return /^[0-9.,%\s]+$/.test(line) ? undefined : '固定说法';
}

/** Whether a 一 belongs to an enumeration of three or more: 一个项目、一名领导、一套班子. */
function isAmongOnes(text: string, { start, end }: TextRange): boolean {
  const around = text.slice(Math.max(0, start - 40), end + 40);
  const ones = /(?:一[个名套支条项抓班起][^，。；、\n]{1,8}[、，]?){3,}/g;
  const at = start - Math.max(0, start - 40);
  return Array.from(around.matchAll(ones)).some(
    ({ 0: run, index }) => index <= at && at < index + run.length,
  );
}

/** Whether a range stands within a pair of marks that are at most `reach` characters apart. */
function isBetween(text: string, range: TextRange, open: string, close: string, reach: number): boolean {
  const before = text.slice(Math.max(0, range.start - reach), range.start);
  const after = text.slice(range.end, range.end + reach);
  const opened = before.lastIndexOf(open);
  const closed = after.indexOf(close);
  return (
    opened !== -1 &&
    closed !== -1 &&
    !before.slice(opened).includes(close) &&
    !after.slice(0, closed).includes(open) &&
    before.length - opened + closed <= reach
  );
}
