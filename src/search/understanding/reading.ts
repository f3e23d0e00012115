import type { Understanding } from '#src/search/contract/search-answer.ts';
import type { SearchEngine } from '#src/search/engine/search-engine.ts';
import type { ReadingTables } from './reading-tables.ts';

/** A way to understand a term that stands nowhere as it is. */
export interface Reading extends Pick<Understanding, 'kind' | 'said'> {
  /** What is looked for instead, in normal form; all must hold. */
  readonly terms: readonly string[];
  /** Numbers that are looked for instead of others must be whole numbers where they are found. */
  readonly hasOtherNumber?: true;
}

/** A reading that something says. */
export interface SaidReading extends Reading {
  /** Its terms as they are typed. */
  readonly query: string;
  /** What finds its terms. */
  readonly engine: SearchEngine;
}

/** What a reading is made with. */
export interface ReadingContext {
  readonly engine: SearchEngine;
  readonly tables: ReadingTables;
}

/**
 * One way to understand terms, the likeliest readings first. Whether something says what they come to is for the caller to
 * find out, but for ways that look into the texts anyhow.
 */
export type Way = (term: string, context: ReadingContext) => Promise<readonly Reading[]>;
