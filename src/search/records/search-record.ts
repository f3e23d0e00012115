import type { HitReport } from '#src/search/contract/search-answer.ts';
import type { SearchKind } from '#src/search/contract/search-kind.ts';

/** A place as it is indexed. */
export interface RecordPlace {
  readonly kind: SearchKind;
  /** Path and anchor from the site's root, without a slash before it: `reports/2023-h1/#s-1-2-1`. */
  readonly path: string;
  /** See `SearchPlace.label`. */
  readonly label: string;
  /** The words, as the page prints them; blocks parted by line feeds. Of a figure: name, value, coverage. */
  readonly text: string;
  /** Ids of the topics it belongs to. */
  readonly topics: readonly string[];
}

/** A bureau among others. */
export interface RecordBureau {
  readonly name: string;
  /** Its first page from the root of the site of all, without a slash before it: `xinhuang/`. */
  readonly path: string;
}

/**
 * What is indexed together: a report with all that is read out of it, or a register entry. The places of one kind stand
 * together, in the order of `searchKinds`; to a reader each kind of a record is a hit of its own.
 */
export interface SearchRecord {
  /** `reports/2023-h1`, `projects/g6512-xinhuang`, `xinhuang/metrics/fines`: the page without slashes around it. */
  readonly id: string;
  /** The report's title, or the name of the project or metric. */
  readonly title: string;
  /** Of a report: what it is. */
  readonly report: HitReport | undefined;
  /** On a site of several bureaus: whose it is. */
  readonly bureau?: RecordBureau;
  /** Of a site of made-up data: says so in whatever file the record's words go into. */
  readonly demonstration?: '示例数据';
  /** Never empty. */
  readonly places: readonly RecordPlace[];
}
