import type { HitReport } from '#src/search/contract/search-answer.ts';
import type { SearchKind } from '#src/search/contract/search-request.ts';

/** A place as it is indexed. */
export interface RecordPlace {
  readonly kind: SearchKind;
  /** Path and anchor from the site's root, without a slash before it: `reports/2023-h1/#s-1-2-1`. */
  readonly path: string;
  /** See `SearchPlace.label`. */
  readonly label: string;
  /** The words, as the page prints them; blocks separated by line feeds. Of a figure: name, value, coverage. */
  readonly text: string;
  /** Ids of the topics it belongs to. */
  readonly topics: readonly string[];
}

/** One of several bureaus that are searched together. */
export interface RecordBureau {
  readonly name: string;
  /** Its first page from the root of all sites, without a slash before it: `xinhuang/`. */
  readonly path: string;
}

/**
 * What is indexed as one: a report with everything read out of it, or a register entry. The places of one kind stand
 * together, in the order of `searchKinds`; a reader sees each kind of a record as a hit of its own.
 */
export interface SearchRecord {
  /** `reports/2023-h1`, `projects/g6512-xinhuang`, `xinhuang/metrics/fines`: the page without slashes around it. */
  readonly id: string;
  /** The report's title, or the name of the project or metric. */
  readonly title: string;
  /** Undefined for register entries. */
  readonly report: HitReport | undefined;
  /** Whose it is, where several bureaus are searched together. */
  readonly bureau?: RecordBureau;
  /** Never empty. */
  readonly places: readonly RecordPlace[];
}
