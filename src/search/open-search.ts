import type { FromWorker, ToWorker, WorkerMethod } from './browser/worker-message.ts';
import type { SearchClient } from './contract/search-client.ts';
import type { SearchOutcome } from './contract/search-outcome.ts';
import type { SearchRequest } from './contract/search-request.ts';

/** A request that its worker hasn't answered yet. */
interface Waiting {
  readonly method: WorkerMethod;
  readonly worker: Worker;
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
  let current: Worker | undefined;
  let count = 0;

  const settle = (number: number, outcome: SearchOutcome<unknown>) => {
    waiting.get(number)?.resolve(outcome);
    waiting.delete(number);
  };
  // A worker to which something hasn't come can't fetch it again, where it is a module: the next call starts another,
  // which has the rest from the browser's cache.
  const retire = (worker: Worker) => {
    if (current === worker) current = undefined;
    if (Array.from(waiting.values()).every((request) => request.worker !== worker)) worker.terminate();
  };
  const start = (): Worker => {
    const worker = new Worker(new URL('./browser/search-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data: { number, outcome } }: MessageEvent<FromWorker>) => {
      settle(number, outcome);
      if (outcome.kind === 'failed' || current !== worker) retire(worker);
    });
    worker.addEventListener('error', () => {
      const failure = { kind: 'part-failed', part: 'search-worker' } as const;
      for (const [number, request] of waiting) {
        if (request.worker === worker) settle(number, { kind: 'failed', failure });
      }
      retire(worker);
    });
    post(worker, { kind: 'open', site: new URL(base, location.href).href });
    return worker;
  };
  const say = (message: ToWorker): Worker => {
    current ??= start();
    post(current, message);
    return current;
  };
  const ask = (method: WorkerMethod, request: SearchRequest): Promise<SearchOutcome<never>> => {
    for (const [number, earlier] of waiting) {
      if (earlier.method === method) settle(number, { kind: 'superseded' });
    }
    count += 1;
    const number = count;
    const worker = say({ kind: 'ask', number, method, request });
    return new Promise((resolve) => {
      waiting.set(number, { method, worker, resolve: resolve as Waiting['resolve'] });
    });
  };
  return {
    warm: () => {
      say({ kind: 'warm' });
    },
    answer: (request) => ask('answer', request),
    suggest: (request) => ask('suggest', request),
    facets: (request) => ask('facets', request),
    topics: (request) => ask('topics', request),
  };
}

function post(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}
