import type { ClauseId } from '#src/language/text/clause.ts';
import { locateQuote, type QuoteFault } from '#src/language/text/locate-quote.ts';
import { clauseAt, type ReportBody } from '#src/language/text/report-body.ts';
import type { TextRange } from '#src/language/text-range.ts';
import type { AuthoringError, SourcePosition } from '#src/records/authoring-error.ts';
import type { Figure } from '#src/records/figure.ts';
import type { Metric, Topic } from '#src/records/metric.ts';
import type { Project } from '#src/records/project.ts';
import type { ReportFrontmatter } from '#src/records/report.ts';
import type { FigureEntry } from '#src/records/report-entries.ts';

/** An entry of a register, and where it stands. */
export interface RegisterEntry<T> {
  readonly value: T;
  readonly at: SourcePosition;
}

/** The registers of a content folder, each in the order it was read. */
export interface Registers {
  readonly topics: readonly RegisterEntry<Topic>[];
  readonly metrics: readonly RegisterEntry<Metric>[];
  readonly projects: readonly RegisterEntry<Project>[];
}

/** A report whose frontmatter has been parsed, with the ways back from data and text to the file. */
export interface ReportInput {
  readonly id: string;
  readonly frontmatter: ReportFrontmatter;
  readonly body: ReportBody;
  /** The entries that the schema refused, so that who names one isn't told that it doesn't exist. */
  readonly unread?: readonly UnreadEntry[];
  /** Where the value at `path` of the frontmatter stands. */
  at(path: readonly PropertyKey[]): SourcePosition;
  /** Where the character at `offset` of the body's text stands. */
  bodyAt(offset: number): SourcePosition;
}

/** An entry of the frontmatter that its schema refused, with so much of it as is words. */
export interface UnreadEntry {
  /** The list that it stands in: `metrics`, `errata` … */
  readonly list: string;
  readonly id: string | undefined;
  readonly metric: string | undefined;
  readonly quote: string | undefined;
  readonly numeral: string | undefined;
}

/** What is wrong with an entry of the frontmatter, apart from where: always an error that stops publication. */
export type EntryFault = Omit<AuthoringError, 'at' | 'severity'>;

/** Reports a fault of one entry at one of its fields. */
export type Complain = (field: string, fault: EntryFault) => void;

/** Reports the faults of the entry at `path`, such as `['metrics', 3]`, into `errors`. */
export function complainer(
  input: ReportInput,
  path: readonly PropertyKey[],
  errors: AuthoringError[],
): Complain {
  return (field, fault) => errors.push({ at: input.at([...path, field]), severity: 'error', ...fault });
}

/** A quote of a report's frontmatter and where it stands in the body. */
export interface PlacedQuote {
  readonly range: TextRange;
  readonly clause: ClauseId;
}

/**
 * Finds the quote of the entry at `path`; where it has no one place in the body, says so in `errors`.
 *
 * @param path of the entry, such as `['metrics', 3]`
 */
export function placeQuote(
  input: ReportInput,
  path: readonly PropertyKey[],
  entry: { readonly quote: string; readonly occurrence?: number | undefined },
  errors: AuthoringError[],
): PlacedQuote | undefined {
  const place = locateQuote(input.body, entry.quote, entry.occurrence);
  if (!place.found) {
    const field = place.fault.kind === 'too-few' ? 'occurrence' : 'quote';
    // Where so much is wrong the file is, and looking for what each quote may have meant would take minutes.
    const isLikened = errors.length < 300;
    complainer(input, path, errors)(field, { current: entry.quote, ...complaints(place.fault, isLikened) });
    return undefined;
  }
  const { start, end } = place;
  return { range: { start, end }, clause: clauseAt(input.body, start) ?? '' };
}

function complaints(fault: QuoteFault, isLikened: boolean): EntryFault {
  switch (fault.kind) {
    case 'missing': {
      const nearest = isLikened ? fault.nearest() : undefined;
      return {
        code: '引文-01',
        message: '正文里没有这句话。',
        cure: nearest === undefined ? '从正文里重新复制。' : `从正文里重新复制。最像的一句是：${nearest}`,
      };
    }
    case 'ambiguous':
      return {
        code: '引文-02',
        message: `这句话在正文里有 ${fault.times} 处，不知道是哪一处。`,
        cure: '把引文写长一些，让它只有一处；或者加上 occurrence: 1 这样的一项，写明是第几处。',
      };
    case 'too-few':
      return {
        code: '引文-03',
        message: `这句话在正文里只有 ${fault.times} 处。`,
        cure: `occurrence 写 1 到 ${fault.times}；只有一处时不用写。`,
      };
  }
}

/** Where a figure's field is written; of a field that isn't, where the figure is. */
export function positionOfField(
  { frontmatter, at }: ReportInput,
  figure: Figure,
  field: keyof FigureEntry,
): SourcePosition {
  return at(['metrics', frontmatter.metrics.findIndex(({ id }) => id === figure.id), field]);
}
