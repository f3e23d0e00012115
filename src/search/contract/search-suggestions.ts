import type { Understanding } from './search-answer.ts';

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
