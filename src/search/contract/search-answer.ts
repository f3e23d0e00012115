import type { SearchKind } from './search-request.ts';

/** A stretch of an excerpt; the stretches in order are the excerpt. Always text, never markup. */
export interface ExcerptRun {
  readonly text: string;
  /** Whether this is what was asked for: to be shown in a `<mark>`. */
  readonly isMatch: boolean;
}

/** Words with what was asked for marked in them. */
export type Excerpt = readonly ExcerptRun[];

/** A place that says what was asked for: a clause, a paragraph, a figure, a commitment, a check, a register entry. */
export interface SearchPlace {
  /** Where to go: path and anchor under the site's base path, such as `/jt/reports/2023-h1/#s-1-2-1-i2`. */
  readonly address: string;
  /** `第1.2.1条第2项`, or the name of the figure, commitment, check, project or metric. */
  readonly label: string;
  /** At least one run is a match. `…` at an end shows that more stands there. */
  readonly excerpt: Excerpt;
  /** Of a figure: the same words by what they are. */
  readonly figure?: FigureExcerpt;
}

/** A figure's words: 三江桥：桥长, 43.6米, 时点数，日期未写明. */
export interface FigureExcerpt {
  readonly name: Excerpt;
  /** As the report prints it, 约 and 余 included. */
  readonly value: Excerpt;
  /** 数据时段. */
  readonly coverage: Excerpt;
}

/** The report that a hit belongs to. */
export interface HitReport {
  readonly id: string;
  readonly title: string;
  /** `2023-h1`. */
  readonly period: string;
  /** `2023年上半年`. */
  readonly periodName: string;
}

/** The bureau that a hit belongs to. */
export interface HitBureau {
  readonly name: string;
  /** Its own first page, with a slash at the end. */
  readonly address: string;
}

/**
 * A hit: the words, or the figures, or the commitments, or the checks of one report; or one project, or one metric. It is a hit
 * when each term stands somewhere in it; its places are where.
 */
export interface SearchHit {
  /** The same for the same hit in every answer: `figure 2023-h1`. */
  readonly id: string;
  readonly kind: SearchKind;
  /** The report's title (for its figures, commitments and checks, too), or the project's or metric's name. */
  readonly title: string;
  /** The page, without an anchor. */
  readonly address: string;
  /** Of everything but projects and metrics. */
  readonly report?: HitReport;
  /** On a site of several bureaus. */
  readonly bureau?: HitBureau;
  /**
   * First the place where the terms stand closest together, then in reading order; at least one, at most as many as
   * were asked for.
   */
  readonly places: readonly SearchPlace[];
  /** Whether there are more: ask again with more `places`, `offset` where this hit stands and `limit: 1`. */
  readonly hasMorePlaces: boolean;
}

/** Hits of one way to read a query. */
export interface SearchHits {
  /** How many hits there are in all, with the filter. */
  readonly total: number;
  /** From `offset` on, at most `limit`. */
  readonly hits: readonly SearchHit[];
}

/** How a query that nothing says was understood instead. */
export interface Understanding {
  readonly kind:
    | 'alias'
    | 'quantity'
    | 'numeral'
    | 'traditional'
    | 'pinyin'
    | 'initials'
    | 'one-character'
    | 'pieces';
  /** What is looked for instead, to be put in the box when it is chosen. */
  readonly query: string;
  /** In words for the reader: `“秀从高速”是项目“G6512秀从高速公路（新晃段）”`. */
  readonly said: string;
}

/** Hits of a query understood otherwise: never to be mixed with exact ones. */
export interface ApproximateHits extends SearchHits {
  readonly understanding: Understanding;
  /** What these hits say, term by term, for marking the page that one of them opens. */
  readonly terms: readonly string[];
}

/** The answer to a request. */
export interface SearchAnswer extends SearchHits {
  /** The query as it was understood, term by term, for marking the page that a hit opens; empty where nothing was asked. */
  readonly terms: readonly string[];
  /** Ways to understand it where nothing matches exactly, the likeliest first; empty where something does. */
  readonly approximate: readonly ApproximateHits[];
  /** Where the query was too long: how many of its characters were looked for. */
  readonly cutTo?: number;
}

/** A choice of a filter and how many hits it would leave, the other choices standing. */
export interface FacetOption {
  /** What goes into the filter: `2023-h1`. */
  readonly value: string;
  /** What a reader sees: `2023年上半年`. */
  readonly label: string;
  readonly count: number;
}

/** What a query can be narrowed by, but for topics. Options without a hit are left out. */
export interface SearchFacets {
  /** In the order of `searchKinds`. */
  readonly kinds: readonly FacetOption[];
  /** The newest first. */
  readonly years: readonly FacetOption[];
  /** The newest first. */
  readonly periods: readonly FacetOption[];
}

/** A page that goes by a name that was asked for, or by one that is near it. */
export interface SuggestedPage {
  readonly kind: 'project' | 'metric' | 'topic';
  readonly name: string;
  /** Under the site's base path: `/jt/topics/road-enforcement/`. */
  readonly address: string;
}

/** What else might be wanted by who asks for some words: never to be mixed with what says them. */
export interface SearchSuggestions {
  /** The nearest first, whether or not a hit leads there, too. */
  readonly pages: readonly SuggestedPage[];
  /**
   * Other ways to say what was asked for that something says, under the filter, too; few. None where nothing says it as it
   * was typed: then the answer has the ways to understand it, with what they find.
   */
  readonly readings: readonly Understanding[];
}

/** Why there is no answer. */
export type SearchFailure =
  /** There is no index beside the site: in `npm run dev` before the first `npm run build`, or a broken upload. */
  | { readonly kind: 'index-missing' }
  /** A part of the index could not be fetched, or is not what it should be. Asking again fetches it again. */
  | { readonly kind: 'part-failed'; readonly part: string };

/** What becomes of a request. Nothing is thrown. */
export type SearchOutcome<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  /** A later request of the same sort has come in between; there is nothing to show. */
  | { readonly kind: 'superseded' }
  | { readonly kind: 'failed'; readonly failure: SearchFailure };
