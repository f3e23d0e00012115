import type { Catalogue, ReportRecord } from '#src/catalogue/catalogue.ts';
import { memoize } from '#src/catalogue/memoize.ts';
import { outcomesOfFigure, type TargetOutcome } from '#src/catalogue/series/target-outcomes.ts';
import type { ClauseId } from '#src/language/text/clause.ts';
import type { Check } from '#src/records/check.ts';
import type { Commitment } from '#src/records/commitment.ts';
import type { Erratum } from '#src/records/erratum.ts';
import { type Figure, figureCoverageName } from '#src/records/figure.ts';
import type { Project } from '#src/records/project.ts';

/** A figure as its note tells of it. */
export interface FigureNote {
  readonly figure: Figure;
  /** The figure of the same report that this one is a part of (其中). */
  readonly whole: Figure | undefined;
  readonly parts: readonly Figure[];
  /** How many other reports give the same metric of the same project. */
  readonly otherReports: number;
  /** The target that it is, or that it is the actual value of. */
  readonly outcomes: readonly TargetOutcome[];
}

/** Neighbouring figures of one project over the same days, so that neither is said twice. */
export interface FigureNoteRun {
  readonly subject: Project | undefined;
  readonly notes: readonly FigureNote[];
}

/** What stands beside one row of a report's text (旁注), each kind in reading order. */
export interface ReportMargin {
  /** The address of the row. */
  readonly row: ClauseId;
  readonly runs: readonly FigureNoteRun[];
  readonly commitments: readonly Commitment[];
  readonly checks: readonly Check[];
  readonly errata: readonly Erratum[];
}

/** The margins of a report by the address of their row; a row of which nothing is read has none. */
export function reportMargins(record: ReportRecord, catalogue: Catalogue): Map<ClauseId, ReportMargin> {
  const notes = record.figures.map((figure) => figureNote(figure, record, catalogue));
  const margins = new Map<ClauseId, ReportMargin>();
  const at = <T>(row: ClauseId, entries: readonly T[], rowOfEntry: (entry: T) => ClauseId | undefined) =>
    entries.filter((entry) => rowOfEntry(entry) === row);
  const rows = [
    ...record.figures.map(({ clause }) => rowOf(clause)),
    ...record.commitments.map(({ clause }) => rowOf(clause)),
    ...record.errata.map(({ clause }) => rowOf(clause)),
  ];
  for (const row of new Set(rows)) {
    margins.set(row, {
      row,
      runs: runsOf(at(row, notes, ({ figure }) => rowOf(figure.clause))),
      commitments: at(row, record.commitments, ({ clause }) => rowOf(clause)),
      checks: at(row, record.checks, rowOfCheck),
      errata: at(row, record.errata, ({ clause }) => rowOf(clause)),
    });
  }
  return margins;
}

/** The row that a place lies in: works named inside an entry stand in the entry's row. */
export function rowOf(clause: ClauseId): ClauseId {
  const steps = clause.split('-');
  const block = steps.findIndex((step, index) => index > 0 && !/^[0-9]/.test(step));
  return steps.slice(0, block === -1 ? undefined : block + 1).join('-');
}

/** A check stands where the last of what it puts together is said: the whole of its parts, the later of two times. */
function rowOfCheck({ reportId, figures, commitments }: Check): ClauseId | undefined {
  const clause =
    figures.findLast((figure) => figure.reportId === reportId)?.clause ?? commitments.at(-1)?.clause;
  return clause === undefined ? undefined : rowOf(clause);
}

/** In how many reports the values of each metric and subject stand. */
const reportCounts = memoize(({ reportRecords }: Catalogue): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { figures } of reportRecords) {
    for (const series of new Set(figures.map(seriesOfFigure)))
      counts.set(series, (counts.get(series) ?? 0) + 1);
  }
  return counts;
});

function seriesOfFigure({ metric, subject }: Figure): string {
  return `${metric.id} ${subject?.id ?? ''}`;
}

function figureNote(figure: Figure, { figures }: ReportRecord, catalogue: Catalogue): FigureNote {
  return {
    figure,
    whole: figures.find(({ id }) => id === figure.parent),
    parts: figures.filter(({ parent }) => parent === figure.id),
    otherReports: (reportCounts(catalogue).get(seriesOfFigure(figure)) ?? 1) - 1,
    outcomes: outcomesOfFigure(catalogue, figure),
  };
}

function runsOf(notes: readonly FigureNote[]): FigureNoteRun[] {
  const runs: { subject: Project | undefined; notes: FigureNote[] }[] = [];
  for (const note of notes) {
    const { subject, coverage } = note.figure;
    const open = runs.at(-1);
    const before = open?.notes.at(-1)?.figure;
    const isAlike =
      before !== undefined &&
      before.subject?.id === subject?.id &&
      figureCoverageName(before.coverage) === figureCoverageName(coverage);
    if (isAlike) open?.notes.push(note);
    else runs.push({ subject, notes: [note] });
  }
  return runs;
}

/** A margin, cut into what stands there at once and what is folded away. */
export interface FittedMargin {
  readonly runs: readonly FigureNoteRun[];
  readonly checks: readonly Check[];
  readonly foldedRuns: readonly FigureNoteRun[];
  readonly foldedChecks: readonly Check[];
}

/** Heights in lines of the report's text (35px) as the style sheet sets the margin, nearly. */
const height = {
  note: 0.72,
  head: 0.8,
  coverage: 0.8,
  commitment: 1.7,
  check: 1.6,
  failing: 2.3,
  erratum: 2.3,
  fold: 1,
};

/**
 * Cuts a margin so that it fits beside its paragraph: a much longer one would leave a gap in the text. What needs attention
 * (errata, checks that fail or can't be decided) and commitments always stay, then come figures as long as there is room,
 * then checks that hold. Where a single figure would be left over, nothing is folded.
 *
 * @param lines how many lines the text of the row takes at its full measure
 */
export function fitMargin({ runs, commitments, checks, errata }: ReportMargin, lines: number): FittedMargin {
  const holding = checks.filter(({ verdict }) => verdict === 'holds');
  const others = checks.filter(({ verdict }) => verdict !== 'holds');
  let room = lines + 1 - commitments.length * height.commitment - errata.length * height.erratum;
  for (const { verdict } of others) room -= verdict === 'fails' ? height.failing : height.check;

  const heightOf = ({ notes }: FigureNoteRun) => height.head + height.coverage + notes.length * height.note;
  const whole = runs.reduce((sum, run) => sum + heightOf(run), 0);
  const all = { runs, checks: holding, foldedRuns: [], foldedChecks: [] };
  if (whole + holding.length * height.check <= room) return all;
  if (whole <= room) return { ...all, checks: [], foldedChecks: holding };

  room -= height.fold;
  const shown: FigureNoteRun[] = [];
  const folded: FigureNoteRun[] = [];
  for (const run of runs) {
    room -= height.head + height.coverage;
    const least = shown.length > 0 ? 0 : 2;
    const fitting = folded.length > 0 ? 0 : clamp(Math.floor(room / height.note), least, run.notes.length);
    room -= fitting * height.note;
    if (fitting > 0) shown.push({ ...run, notes: run.notes.slice(0, fitting) });
    if (fitting < run.notes.length) folded.push({ ...run, notes: run.notes.slice(fitting) });
  }
  const isWorthFolding = folded.length !== 1 || folded[0]?.notes.length !== 1;
  return isWorthFolding
    ? { runs: shown, checks: [], foldedRuns: folded, foldedChecks: holding }
    : { ...all, checks: [], foldedChecks: holding };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
