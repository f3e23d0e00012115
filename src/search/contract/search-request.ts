/**
 * What a hit is (类型): the words of a report, the figures read out of it, its commitments, its checks, or an entry of
 * the register of projects or metrics.
 */
export const searchKinds = ['report', 'figure', 'project', 'metric', 'commitment', 'check'] as const;

/** One of {@link searchKinds}. */
export type SearchKind = (typeof searchKinds)[number];

/** How a kind is spoken of. */
export const searchKindNames: Readonly<Record<SearchKind, string>> = {
  report: '报告',
  figure: '数据',
  project: '项目',
  metric: '指标',
  commitment: '承诺',
  check: '核对',
};

/** In which order hits come: the best first, or the newest report first (registers, which have no period, last). */
export type SearchOrder = 'relevance' | 'date';

/** What may be chosen besides the words. What is left out doesn't narrow. */
export interface SearchFilter {
  /** 类型. */
  readonly kind?: SearchKind | undefined;
  /** 年度, such as `2023`: hits of reports whose period begins in it. Projects and metrics belong to no year. */
  readonly year?: string | undefined;
  /** 报告期, such as `2023-h1`. */
  readonly period?: string | undefined;
  /** 专题, by its id. It narrows places: a report is a hit where one of its places of this topic says the words. */
  readonly topic?: string | undefined;
}

/** What is asked. */
export interface SearchRequest {
  /**
   * What stands in the box, as typed. White space parts terms, and all must hold; `"…"` keeps what is between together.
   * Everything else, punctuation included, is looked for as it stands.
   */
  readonly query: string;
  readonly filter?: SearchFilter | undefined;
  /** Default `relevance`. */
  readonly order?: SearchOrder | undefined;
  /** How many hits to pass over; default 0. */
  readonly offset?: number | undefined;
  /** How many hits to give; default {@link defaultLimit}. Fewer hits load fewer bytes: five are enough below a box. */
  readonly limit?: number | undefined;
  /** How many places to give of each hit; default {@link defaultPlaces}. */
  readonly places?: number | undefined;
}

/** Hits of an answer where a request doesn't say how many. */
export const defaultLimit = 10;

/** Places of a hit where a request doesn't say how many. */
export const defaultPlaces = 3;
