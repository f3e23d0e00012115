import { lastAtOrBefore } from '#src/language/text-range.ts';
import type { PrintedFigure } from './find-printed-figures.ts';
import type { ReportText } from './report-text.ts';
import type { Said } from './words-before.ts';

/** What a figure counts, as its sentence says it. */
export interface Counted {
  /** The words that say it: 交通固定资产投资, 公路客运量同比增减; empty where none do. */
  readonly words: string;
  /** The same without how it compares: 公路客运量 of 公路客运量同比增减. */
  readonly base: string;
  /** How it is set against something else; undefined for an amount of its own. */
  readonly relation: Relation | undefined;
  /** Whether the figure's own clause says it, and nothing is carried on from the figure before. */
  readonly isOwn: boolean;
  /** The figure before that it compares, is a share of or goes on about. */
  readonly of?: CountedFigure | undefined;
}

/** A change against another time, a share of something, what was planned of it, or what there was of it a year before. */
export type Relation = 'change' | 'share' | 'plan' | 'past';

/** A figure before, that later words may refer to. */
export interface CountedFigure {
  readonly figure: PrintedFigure;
  readonly counted: Counted;
}

/** A figure with what stands around it. */
export interface Place extends Required<Pick<CountedContext, 'names'>> {
  readonly report: ReportText;
  readonly figure: PrintedFigure;
  readonly respective: string | undefined;
  readonly said: Said;
  /** The noun behind the number. */
  readonly behind: string;
  /** What its clause says behind it that was or will be done: 已完工 of 其中5条已完工; empty where a noun or nothing stands there. */
  readonly predicate: string;
  /** Whether it stands in a list of parts. */
  readonly isListed: boolean;
  /** The figures before it in its statement. */
  readonly inSentence: readonly CountedFigure[];
  readonly before: CountedFigure | undefined;
  /** The last of them that is an amount of its own, where there is one. */
  readonly amount: CountedFigure | undefined;
}

/** What is known of a figure before it is read. */
export interface CountedContext {
  /** What it counts by {@link respectiveThings}. */
  readonly respective?: string | undefined;
  /** The names of the project that it is about, the longest first; they are no part of what is counted. */
  readonly names?: readonly string[];
}

/** Those of some figures, in reading order, that stand at an offset or behind it. */
export function figuresSince(offset: number, figures: readonly CountedFigure[]): readonly CountedFigure[] {
  return figures.slice(lastAtOrBefore(figures, offset - 1, ({ figure }) => figure.start) + 1);
}

/** What a figure's own clause says that it counts. */
export function ownThing(words: string): Counted {
  return { words, base: words, relation: undefined, isOwn: words !== '' };
}
