import type { SearchFailure } from '#src/search/contract/search-answer.ts';

/** A part of the search files that could not be had. */
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

/**
 * Fetches a file of the search.
 *
 * @param url absolute
 * @param options `isEntry`: that there is no such file means that the site has no search files at all
 * @throws PartError
 */
export async function fetchPart(url: string, { isEntry = false } = {}): Promise<Response> {
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
  return response;
}

/** Fetches a JSON file of the search; see {@link fetchPart}. */
export async function loadPart<T>(url: string, options?: { readonly isEntry: boolean }): Promise<T> {
  const response = await fetchPart(url, options);
  try {
    return await response.json();
  } catch (cause) {
    throw new PartError({ kind: 'part-failed', part: new URL(url).pathname }, cause);
  }
}
