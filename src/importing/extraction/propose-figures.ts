import { governingIntention } from '#src/language/grammar/intention.ts';
import { printedUnitOf } from '#src/language/quantity/quantity.ts';
import { parseUnit } from '#src/language/quantity/unit.ts';
import type { DueFrame } from '#src/language/time/due-words.ts';
import type { Metric } from '#src/records/metric.ts';
import type { Project } from '#src/records/project.ts';
import { findProjectMentions, projectNames } from '#src/records/project-mentions.ts';
import { cellLabel } from './cell-label.ts';
import type { Counted, CountedFigure } from './counted.ts';
import { countedThing } from './counted-thing.ts';
import { figureKind, isOfDesign, wholeOf } from './figure-role.ts';
import { intendedFor, isOver, isStillDue, type TimedFigure, timeOfFigure } from './figure-time.ts';
import type { PrintedFigure } from './find-printed-figures.ts';
import { type MetricMatch, matchMetric, metricName } from './match-metric.ts';
import { projectScope } from './project-scope.ts';
import { type KnownRecords, type Proposal, proposedEntry } from './proposal.ts';
import { quoteForValue } from './quote-for.ts';
import {
  blockAt,
  clauseOf,
  fullSentenceOf,
  type ReportText,
  sentenceOf,
  type TextBlock,
  type TextCell,
} from './report-text.ts';
import { respectiveThings } from './respective-things.ts';
import { idGiver, slugOf } from './slug.ts';
import type { WrittenCoverage } from './time-words.ts';
import { topicOf } from './topic-words.ts';
import { statementStart } from './words-before.ts';

/** A figure that has been proposed already; later ones may be its parts, or say of what it counts. */
interface ReadFigure extends CountedFigure, TimedFigure {
  readonly id: string;
  readonly metric: Metric;
  readonly subject: string | undefined;
}

/**
 * Proposes every printed figure as a figure of the report, and the metrics that the register lacks for them.
 *
 * @param title of the report; it may say what all of it is about (春运)
 */
