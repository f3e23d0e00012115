import type { SearchFailure } from '#src/search/contract/search-outcome.ts';

/** A part of the index that could not be had, with what to tell the reader. */
export class PartError extends Error {
  override name = 'PartError';
  readonly failure: SearchFailure;

  constructor(failure: SearchFailure, cause?: unknown) {
    super(failure.kind === 'part-failed' ? `search: ${failure.part} failed` : 'search: there is no index', {
      cause,
    });
    this.failure = failure;
  }
}

/** Fetches JSON files, each once. */
export class PartLoader {
  readonly #parts = new Map<string, Promise<unknown>>();

  /**
   * @param url absolute
   * @param options `isEntry`: that there is no such file means that there is no index at all
   * @throws PartError
   */
  load<T>(url: string, { isEntry = false } = {}): Promise<T> {
    const known = this.#parts.get(url);
    if (known !== undefined) return known as Promise<T>;
    const loading = fetchPart(url, isEntry);
    this.#parts.set(url, loading);
    return loading as Promise<T>;
  }
}

async function fetchPart(url: string, isEntry: boolean): Promise<unknown> {
  const part = new URL(url).pathname;
  let response: Response;
  try {
    response = await fetch(url, { cache: isEntry ? 'no-cache' : 'default' });
  } catch (cause) {
    throw new PartError({ kind: 'part-failed', part }, cause);
  }
  // Some servers answer for a file that isn't there with a page of their own.
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  if (isEntry && (response.status === 404 || (response.ok && !isJson))) {
    throw new PartError({ kind: 'index-missing' });
  }
  if (!response.ok) throw new PartError({ kind: 'part-failed', part }, response.status);
  try {
    return await response.json();
  } catch (cause) {
    throw new PartError({ kind: 'part-failed', part }, cause);
  }
}
