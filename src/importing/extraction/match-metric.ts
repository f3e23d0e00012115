import type { Quantity } from '#src/language/quantity/quantity.ts';
import { parseUnit } from '#src/language/quantity/unit.ts';
import { dimensionNames } from '#src/language/quantity/unit-register.ts';
import type { Metric } from '#src/records/metric.ts';
import type { PrintedFigure } from './find-printed-figures.ts';
import { blockAt, type ReportText, type TextCell } from './report-text.ts';

/** What is known of a figure when its metric is looked for. */
export interface MetricClues {
  readonly quantity: Quantity;
  readonly label: string;
  /** Its clause and the one before. */
  readonly context: string;
  /** Its sentence up to it. */
  readonly before: string;
  readonly hasSubject: boolean;
}

/** How earlier reports spoke of a metric. */
export interface MetricPrecedent {
  readonly metric: string;
  readonly label: string;
}

/** A metric of the register and how surely it is meant. */
export interface MetricMatch {
  readonly metric: Metric;
  readonly confidence: '高' | '中' | '低';
}

/** The metric of a register that a figure is most likely a value of; undefined where nothing but the unit speaks for any. */
export function matchMetric(
  clues: MetricClues,
  metrics: readonly Metric[],
  precedents: readonly MetricPrecedent[],
): MetricMatch | undefined {
  const ranked = metrics
    .filter(({ unit }) => {
      const parsed = parseUnit(unit);
      return parsed.ok && parsed.value.canonical === clues.quantity.canonicalUnit;
    })
    .map((metric) => ({ metric, score: score(metric, clues, precedents) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (best === undefined || best.score < (second === undefined ? 4 : 8)) return undefined;
  const isClear = second === undefined || best.score - second.score >= 8;
  const confidence = best.score >= 40 && isClear ? '高' : best.score >= 16 && isClear ? '中' : '低';
  return { metric: best.metric, confidence };
}

function score(
  { id, name, definition, progress, measure }: Metric,
  { label, context, before, hasSubject }: MetricClues,
  precedents: readonly MetricPrecedent[],
): number {
  if (precedents.some((known) => known.metric === id && known.label === label && label !== '')) return 100;
  let total = 0;
  if (label === name) total += 90;
  else if (label.length >= 2 && name.endsWith(label)) {
    // 罚款 behind 非现场处罚 or 移送交警处罚 is the 罚款 of those.
    const special = name.slice(0, -label.length);
    total += special.length >= 2 && before.includes(special) ? 100 : 40 + label.length;
  } else if (name.length >= 4 && isSpreadIn(name, label)) {
    // 非现场执法处罚车辆 rather counts 非现场处罚车辆 than 处罚车辆: more of the label is the name.
    total += 60 + 2 * name.length;
  } else if (label.endsWith(name)) total += 60 + name.length;
  else if (label.includes(name)) total += 40 + name.length;
  const inLabel = longestShared(name, label);
  if (inLabel >= 2) total += 6 * inLabel;
  const inDefinition = longestShared(definition, label);
  if (inDefinition >= 2) total += 3 * inDefinition;
  const inContext = longestShared(name, context);
  if (inContext >= 2) total += 2 * inContext;
  // 已完成8.4km is what was built of a road; 全长40.5km all of it.
  const isDone = /完成|建成|已建/.test(label) || /(?:已|现已|累计)完成/.test(context.slice(-24));
  if (progress === 'built' && hasSubject) total += isDone ? 14 : -6;
  if (progress === 'whole' && hasSubject) total += isDone ? -6 : 10;
  if (progress === 'financial') total += /完成投资|投资/.test(context) ? 12 : -10;
  if (measure === 'stock' && hasSubject) total += definition.includes('项目') ? 9 : 4;
  return total;
}

/** Whether the characters of a name stand in a label in their order, with others between. */
function isSpreadIn(name: string, label: string): boolean {
  let at = 0;
  for (const char of name) {
    at = label.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

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

/** The length of the longest run of characters that two texts have in common; digits and punctuation count for nothing. */
export function longestShared(a: string, b: string): number {
  let longest = 0;
  for (let start = 0; start < a.length; start += 1) {
    for (let end = start + longest + 1; end <= a.length; end += 1) {
      const run = a.slice(start, end);
      if (!/^[\p{sc=Han}A-Za-z]+$/u.test(run) || !b.includes(run)) break;
      longest = end - start;
    }
  }
  return longest;
}
