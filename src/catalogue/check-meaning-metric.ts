import {
  clauseBefore,
  isSpreadIn,
  labelBefore,
  longestShared,
  longestTail,
  runBefore,
} from '#src/language/grammar/clause-before.ts';
import { parseUnit } from '#src/language/quantity/unit.ts';
import type { Figure } from '#src/records/figure.ts';
import type { Metric } from '#src/records/metric.ts';
import type { ReportInput } from './catalogue-input.ts';
import type { Contradiction } from './contradiction.ts';
import type { WordsAround } from './words-around.ts';

/** How well a metric's name fits the words before a number, the best first. */
type Fit =
  /** Its name stands right before the number. */
  | 'named'
  /** The end of its name does, and what distinguishes it stands earlier: 其中移送交警处罚14台，…，罚款. */
  | 'completed'
  /** Its name is spread over the sentence, or what stands there is a part of it. */
  | 'loose'
  | 'related'
  | 'none';

/** Of the head of a column and that of a row, the one that names a metric; the column's where neither does. */
function labelOfCell(labels: readonly string[], metrics: readonly Metric[]): string {
  const bare = labels.map((label) => label.replace(/[（(][^（()）]*[）)]$/, '').trim()).toReversed();
  return bare.find((label) => metrics.some(({ name }) => label.endsWith(name))) ?? bare[0] ?? '';
}

interface Words {
  readonly label: string;
  /** The label with the verb in front that a name may begin with: 完成投资. */
  readonly run: string;
  /** From the last 其中 or opening bracket of the sentence up to the number. */
  readonly near: string;
  readonly before: string;
  readonly wide: string;
}

function fitOf(metric: Metric, words: Words): Fit {
  const { name } = metric;
  const { near, before, wide } = words;
  if (isNamed(metric, words)) return 'named';
  const completion = completionOf(metric, words);
  if (completion !== undefined) return completion;
  if (name.length >= 4 && isSpreadIn(name, near)) return 'loose';
  if (longestShared(name, before).length >= 2) return 'related';
  return longestShared(name, wide).length >= 2 ? 'related' : 'none';
}

function isNamed({ name }: Metric, { label, run }: Words): boolean {
  return label !== '' && (label.endsWith(name) || run.endsWith(name));
}

/** Whether the words complete the end of a name that the label has; undefined where it has none. */
function completionOf(
  { name }: Metric,
  { label, near, before, wide }: Words,
): 'completed' | 'loose' | undefined {
  const tail = longestTail(name, label);
  const special = name.slice(0, -tail.length);
  // 短尖行道树 has a word of its own before 行道树, which is none of 砍伐行道树.
  const isBare = isSpreadIn(label.slice(0, -tail.length), special);
  if (tail.length >= 2 && isBare) {
    if (isSpreadIn(special, near)) return 'completed';
    if (isSpreadIn(special, before) || isMentionedIn(special, wide)) return 'loose';
  }
  return label.length >= 3 && name.includes(label) && !name.endsWith(label) ? 'completed' : undefined;
}

/** Whether what distinguishes a name stands in a text, nearly whole where it is long. */
function isMentionedIn(special: string, text: string): boolean {
  return longestShared(special, text).length >= Math.min(3, special.length);
}

/** By the words right before a number: the metrics that such numbers are registered as, and how often each. */
export type LabelPrecedents = ReadonlyMap<string, ReadonlyMap<Metric, number>>;

/** The words that label a figure in running text, with its unit; undefined in tables and where no words stand before it. */
export function labelKey({ body }: ReportInput, { valueRange, quantity }: Figure): string | undefined {
  const label = labelBefore(body.text, valueRange.start);
  return label.length < 2 ? undefined : `${label} ${quantity.canonicalUnit}`;
}

/**
 * A figure registered as one metric where another's name stands right before the number and its own doesn't: 罚款786300元 as
 * 挽回经济损失. Names that end alike (罚款, 移送交警罚款) are told apart by what distinguishes them.
 */
