import type { FromWorker, ToWorker, WorkerMethod } from './browser/worker-message.ts';
import type { SearchClient } from './contract/search-client.ts';
import type { SearchOutcome } from './contract/search-outcome.ts';
import type { SearchRequest } from './contract/search-request.ts';

/** A request that the worker hasn't answered yet. */
interface Waiting {
  readonly method: WorkerMethod;
  readonly resolve: (outcome: SearchOutcome<unknown>) => void;
}

/**
 * Opens the search of the site that the page belongs to. It answers from a worker of its own, which starts with the
 * first call.
 *
 * @param base the site's base path with a slash at both ends, usually `import.meta.env.BASE_URL`
 */
export function openSearch(base: string): SearchClient {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let count = 0;

  const settle = (number: number, outcome: SearchOutcome<unknown>) => {
    waiting.get(number)?.resolve(outcome);
    waiting.delete(number);
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./browser/search-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      settle(data.number, data.outcome);
    });
    started.addEventListener('error', () => {
      // The script itself didn't come: the next call starts another.
      started.terminate();
      if (worker === started) worker = undefined;
      for (const number of waiting.keys()) {
        settle(number, { kind: 'failed', failure: { kind: 'part-failed', part: 'search-worker' } });
      }
    });
    post(started, { kind: 'open', site: new URL(base, location.href).href });
    return started;
  };
  const say = (message: ToWorker) => {
    worker ??= start();
    post(worker, message);
  };
  const ask = (method: WorkerMethod, request: SearchRequest): Promise<SearchOutcome<never>> => {
    for (const [number, earlier] of waiting) {
      if (earlier.method === method) settle(number, { kind: 'superseded' });
    }
    count += 1;
    const number = count;
    return new Promise((resolve) => {
      waiting.set(number, { method, resolve: resolve as Waiting['resolve'] });
      say({ kind: 'ask', number, method, request });
    });
  };
  return {
    warm: () => say({ kind: 'warm' }),
    answer: (request) => ask('answer', request),
    facets: (request) => ask('facets', request),
    topics: (request) => ask('topics', request),
  };
}

function post(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}
