import { parseCoverage } from '#src/language/time/coverage.ts';
import { type Period, parsePeriod } from '#src/language/time/period.ts';
import type { Reckonable } from '#src/records/check.ts';
import type { FigureCoverage, FigureKind } from '#src/records/figure.ts';
import type { Metric } from '#src/records/metric.ts';
import type { Project } from '#src/records/project.ts';
import type { PrintedFigure } from './find-printed-figures.ts';
import type { Proposal } from './proposal.ts';
import { blockAt, type ReportText, type TextBlock } from './report-text.ts';
import { statementStart } from './words-before.ts';

/** A figure as it is proposed, with so much of its sentence as tells how it stands to others. */
export interface CheckedFigure extends PrintedFigure, Reckonable {
  readonly id: string;
  /** What readers call it: 三江桥完成投资. */
  readonly name: string;
  /** The id of the figure that it is proposed as a part of. */
  readonly parent: string | undefined;
  readonly isSure: boolean;
  /** The words before it, back to the figure before or the beginning of its sentence. */
  readonly lead: string;
  /** Where the statement begins that it belongs to, and where the sentence does. */
  readonly statement: number;
  readonly sentence: number;
  readonly block: TextBlock;
}

/**
 * The figures of a report as they are proposed.
 *
 * @param figures as printed, and `proposals` the proposals for them, in the same order
 * @param metrics those of the register and those that are proposed
 */
export function checkedFigures(
  report: ReportText,
  figures: readonly PrintedFigure[],
  proposals: readonly Proposal[],
  metrics: readonly Pick<Metric, 'id' | 'name' | 'measure'>[],
  projects: readonly Project[],
  period: Period,
): CheckedFigure[] {
  const metricById = new Map(metrics.map((metric) => [metric.id, metric]));
  const projectById = new Map(projects.map((project) => [project.id, project]));
  return figures.flatMap((figure, place): CheckedFigure[] => {
    const { entry, confidence } = proposals[place] ?? {};
    const metric = metricById.get(String(entry?.['metric']));
    if (entry === undefined || metric === undefined) return [];
    const subject = projectById.get(String(entry['subject']));
    const block = blockAt(report, figure.start);
    const sentence = Math.max(block.start, report.text.lastIndexOf('。', figure.start - 1) + 1);
    const before = figures[place - 1]?.end ?? 0;
    return [
      {
        ...figure,
        id: String(entry['id']),
        name: `${subject?.shortName ?? subject?.name ?? ''}${metric.name}`,
        kind: kindOf(entry['kind']),
        coverage: coverageOf(entry, metric, period),
        metric,
        subject,
        parent: entry['parent'] === undefined ? undefined : String(entry['parent']),
        isSure: confidence === '高',
        lead: report.text.slice(Math.min(Math.max(sentence, before), figure.start), figure.start),
        statement: statementStart(report, figure),
        sentence,
        block,
      },
    ];
  });
}

function kindOf(kind: unknown): FigureKind {
  return kind === 'planned' || kind === 'target' ? kind : 'actual';
}

/** As the check reads it from the entry. */
function coverageOf(
  { coverage, coverageSaid, kind, for: intended }: Proposal['entry'],
  { measure }: Pick<Metric, 'measure'>,
  period: Period,
): FigureCoverage {
  if (coverageSaid !== undefined) return { kind: 'said', words: String(coverageSaid) };
  const days = coverage === undefined ? undefined : parseCoverage(String(coverage));
  if (days?.ok) return { kind: 'days', days: days.value, isPrinted: true };
  const as = kindOf(kind);
  if (as !== 'actual') {
    const isFor = intended === undefined ? undefined : parsePeriod(String(intended));
    return { kind: 'intended', as, ...(isFor?.ok && { for: isFor.value }) };
  }
  return measure === 'stock' ? { kind: 'undated' } : { kind: 'days', days: period, isPrinted: false };
}
