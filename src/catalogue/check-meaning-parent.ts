import { isSpreadIn } from '#src/language/grammar/clause-before.ts';
import { doneWords } from '#src/language/grammar/deed.ts';
import { compareCalendarDates } from '#src/language/time/calendar-date.ts';
import type { Figure } from '#src/records/figure.ts';
import type { ReportInput } from './catalogue-input.ts';
import type { Contradiction } from './contradiction.ts';
import type { WordsAround } from './words-around.ts';

const joining =
  /其中[：:]?|[我本全](?:[省市州县区]|自治[州县])境内|包括|包含|含(?!量)|分为|分别|其余|[：:（(]/g;

/** A part that the words don't join to its whole, or that they join to another; and a 其中 whose whole isn't registered. */
export function parentAgainstWords(
  { body: { text } }: ReportInput,
  figure: Figure,
  figures: readonly Figure[],
  around: WordsAround,
): Contradiction | undefined {
  const { parent, metric, valueRange, valueWords, quantity } = figure;
  if (around.isInTable) return undefined;
  const expected = wholeSaid(text, figure, figures);
  const whole = figures.find(({ id }) => id === parent);
  const fault = (message: string, cure: string): Contradiction => ({
    field: 'parent',
    code: '数据-25',
    severity: 'warning',
    words: '其中',
    message,
    current: parent === undefined ? `${metric.name}${valueWords}` : `parent: ${parent}`,
    cure,
  });
  if (parent === undefined) {
    if (expected?.word.startsWith('其中') !== true || quantity.dimension === 'ratio') return undefined;
    const said = expected.whole;
    const isOwnClause = /其中[：:]?[^，。；：:]{0,16}$/.test(text.slice(0, valueRange.start).slice(-24));
    const isAlike = said.quantity.canonicalUnit === quantity.canonicalUnit;
    // 其中：函件1件；理赔案件9起 counts each in its own word; where the others are registered as parts, this one is.
    const isListed = figures.some((other) => other.parent === said.id);
    return (isAlike && isOwnClause) || (isListed && expected.word.length > 2)
      ? fault(
          `原话说的是“其中”，是“${said.metric.name}”${said.valueWords}的一部分，没有写 parent。`,
          `加上 parent: ${said.id}`,
        )
      : undefined;
  }
  if (whole === undefined) return undefined;
  const without = /(?:不含|不包括|不包含|不计|此外|另有|另外)[^，。；：:]{0,16}$/.exec(
    text.slice(whole.valueRange.end, valueRange.start),
  )?.[0];
  if (without !== undefined && whole.valueRange.end <= valueRange.start) {
    return {
      ...fault(
        `原话说的是“${without}”，不是“${whole.metric.name}”${whole.valueWords}的一部分。`,
        '删去 parent。',
      ),
      severity: 'error',
      words: without.slice(0, 2),
    };
  }
  const { subject } = figure;
  if (subject !== undefined && whole.subject !== undefined && subject.id !== whole.subject.id)
    return fault(
      `“${whole.metric.name}”${whole.valueWords}是“${whole.subject.name}”的，“${subject.name}”的数不是它的一部分。`,
      '删去 parent。',
    );
  const { kind, coverage } = figure;
  if (whole.kind === 'actual' && kind !== 'actual')
    return fault(
      `“${whole.metric.name}”${whole.valueWords}是已经发生的数，没有发生的数不是它的一部分。`,
      '删去 parent。',
    );
  const isOfOtherDays =
    coverage.kind === 'days' &&
    whole.coverage.kind === 'days' &&
    (compareCalendarDates(coverage.days.firstDay, whole.coverage.days.firstDay) < 0 ||
      compareCalendarDates(coverage.days.lastDay, whole.coverage.days.lastDay) > 0);
  if (isOfOtherDays)
    return fault(
      `“${whole.metric.name}”${whole.valueWords}是另一段时间的数，时段超出它的不是它的一部分。`,
      '删去 parent。',
    );
  const lead = text.slice(whole.valueRange.end, valueRange.start);
  if (
    whole.kind !== 'actual' &&
    figure.kind === 'actual' &&
    /^[，,]?[（(]?其中/.test(lead) &&
    doneWords(lead) === undefined
  )
    return fault(
      `“其中”前面的“${whole.metric.name}”${whole.valueWords}是还没有发生的数，它的一部分也是。`,
      `加上 kind: ${whole.kind}`,
    );
  const { definition, name } = metric;
  // 处罚车辆中移送交警处理的台数: the register says what it is a part of.
  const isDefined =
    definition.includes(whole.metric.name) || isSpreadIn(whole.metric.name, `${definition}${name}`);
  if (expected !== undefined && expected.whole.id !== parent && !isDefined) {
    return fault(
      `原话里“${expected.word}”前面的数是“${expected.whole.metric.name}”${expected.whole.valueWords}，parent 写的是“${whole.metric.name}”${whole.valueWords}。`,
      `改成 parent: ${expected.whole.id}`,
    );
  }
  if (expected !== undefined || isDefined) return undefined;
  return fault(
    `原话没有用“其中”“包括”一类的话把它和“${whole.metric.name}”${whole.valueWords}连起来。`,
    '不是那个数的一部分的，删去 parent。',
  );
}

/** The whole that the words give a number: the last one of its dimension before the word that joins them, in its paragraph. */
function wholeSaid(
  text: string,
  { valueRange, quantity, kind }: Figure,
  figures: readonly Figure[],
): { readonly word: string; readonly whole: Figure } | undefined {
  const sentence = sentenceStart(text, valueRange.start);
  // 完成投资4.37亿元。其中：高速公路2.15亿元 is one sentence for what 其中 joins.
  const start = /^\s*其中/.test(text.slice(sentence)) ? sentenceStart(text, sentence - 1) : sentence;
  const words = Array.from(text.slice(start, valueRange.start).matchAll(joining)).reverse();
  for (const { 0: word, index } of words) {
    const at = start + index;
    // A bracket that has closed joins nothing behind it.
    if (/[（(]/.test(word) && /[）)]/.test(text.slice(at, valueRange.start))) continue;
    const before = figures.filter(
      (other) =>
        other.valueRange.start >= start &&
        other.valueRange.end <= at &&
        other.quantity.dimension === quantity.dimension,
    );
    // 完成4.37亿元，占全年目标8.2亿元的53.3%，其中…: what was done is a part of what was done, not of the target.
    const isAlike = (other: Figure) =>
      other.kind === kind && (other.quantity.change === undefined) === (quantity.change === undefined);
    const whole = before.findLast(isAlike) ?? before.at(-1);
    if (whole !== undefined) return { word, whole };
  }
  return undefined;
}

/** Where the sentence that holds an offset begins, in its paragraph. */
function sentenceStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('。', at - 1)) + 1;
}
