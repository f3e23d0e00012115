import type { SearchOutcome } from '#src/search/contract/search-outcome.ts';
import type { SearchRequest } from '#src/search/contract/search-request.ts';

/** What can be asked of the worker by a request. */
export type WorkerMethod = 'answer' | 'suggest' | 'facets' | 'topics';

/** What the page says to the worker. */
export type ToWorker =
  /** First of all: the address of the site's first page. */
  | { readonly kind: 'open'; readonly site: string }
  | { readonly kind: 'warm' }
  | {
      readonly kind: 'ask';
      readonly number: number;
      readonly method: WorkerMethod;
      readonly request: SearchRequest;
    };

/** What the worker says to the page: what has become of the request with this number. */
export interface FromWorker {
  readonly number: number;
  readonly outcome: SearchOutcome<unknown>;
}
