import type { Quantity } from '#src/language/quantity/quantity.ts';
import { parseUnit } from '#src/language/quantity/unit.ts';
import type { Metric } from '#src/records/metric.ts';
import { longestShared } from './shared-words.ts';

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
