import type { DraftBlock } from '#src/importing/layout/draft-block.ts';
import type { Outlook } from '#src/language/text/clause.ts';
import { holderOf } from '#src/language/text-range.ts';
import type { Period } from '#src/language/time/period.ts';
import type { Metric } from '#src/records/metric.ts';
import { checkedFigures } from './checked-figure.ts';
import { findPrintedFigures } from './find-printed-figures.ts';
import { findUnknownProjects } from './find-projects.ts';
import { type KnownRecords, type Proposal, proposedEntry } from './proposal.ts';
import { proposeAnswers } from './propose-answers.ts';
import { type Disagreement, proposeChecks } from './propose-checks.ts';
import { proposeCommitments } from './propose-commitments.ts';
import { proposeFigures } from './propose-figures.ts';
import { proposeStatements } from './propose-statements.ts';
import { quoteForValue } from './quote-for.ts';
import { reportText } from './report-text.ts';
import { nameOfTopic } from './topic-words.ts';

/** All proposals for a report, and what a person should look at, in Chinese. */
export interface ProposedEntries {
  readonly proposals: readonly Proposal[];
  readonly doubts: readonly string[];
  readonly disagreements: readonly Disagreement[];
}

/** A report of three hundred pages prints four thousand. For each its quote is looked for in all of the text. */
const mostProposed = 6000;

/**
 * Proposes entries for a report: figures, statements on projects, commitments, answers to earlier ones, excused
 * numerals, and the register entries that these refer to and that don't exist yet.
 *
 * @param outlook of the whole report, where no heading gives another
 */
export function proposeEntries(
  blocks: readonly DraftBlock[],
  period: Period,
  known: KnownRecords,
  outlook: Outlook,
  title = '',
): ProposedEntries {
  const report = reportText(blocks, outlook, period);
  const frame = { period, isPlan: outlook === 'planned' };
  if (report.blocks.length === 0) return { proposals: [], doubts: [], disagreements: [] };
  const printed = findPrintedFigures(report);
  const [figures, excuses] = [printed.figures.slice(0, mostProposed), printed.excuses.slice(0, mostProposed)];
  const inCells = holderOf(report.blocks.filter(({ cell }) => cell !== undefined));
  const asked = printed.unread.filter(({ core }) => !inCells(core)).slice(0, mostProposed);
  const unknown = findUnknownProjects(report, known.projects, known.topics);
  const all = { ...known, projects: [...known.projects, ...unknown] };
  const ofFigures = proposeFigures(report, figures, all, frame, title);
  const commitments = proposeCommitments(report, all, frame);
  const metrics = [...known.metrics, ...ofFigures.flatMap(newMetricOf)];
  const checked = checkedFigures(
    report,
    figures,
    ofFigures.filter(({ to }) => to === 'metrics'),
    metrics,
    all.projects,
    period,
  );
  const checks = proposeChecks(
    report,
    checked,
    commitments.map(({ entry }) => entry),
    all.projects,
    known.ids,
  );
  const proposals = [
    ...unknown.map(
      ({ id, name, topic, kind, road }): Proposal => ({
        to: '项目登记',
        confidence: '低',
        entry: proposedEntry({ id, name, topic, kind, road }),
      }),
    ),
    ...ofFigures,
    ...proposeStatements(report, all, period),
    ...commitments,
    ...proposeAnswers(report, known.promises, all.projects, frame),
    ...checks.proposals,
    ...excuses.map(
      (excuse): Proposal => ({
        to: 'excused',
        confidence: excuse.reason === '口号' ? '高' : '中',
        entry: proposedEntry({
          numeral: excuse.printed,
          ...quoteForValue(report, excuse),
          reason: excuse.reason,
        }),
      }),
    ),
    ...asked.map(
      (numeral): Proposal => ({
        to: 'excused',
        confidence: '低',
        entry: proposedEntry({ numeral: numeral.printed, ...quoteForValue(report, numeral.range) }),
      }),
    ),
  ];
  const isCut = figures.length < printed.figures.length || excuses.length < printed.excuses.length;
  const doubts = [
    ...(isCut ? [`数字太多，只提议了前 ${mostProposed} 个，后面的请人工登记。`] : []),
    ...doubtsOf(printed.unread.filter(({ core }) => inCells(core)).map((numeral) => numeral.printed)),
  ];
  return { proposals: withTopics(proposals, known), doubts, disagreements: checks.disagreements };
}

/** The metric that a proposal for the register is of. */
function newMetricOf({
  to,
  entry: { id, name, measure },
}: Proposal): Pick<Metric, 'id' | 'name' | 'measure'>[] {
  const isStock = measure === 'stock';
  return to === '指标登记'
    ? [{ id: String(id), name: String(name), measure: isStock ? 'stock' : 'flow' }]
    : [];
}

/** Adds a proposal for every topic that another proposal names and the register lacks. */
function withTopics(proposals: readonly Proposal[], known: KnownRecords): Proposal[] {
  const named = new Set(
    proposals.flatMap(({ entry: { topic } }) => (typeof topic === 'string' ? topic : [])),
  );
  const missing = [...named].filter((id) => !known.topics.some((topic) => topic.id === id));
  return [
    ...missing.map(
      (id): Proposal => ({ to: '专题登记', confidence: '中', entry: { id, name: nameOfTopic(id) } }),
    ),
    ...proposals,
  ];
}

function doubtsOf(unread: readonly string[]): string[] {
  if (unread.length === 0) return [];
  const some = unread.slice(0, 6).join('、');
  return [
    `表格里有 ${unread.length} 个数没有单位（${some}），多半单位写在别处。本站现在只登记旁边写着单位的数，这些数检查时会一个一个列出来，要请人处理。`,
  ];
}
