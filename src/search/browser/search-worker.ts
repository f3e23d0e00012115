import type { SearchOutcome } from '#src/search/contract/search-answer.ts';
import type { SearchRequest } from '#src/search/contract/search-request.ts';
import type { SearchedSite } from '#src/search/engine/search-table.ts';
import { PartError } from './load-part.ts';
import { SearchSession } from './search-session.ts';

/** What can be asked of the worker by a request. */
export type WorkerMethod = 'answer' | 'suggest' | 'facets' | 'topics';

/** What the page says to the worker. */
export type ToWorker =
  /** First of all. */
  | { readonly kind: 'open'; readonly base: string; readonly sites: readonly SearchedSite[] }
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

// The worker that searches, so that typing never waits for it.

let session: SearchSession | undefined;

self.addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') {
    session = new SearchSession(data.base, data.sites);
    return;
  }
  const asked = session;
  if (asked === undefined) return;
  if (data.kind === 'warm') {
    // Whatever goes wrong now goes wrong again when something is asked, and is told then.
    asked.warm().catch(() => undefined);
    return;
  }
  const { number, method, request } = data;
  const reply: FromWorker = { number, outcome: await outcomeOf(() => asked[method](request)) };
  self.postMessage(reply);
});

async function outcomeOf(ask: () => Promise<unknown>): Promise<SearchOutcome<unknown>> {
  try {
    return { kind: 'answered', answer: await ask() };
  } catch (error) {
    if (error instanceof PartError) return { kind: 'failed', failure: error.failure };
    return { kind: 'failed', failure: { kind: 'part-failed', part: String(error) } };
  }
}