export function metricAgainstWords(
  input: ReportInput,
  figure: Figure,
  around: WordsAround,
  metrics: MetricsByUnit,
  precedents: LabelPrecedents,
): Contradiction | undefined {
  const { metric, valueRange, valueWords, quantity } = figure;
  const { text } = input.body;
  const alike = metrics.get(quantity.canonicalUnit) ?? [];
  const label = around.isInTable
    ? labelOfCell(around.labels, [metric, ...alike])
    : labelBefore(text, valueRange.start);
  if (label.length < 2) return undefined;
  const near = around.isInTable
    ? around.before
    : (/(?:其中|[（(])(?!.*[）)])[\s\S]*$/.exec(around.before)?.[0] ?? clauseBefore(text, valueRange.start));
  const words: Words = {
    label,
    run: around.isInTable ? label : runBefore(text, valueRange.start),
    near,
    before: around.before,
    wide: `${around.headings}\n${around.earlier}\n${around.before}`,
  };
  const own = fitOf(metric, words);
  const others = alike.filter((other) => other.id !== metric.id);
  const fault = (severity: Contradiction['severity'], name: string): Contradiction => ({
    field: 'metric',
    code: '数据-23',
    severity,
    words: label,
    message: `原话里这个数前面说的是“${name}”，登记的是“${metric.name}”。`,
    current: `${label}${valueWords}，metric: ${metric.id}`,
    cure: '核对 metric。',
  });
  const named = others
    .filter((other) => isNamed(other, words))
    .sort((a, b) => b.name.length - a.name.length)[0];
  const completed = others.find(
    (other) => !isNamed(other, words) && completionOf(other, words) === 'completed',
  );
  if (own === 'named') {
    const isLonger = named !== undefined && named.name.length > metric.name.length;
    if (isLonger && label.length <= named.name.length + 4) return fault('error', named.name);
    const isPart = completed?.name.endsWith(metric.name) === true && /其中/.test(near);
    return isPart ? fault('warning', completed?.name ?? '') : undefined;
  }
  if (named !== undefined && own !== 'completed') {
    if (own === 'none') return fault('error', named.name);
    if (own === 'related') return fault('warning', named.name);
  }
  if (completed !== undefined && label.length >= 4 && (own === 'none' || own === 'related'))
    return fault('warning', completed.name);
  return own === 'completed' || own === 'loose'
    ? undefined
    : againstPrecedents(input, figure, precedents, fault);
}

/** Where the same words before a number were always registered as one other metric, twice at least, and never as this one. */
function againstPrecedents(
  input: ReportInput,
  figure: Figure,
  precedents: LabelPrecedents,
  fault: (severity: 'warning', name: string) => Contradiction,
): Contradiction | undefined {
  const key = labelKey(input, figure);
  if (key === undefined) return undefined;
  const times = precedents.get(key);
  if (times?.size !== 2 || times.get(figure.metric) !== 1) return undefined;
  const [metric] = [...times.keys()].filter((known) => known !== figure.metric);
  if (metric === undefined || (times.get(metric) ?? 0) < 2) return undefined;
  return {
    ...fault('warning', metric.name),
    message: `别处的“${key.split(' ')[0]}”都登记为“${metric.name}”，这里登记的是“${figure.metric.name}”。`,
  };
}

/** The metrics of a register by the canonical unit of their values. */
export type MetricsByUnit = ReadonlyMap<string, readonly Metric[]>;

/** Groups metrics by canonical unit; those whose unit isn't known are left out. */
export function byCanonicalUnit(metrics: Iterable<Metric>): MetricsByUnit {
  const known = [...metrics].flatMap((metric) => {
    const unit = parseUnit(metric.unit);
    return unit.ok ? [{ metric, canonical: unit.value.canonical }] : [];
  });
  const grouped = Map.groupBy(known, ({ canonical }) => canonical);
  return new Map(Array.from(grouped, ([unit, group]) => [unit, group.map(({ metric }) => metric)]));
}
