import { printedUnitOf } from '#src/language/quantity/quantity.ts';
import { parseUnit } from '#src/language/quantity/unit.ts';
import type { DueFrame } from '#src/language/time/due-words.ts';
import { findIntendedWords, intendedPeriod } from '#src/language/time/intended-words.ts';
import { printPeriod } from '#src/language/time/period-name.ts';
import type { Metric } from '#src/records/metric.ts';
import { findProjectMentions, type ProjectMention, projectNames } from '#src/records/project-mentions.ts';
import { figureLabel, respectiveLabels } from './figure-label.ts';
import { figureKind, isOfDesign, wholeOf } from './figure-role.ts';
import type { PrintedFigure } from './find-printed-figures.ts';
import { labelWithContext, type MetricMatch, matchMetric, metricName } from './match-metric.ts';
import { type KnownRecords, type Proposal, proposedEntry } from './proposal.ts';
import { quoteForValue } from './quote-for.ts';
import { blockAt, clauseOf, fullSentenceOf, type ReportText, sentenceOf } from './report-text.ts';
import { idGiver, slugOf } from './slug.ts';
import { findCoverage } from './time-words.ts';
import { topicOf } from './topic-words.ts';

/** A figure that has been proposed already; later ones may be its parts or complete their label from it. */
interface ReadFigure {
  readonly figure: PrintedFigure;
  readonly label: string;
  readonly id: string;
}

/** Proposes every printed figure as a figure of the report, and the metrics that the register lacks for them. */
export function proposeFigures(
  report: ReportText,
  figures: readonly PrintedFigure[],
  known: KnownRecords,
  frame: DueFrame,
): Proposal[] {
  const { period } = frame;
  const metrics: Metric[] = [...known.metrics];
  const metricIds = idGiver(metrics.map(({ id }) => id));
  const figureIds = idGiver(known.ids);
  const mentions = findProjectMentions(report.text, projectNames(known.projects));
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
    // The last project named before the figure in the same sentence or row.
    const from = blockAt(report, figure.start).cell?.rowStart ?? sentence.start;
    const subject = /争取[^，]*资金/.test(before)
      ? undefined
      : mentions.findLast(({ start, end }) => from <= start && end <= figure.start);
    const said = figureLabel(report, figure, previousEnd);
    const last = read.at(-1);
    const isRelated = last !== undefined && last.figure.start >= sentence.start;
    const label =
      respective.get(figure) ?? labelWithContext(said, isRelated ? last.label : undefined, report, figure);
    const context = report.text.slice(Math.max(sentence.start, clause.start - 30), clause.end);
    const clues = { quantity: figure.quantity, label, context, before, hasSubject: subject !== undefined };
    const match = matchMetric(clues, known.metrics, known.precedents) ?? newMetric(label, figure, subject);
    const id = figureIds(
      subject === undefined
        ? match.metric.id
        : `${subject.project.id}-${match.metric.id}`.slice(0, 56).replace(/-$/, ''),
    );
    const kind = figureKind(report, figure, label, before, subject !== undefined);
    const coverage =
      kind === 'actual'
        ? findCoverage(sinceFullStop, report.text.slice(clause.start, figure.start), period)
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
        for:
          kind === 'actual' || match.metric.measure !== 'flow' || isOfDesign(label)
            ? undefined
            : intendedFor(report, figure, sinceFullStop, frame),
        parent: wholeOf(report, figure, read)?.id,
      }),
    });
    read.push({ figure, label, id });
  }
  return proposals;

  function newMetric(label: string, figure: PrintedFigure, subject: ProjectMention | undefined): MetricMatch {
    const bare =
      subject === undefined ? label : label.replace(report.text.slice(subject.start, subject.end), '');
    const { cell, headings } = blockAt(report, figure.start);
    const base = metricName(bare, figure, cell !== undefined);
    const unit = printedUnitOf(figure.quantity);
    const topic =
      subject === undefined
        ? topicOf(known.topics, base, ...headings.toReversed())
        : topicOf(known.topics, subject.project.name);
    // 公里 and km are one unit; what is counted in unlike units is two metrics, whose names must differ.
    const named = metrics.filter((other) => other.name === base || other.name === `${base}（${unit}）`);
    const same = named.find((other) => {
      const parsed = parseUnit(other.unit);
      return parsed.ok && parsed.value.canonical === figure.quantity.canonicalUnit;
    });
    if (same !== undefined) return { metric: same, confidence: '低' };
    const name = named.length === 0 ? base : `${base}（${unit}）`;
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

/** The period that a plan or a target is for, where its own sentence says it, or else the nearest heading that names one. */
function intendedFor(
  report: ReportText,
  figure: PrintedFigure,
  before: string,
  frame: DueFrame,
): string | undefined {
  const { cell, headings, outlook } = blockAt(report, figure.start);
  if (cell !== undefined) return undefined;
  const words = [before, ...headings.toReversed()].find((text) => findIntendedWords(text, frame).length > 0);
  const period = words === undefined ? undefined : intendedPeriod(words, frame, outlook === 'planned');
  return period && printPeriod(period);
}
