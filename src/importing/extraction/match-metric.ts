import type { Quantity } from '#src/language/quantity/quantity.ts';
import { parseUnit } from '#src/language/quantity/unit.ts';
import { dimensionName } from '#src/language/quantity/unit-register.ts';
import type { Metric } from '#src/records/metric.ts';
import type { PrintedFigure } from './find-printed-figures.ts';
import { blockAt, type ReportText, type TextCell } from './report-text.ts';

/** What a figure's metric is matched by. */
export interface MetricClues {
  readonly quantity: Quantity;
  readonly label: string;
  /** Its clause and the one before. */
  readonly context: string;
  /** Its sentence up to it. */
  readonly before: string;
  readonly hasSubject: boolean;
}

/** The label that an earlier report gave a metric. */
export interface MetricPrecedent {
  readonly metric: string;
  readonly label: string;
}

/** A metric of the register and how surely it is meant. */
export interface MetricMatch {
  readonly metric: Metric;
  readonly confidence: '高' | '中' | '低';
}

/** The metric of the register that a figure most likely belongs to; undefined where only the unit matches. */
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
  const isSure = isClear && !isOfOtherComparison(best.metric, clues);
  const confidence = best.score >= 40 && isSure ? '高' : best.score >= 16 && isClear ? '中' : '低';
  return { metric: best.metric, confidence };
}

/** Whether the words compare with another time than the metric does (同比, 环比), or compare where the metric is none of changes. */
function isOfOtherComparison({ name }: Metric, { quantity, before }: MetricClues): boolean {
  const said = before.match(/同比|环比/g)?.at(-1);
  const named = /同比|环比/.exec(name)?.[0];
  if (said !== undefined && named !== undefined && said !== named) return true;
  return quantity.change !== undefined && !/[增减升降]|同比|环比|变化|收窄|扩大/.test(name);
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
    // 罚款 after 非现场处罚 or 移送交警处罚 means the fines of those.
    const special = name.slice(0, -label.length);
    total += special.length >= 2 && before.includes(special) ? 100 : 40 + label.length;
  } else if (name.length >= 4 && isSpreadIn(name, label)) {
    // 非现场执法处罚车辆 matches 非现场处罚车辆 better than 处罚车辆: the name covers more of the label.
    total += 60 + 2 * name.length;
  } else if (label.endsWith(name)) total += 60 + name.length;
  else if (label.includes(name)) total += 40 + name.length;
  total +=
    6 * longestShared(name, label) + 3 * longestShared(definition, label) + 2 * longestShared(name, context);
  // 已完成8.4km is the part of a road that was built; 全长40.5km is its whole length.
  const isDone = /完成|建成|已建/.test(label) || /(?:已|现已|累计)完成/.test(context.slice(-24));
  if (progress === 'built' && hasSubject) total += isDone ? 14 : -6;
  if (progress === 'whole' && hasSubject) total += isDone ? -6 : 10;
  if (progress === 'financial') total += /完成投资|投资/.test(context) ? 12 : -10;
  if (measure === 'stock' && hasSubject) total += definition.includes('项目') ? 9 : 4;
  return total;
}

/** Whether a label contains the characters of a name in the same order, with others between. */
function isSpreadIn(name: string, label: string): boolean {
  let at = 0;
  for (const char of name) {
    at = label.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/**
 * A label that can be understood without its surroundings: 增长 and 占 are completed by the label of the figure before, a cell
 * without words by the names of its row and column.
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

/** Column heads that don't say what is counted. */
const plainHead =
  /^(?:完成|实际|本期|累计|合计|小计|总计|数|量|值|情况|指标|上半年|下半年|全年|截至|[0-9年月日-])*$/;

const bracketedUnit = /[（(][^（()）]*[）)]|[/／][^/／]{1,6}$/g;

/** What a cell counts: its column head where the rows are projects or places, else the name of its row. */
function cellLabel({ columnHead, firstHead }: TextCell, row: string): string {
  const column = columnHead.replace(bracketedUnit, '').trim();
  if (plainHead.test(column)) return row;
  if (/项目|工程|名称|路线|线路|乡|镇|县|单位/.test(firstHead)) return column;
  return `${row}${column}`;
}

/** The name of a row: its first cell with words. */
function rowLabel({ text }: ReportText, { rowStart }: TextCell): string {
  const words = text.slice(rowStart, text.indexOf('\n', rowStart)).trim();
  return /\p{L}/u.test(words) ? words.replace(bracketedUnit, '') : '';
}

const namesByUnit: Readonly<Record<string, string>> = { m: '里程', 元: '金额', m2: '面积', '%': '比例' };

/**
 * A name for a metric that isn't in the register, from its figure's label; from the unit where the label is empty.
 *
 * @param isCell whether the label comes from a table, where 累计完成投资 and 本期完成投资 stand side by side
 */
export function metricName(label: string, { quantity }: PrintedFigure, isCell: boolean): string {
  const words = label
    .replace(isCell ? /^$/ : /^.*(?:完成|实现)(?=.{2})/, '')
    .slice(-16)
    .replace(/^[A-Za-z0-9+.的、，和及与）)]+|[“”"（）()：:、，]+$/g, '');
  const isShare = quantity.canonicalUnit === '%' && !/[率比重长降升加少例]$/.test(words);
  if (words.length >= 2) return isShare ? `${words}比例` : words;
  return (
    namesByUnit[quantity.canonicalUnit] ?? `${dimensionName(quantity.dimension)}（${quantity.canonicalUnit}）`
  );
}

/** The length of the longest common substring of two texts, digits and punctuation excluded; 0 for a single character. */
function longestShared(a: string, b: string): number {
  let longest = 0;
  for (let start = 0; start < a.length; start += 1) {
    for (let end = start + longest + 1; end <= a.length; end += 1) {
      const run = a.slice(start, end);
      if (!/^[\p{sc=Han}A-Za-z]+$/u.test(run) || !b.includes(run)) break;
      longest = end - start;
    }
  }
  return longest >= 2 ? longest : 0;
}
