import type {
  FacetOption,
  SearchAnswer,
  SearchFacets,
  SearchOutcome,
  SearchSuggestions,
} from './search-answer.ts';
import type { SearchRequest } from './search-request.ts';

/**
 * What the interface asks; made by `openSearch`. Nothing is loaded before the first call of one of these.
 *
 * A later call of a method supersedes one of the same method that is still under way. To try again what has failed, call
 * again with the same request: what had failed is fetched anew, what had come is in the browser's cache.
 */
export interface SearchClient {
  /** Loads what every answer needs, so that the first one comes sooner: for when the box gets the focus. Never fails. */
  warm(): void;
  /** The hits. */
  answer(request: SearchRequest): Promise<SearchOutcome<SearchAnswer>>;
  /**
   * What else might be wanted, of which the hits say nothing. Of the request only `query` and `filter` matter. Loads tables
   * and parts of the index that nothing else needs: to be asked once the hits are shown.
   */
  suggest(request: SearchRequest): Promise<SearchOutcome<SearchSuggestions>>;
  /** What the hits can be narrowed by. Of the request only `query` and `filter` matter; loads hardly more than `answer`. */
  facets(request: SearchRequest): Promise<SearchOutcome<SearchFacets>>;
  /**
   * The topics that the hits can be narrowed by, in the order of the register, those without a hit left out. Loads some
   * bytes a report that nothing else needs: to be asked only when the reader opens the choice of topics.
   */
  topics(request: SearchRequest): Promise<SearchOutcome<readonly FacetOption[]>>;
}