export function proposeFigures(
  report: ReportText,
  figures: readonly PrintedFigure[],
  known: KnownRecords,
  frame: DueFrame,
  title: string,
): Proposal[] {
  const { period } = frame;
  const metrics: Metric[] = [...known.metrics];
  const metricIds = idGiver(metrics.map(({ id }) => id));
  const figureIds = idGiver(known.ids);
  const mentions = findProjectMentions(report.text, projectNames(known.projects));
  const scope = projectScope(report, mentions);
  const proposals: Proposal[] = [];
  const read: ReadFigure[] = [];
  for (const [place, figure] of figures.entries()) {
    const { text } = report;
    const block = blockAt(report, figure.start);
    const sentence = sentenceOf(report, figure);
    const inClause = text.slice(clauseOf(report, figure).start, figure.start);
    const statement = statementStart(report, figure);
    const sinceFullStop = text.slice(statement, figure.start);
    const inTurn = respectiveThings(report, figures, read, place);
    // 甲桥、乙桥分别完成投资3亿元、2亿元
    const turn =
      inTurn === undefined ? undefined : known.projects.find((project) => namesOf(project).includes(inTurn));
    const subject =
      block.cell === undefined ? (turn ?? subjectInText(figure)) : subjectOfRow(block.cell, figure);
    // A cell that holds words besides the number says itself what is counted.
    const isBare = figure.end - figure.start >= text.slice(block.start, block.end).trim().length - 1;
    const label = isBare ? cellLabel(report, figure.start) : undefined;
    const respective = turn === undefined ? inTurn : undefined;
    const names =
      turn === undefined ? (subject === undefined ? [] : namesOf(subject)) : known.projects.flatMap(namesOf);
    const counted: Counted =
      label === undefined
        ? countedThing(report, figure, read, period, { respective, names })
        : { words: label, base: label, relation: undefined, isOwn: true };
    const before = text.slice(sentence.start, figure.start);
    const kind = figureKind(report, figure, counted, before, subject !== undefined, {
      isPast: isOver(sinceFullStop, frame),
      isDue: isStillDue(inClause, frame),
    });
    const sayings = [
      text.slice(statement, fullSentenceOf(report, figure).end),
      ...block.headings.toReversed(),
    ];
    const clues = {
      quantity: figure.quantity,
      counted,
      before: `${title}\n${block.headings.at(-1) ?? ''}\n${sinceFullStop}`,
      hasSubject: subject !== undefined,
      topic: topicOf(known.topics, ...sayings).id,
    };
    const named = counted.relation === undefined ? wholeOf(report, figure, read) : undefined;
    // 其中，甲桥改建工程完成投资1800万元 is a part of what all works got.
    const whole = named?.subject === subject?.id || named?.subject === undefined ? named : undefined;
    const match =
      matchMetric(clues, known.metrics, known.precedents) ?? newMetric(counted, figure, subject, whole);
    const id = figureIds(
      subject === undefined
        ? match.metric.id
        : `${subject.id}-${match.metric.id}`.slice(0, 56).replace(/-$/, ''),
    );
    const coverage =
      kind === 'actual' ? timeOfFigure(report, figure, counted, read, period, title) : undefined;
    const isNamed =
      subject === undefined ||
      mentions.some(
        ({ start, end, project }) =>
          project.id === subject.id && sentence.start <= start && end <= figure.start,
      );
    // How long a road is may be how long it will be.
    const mayBeDesign =
      subject !== undefined &&
      match.metric.measure === 'stock' &&
      kind === 'actual' &&
      !/完成|建成/.test(counted.words);
    const isSure =
      isNamed &&
      !mayBeDesign &&
      (kind === 'actual' || isIntended(inClause, block)) &&
      !/[当本][天日月]/.test(coverageWords(coverage)) &&
      (whole !== undefined || !/其中|包括|(?<![较比])同期/.test(sinceFullStop));
    proposals.push({
      to: 'metrics',
      confidence: match.confidence === '高' && !isSure ? '中' : match.confidence,
      entry: proposedEntry({
        id,
        metric: match.metric.id,
        subject: subject?.id,
        value: figure.printed,
        ...quoteForValue(report, figure),
        ...coverage,
        kind: kind === 'actual' ? undefined : kind,
        for: kind === 'actual' || isOfDesign(counted.base) ? undefined : intendedFor(report, figure, frame),
        parent: whole?.metric.measure === match.metric.measure ? whole?.id : undefined,
      }),
    });
    read.push({
      figure,
      counted,
      id,
      metric: match.metric,
      subject: subject?.id,
      coverage,
      isActual: kind === 'actual',
    });
  }
  return proposals;

  /** The project that the words before a figure are about. 争取资金 is for all works. */
  function subjectInText(figure: PrintedFigure): Project | undefined {
    const before = report.text.slice(sentenceOf(report, figure).start, figure.start);
    const isFunding = /争取[^，]*(?:资金|补助)[^，]*$/.test(before);
    return isFunding ? undefined : onlyOf(scope(figure.start));
  }

  function subjectOfRow({ rowStart }: TextCell, figure: PrintedFigure): Project | undefined {
    return mentions.findLast(({ start, end }) => rowStart <= start && end <= figure.start)?.project;
  }

  function newMetric(
    counted: Counted,
    figure: PrintedFigure,
    subject: Project | undefined,
    whole: ReadFigure | undefined,
  ): MetricMatch {
    const { headings } = blockAt(report, figure.start);
    const base = metricName(counted, figure);
    // 增长2.4倍 is 240 per cent more.
    const { canonicalUnit } = figure.quantity;
    const unit = /^(?:%|指数)$/.test(canonicalUnit) ? canonicalUnit : printedUnitOf(figure.quantity);
    // A part is measured as the whole is.
    const measure = whole?.metric.measure ?? 'flow';
    const topic =
      subject === undefined
        ? topicOf(known.topics, base, ...headings.toReversed())
        : topicOf(known.topics, subject.name);
    // 公里 and km are one unit; what is counted in unlike units is two metrics, whose names must differ.
    const named = metrics.filter((other) => other.name === base || other.name === `${base}（${unit}）`);
    const same = named.find((other) => {
      if (known.metrics.includes(other)) return false;
      // 翻一番 has a unit that no register gives.
      if (other.unit === unit) return true;
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
      measure,
      direction: 'neutral',
      summable: false,
    };
    metrics.push(metric);
    const { id, definition } = metric;
    const entry = proposedEntry({
      id,
      name,
      topic: topic.id,
      unit,
      measure: measure === 'flow' ? undefined : measure,
      definition,
    });
    proposals.push({ to: '指标登记', confidence: '低', entry });
    return { metric, confidence: '低' };
  }
}

/** Whether words say without doubt that a figure is planned; 争取资金 in a part about what was done may be what was got. */
function isIntended(clause: string, { outlook }: TextBlock): boolean {
  const intention = governingIntention(clause);
  return intention !== undefined && (outlook === 'planned' || intention.words !== '争取');
}

function coverageWords(coverage: WrittenCoverage): string {
  return coverage !== undefined && 'coverageSaid' in coverage ? coverage.coverageSaid : '';
}

/** The one project that words are about; undefined where they are about none or several. */
function onlyOf(projects: readonly Project[]): Project | undefined {
  return projects.length === 1 ? projects[0] : undefined;
}

/** The names of a project, the longest first. */
function namesOf({ name, shortName, aliases }: Project): string[] {
  return [name, ...(shortName === undefined ? [] : [shortName]), ...aliases]
    .flatMap((one) => [one, `${one}项目`, `${one}工程`])
    .sort((a, b) => b.length - a.length);
}
