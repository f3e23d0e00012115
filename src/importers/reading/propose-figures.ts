import type { Metric } from '#src/domain/figure/metric.ts';
import { dimensionNames } from '#src/domain/quantity/dimension.ts';
import { coverageSaid } from './coverage-said.ts';
import { figureLabel } from './figure-label.ts';
import type { PrintedFigure } from './find-printed-figures.ts';
import type { ReadingTask } from './known-records.ts';
import { type MetricMatch, matchMetric } from './match-metric.ts';
import { findProjectMentions, type ProjectMention } from './project-mentions.ts';
import { type Proposal, proposedEntry } from './proposal.ts';
import { quoteForValue } from './quote-for.ts';
import { blockAt, type ReportText } from './report-text.ts';
import { respectiveLabels } from './respective-labels.ts';
import { idGiver, slugOf } from './slug.ts';
import { clauseOf, fullSentenceOf, sentenceOf } from './text-stretch.ts';
import { topicOf } from './topic-words.ts';

/** A proposed figure before it has an id, with what the next ones refer to. */
interface ReadFigure {
  readonly figure: PrintedFigure;
  readonly label: string;
  readonly id: string;
}

/** Proposes every printed figure as a figure of the report, and the metrics that the register lacks for them. */
export function proposeFigures(
  report: ReportText,
  figures: readonly PrintedFigure[],
  task: ReadingTask,
): Proposal[] {
  const { known, period } = task;
  const metrics: Metric[] = [...known.metrics];
  const metricIds = idGiver(metrics.map(({ id }) => id));
  const figureIds = idGiver(known.ids);
  const mentions = findProjectMentions(report.text, known.projects);
  const respective = respectiveLabels(report, figures);
  const proposals: Proposal[] = [];
  const read: ReadFigure[] = [];
  for (const [index, figure] of figures.entries()) {
    const sentence = sentenceOf(report, figure);
    const clause = clauseOf(report, figure);
    const previous = figures[index - 1];
    const previousEnd = previous !== undefined && previous.end <= figure.start ? previous.end : 0;
    const before = report.text.slice(sentence.start, figure.start);
    const sinceFullStop = report.text.slice(fullSentenceOf(report, figure).start, figure.start);
    const subject = /争取[^，]*资金/.test(before)
      ? undefined
      : subjectOf(mentions, sentence.start, figure.start);
    const said = figureLabel(report, figure, previousEnd);
    const label =
      respective.get(figure) ?? labelWithContext(said, read.at(-1), report, figure, sentence.start);
    const context = report.text.slice(Math.max(sentence.start, clause.start - 30), clause.end);
    const clues = { quantity: figure.quantity, label, context, before, hasSubject: subject !== undefined };
    const match = matchMetric(clues, known.metrics, known.precedents) ?? newMetric(label, figure, subject);
    const id = figureIds(
      subject === undefined ? match.metric.id : shortId(subject.project.id, match.metric.id),
    );
    const kind = kindOf(report, figure, label, before, subject !== undefined);
    const coverage =
      kind === 'actual'
        ? coverageSaid(sinceFullStop, report.text.slice(clause.start, figure.start), period)
        : undefined;
    proposals.push({
      to: 'metrics',
      confidence: match.confidence,
      entry: proposedEntry({
        id,
        metric: match.metric.id,
        subject: subject?.project.id,
        value: figure.printed,
        ...quoteForValue(report, figure),
        ...coverage,
        kind: kind === 'actual' ? undefined : kind,
        parent: parentOf(report, figure, read, sentence.start),
      }),
    });
    read.push({ figure, label, id });
  }
  return proposals;

  function newMetric(label: string, figure: PrintedFigure, subject: ProjectMention | undefined): MetricMatch {
    const bare =
      subject === undefined ? label : label.replace(report.text.slice(subject.start, subject.end), '');
    const name = nameOf(bare, figure);
    const unit = writtenUnit(figure);
    const headings = blockAt(report, figure.start).headings;
    const topic =
      subject === undefined
        ? topicOf(known.topics, name, ...headings.toReversed())
        : topicOf(known.topics, subject.project.name);
    const same = metrics.find((other) => other.name === name && other.unit === unit);
    if (same !== undefined) return { metric: same, confidence: '低' };
    const metric: Metric = {
      id: metricIds(slugOf(name)),
      name,
      topic: topic.id,
      unit,
      definition: `报告写的“${name}”。`,
      measure: 'flow',
      direction: 'neutral',
      summable: false,
    };
    metrics.push(metric);
    const { id, definition } = metric;
    const entry = proposedEntry({ id, name, topic: topic.id, unit, definition });
    proposals.push({ to: '指标登记', confidence: '低', entry });
    return { metric, confidence: '低' };
  }
}

