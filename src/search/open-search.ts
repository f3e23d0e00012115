import { fetchPart, loadPart, PartError } from './browser/load-part.ts';
import { pagefindStart } from './browser/pagefind-index.ts';
import type { FromWorker, ToWorker, WorkerMethod } from './browser/search-worker.ts';
import type { SearchFailure, SearchOutcome } from './contract/search-answer.ts';
import type { SearchClient } from './contract/search-client.ts';
import type { SearchRequest } from './contract/search-request.ts';
import type { SearchedSite } from './engine/search-table.ts';
import { entryFile, type SearchEntry } from './files/search-files.ts';
import type { RecordBureau } from './records/search-record.ts';

/** A request that hasn't been answered yet. */
interface Waiting {
  readonly method: WorkerMethod;
  /** The worker that was asked. */
  readonly opened: OpenedWorker;
  readonly resolve: (outcome: SearchOutcome<unknown>) => void;
}

/** A worker, and whether it has been told which sites to search; that waits for their entries. */
interface OpenedWorker {
  readonly worker: Worker;
  readonly ready: Promise<void>;
}

/**
 * Opens the search of the site that the page belongs to, or of several bureaus' sites below its path. It is
 * answered by a worker, which starts with the first call.
 *
 * @param base the site's base path with a slash at both ends, usually `import.meta.env.BASE_URL`
 * @param bureaus whose sites are searched together; none = the site itself
 */
export function openSearch(base: string, bureaus: readonly RecordBureau[] = []): SearchClient {
  const waiting = new Map<number, Waiting>();
  let current: OpenedWorker | undefined;
  let count = 0;

  const settle = (number: number, outcome: SearchOutcome<unknown>) => {
    waiting.get(number)?.resolve(outcome);
    waiting.delete(number);
  };
  // A module worker never fetches again what hasn't come: the next call starts another, which has the rest from the browser's cache.
  const retire = (opened: OpenedWorker) => {
    if (current === opened) current = undefined;
    if ([...waiting.values()].every((request) => request.opened !== opened)) opened.worker.terminate();
  };
  const failAll = (opened: OpenedWorker, failure: SearchFailure) => {
    for (const [number, request] of waiting) {
      if (request.opened === opened) settle(number, { kind: 'failed', failure });
    }
    retire(opened);
  };
  const start = (): OpenedWorker => {
    const worker = new Worker(new URL('./browser/search-worker.ts', import.meta.url), { type: 'module' });
    const ready = loadEntries(base, bureaus).then(async (sites) => {
      await fetchAhead(sites);
      post(worker, { kind: 'open', base, sites });
    });
    const opened = { worker, ready };
    worker.addEventListener('message', ({ data: { number, outcome } }: MessageEvent<FromWorker>) => {
      settle(number, outcome);
      if (outcome.kind === 'failed' || current !== opened) retire(opened);
    });
    worker.addEventListener('error', () => failAll(opened, { kind: 'part-failed', part: 'search-worker' }));
    ready.catch((error) => {
      const failure = error instanceof PartError ? error.failure : undefined;
      failAll(opened, failure ?? { kind: 'part-failed', part: String(error) });
    });
    return opened;
  };
  const say = (message: ToWorker): OpenedWorker => {
    current ??= start();
    const { worker, ready } = current;
    ready.then(() => post(worker, message)).catch(() => undefined);
    return current;
  };
  const ask = (method: WorkerMethod, request: SearchRequest): Promise<SearchOutcome<never>> => {
    for (const [number, earlier] of waiting) {
      if (earlier.method === method) settle(number, { kind: 'superseded' });
    }
    count += 1;
    const number = count;
    return new Promise((resolve) => {
      const opened = say({ kind: 'ask', number, method, request });
      waiting.set(number, { method, opened, resolve: resolve as Waiting['resolve'] });
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

function loadEntries(base: string, bureaus: readonly RecordBureau[]): Promise<SearchedSite[]> {
  const own = new URL(base, location.href).href;
  const load = async (address: string): Promise<SearchedSite> => ({
    address,
    entry: await loadPart<SearchEntry>(new URL(entryFile, address).href, { isEntry: true }),
  });
  return Promise.all(
    bureaus.length === 0
      ? [load(own)]
      : bureaus.map(async (bureau) => ({ ...(await load(new URL(bureau.path, own).href)), bureau })),
  );
}

/** Brings what Pagefind loads first into the browser's cache, all at once and while the worker starts. */
async function fetchAhead(sites: readonly SearchedSite[]): Promise<void> {
  const indexed = sites.filter(({ entry }) => entry.pagefind.length > 0);
  const urls = indexed.flatMap((site, index) => pagefindStart(site, index === 0));
  await Promise.all(urls.map(async (url) => (await fetchPart(url)).arrayBuffer()));
}

function post(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}