/** 增长 and 占 say nothing without what grew; it is the figure before in the same sentence. */
function labelWithContext(
  label: string,
  previous: ReadFigure | undefined,
  report: ReportText,
  figure: PrintedFigure,
  sentenceStart: number,
): string {
  const isRelative =
    /^(?:同比|环比|比上年|较上年|较去年|增长|增加|下降|减少|上升|占|分别)/.test(label) || label === '';
  const isSameSentence = previous !== undefined && previous.figure.start >= sentenceStart;
  if (!isRelative || !isSameSentence || figure.quantity.dimension !== 'ratio') {
    const isCell = blockAt(report, figure.start).columnHead !== undefined;
    return label === '' && isCell ? rowLabel(report, figure) : label;
  }
  return `${previous.label.slice(0, 14)}${label === '' ? '比例' : label}`;
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

function nameOf(label: string, { quantity }: PrintedFigure): string {
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

function writtenUnit({ quantity }: PrintedFigure): string {
  return quantity.kind === 'single' ? quantity.amount.printedUnit : quantity.low.printedUnit;
}

/** The last project named in the same sentence before the figure. */
function subjectOf(
  mentions: readonly ProjectMention[],
  from: number,
  to: number,
): ProjectMention | undefined {
  return mentions.findLast(({ start, end }) => from <= start && end <= to);
}

function shortId(subject: string, metric: string): string {
  return `${subject}-${metric}`.slice(0, 56).replace(/-$/, '');
}

/** Whether a figure happened, is planned or is only hoped for, by the words of its clause and the part it stands in. */
function kindOf(
  report: ReportText,
  figure: PrintedFigure,
  label: string,
  before: string,
  hasSubject: boolean,
): 'actual' | 'planned' | 'target' {
  const clause = clauseOf(report, figure);
  const said = report.text.slice(clause.start, figure.start);
  if (/争取|力争|目标/.test(said)) return 'target';
  if (/计划|拟|预计|规划|将/.test(said) && !/为年计划|占.*计划|年度计划/.test(said)) return 'planned';
  if (blockAt(report, figure.start).outlook === 'planned')
    return /力争|争取/.test(before) ? 'target' : 'planned';
  if (/已|完成|累计|目前|现有|上半年|实现/.test(said) && !/总投资|全长/.test(label)) return 'actual';
  // 中期调规申报项目：… lists what is applied for.
  const item = report.text.slice(blockAt(report, figure.start).start, figure.start);
  if (/(?:申报|规划|储备|谋划)项目[：:]/.test(item)) return 'planned';
  const isOfPlan =
    /总投资|概算|全长|占地|一期投资|建设规模/.test(label) ||
    (hasSubject && /投资|新建|续建|新增|拆除|全长|桥长共/.test(before));
  return isOfPlan ? 'planned' : 'actual';
}

/** 其中: the nearest figure of the same unit before that word in the sentence is the whole. */
function parentOf(
  report: ReportText,
  figure: PrintedFigure,
  read: readonly ReadFigure[],
  sentenceStart: number,
): string | undefined {
  const block = blockAt(report, figure.start);
  // 其中： may list its parts over several 。 and ；, so the whole is looked for in the block, up to the last full stop.
  const fullStop = report.text.lastIndexOf('。', figure.start);
  const from = Math.max(block.start, Math.min(sentenceStart, fullStop + 1), fullStop + 1);
  const place = report.text.slice(from, figure.start).lastIndexOf('其中');
  if (
    place === -1 ||
    /[)）]/.test(report.text.slice(from + place, figure.start).replace(/[（(][^）)]*[）)]/g, ''))
  )
    return undefined;
  return read.findLast(
    (other) =>
      other.figure.start >= from &&
      other.figure.end <= from + place &&
      other.figure.quantity.canonicalUnit === figure.quantity.canonicalUnit,
  )?.id;
}
