/** What goes wrong with fetches while somebody watches. */
export interface FetchWatch {
  /** The path of the last file that didn't come. */
  readonly failed: string | undefined;
  end(): void;
}

/** Watches from now on what this worker, whoever in it, fetches from a folder and doesn't get. */
export function watchFetch(folder: string): FetchWatch {
  const { pathname } = new URL(folder);
  const watch = { failed: undefined as string | undefined, end: () => watches.delete(note) };
  const note = (path: string) => {
    if (path.startsWith(pathname)) watch.failed = path;
  };
  watches.add(note);
  return watch;
}

/** From now on gives this worker, whoever in it asks for a file, what has been made of it here. */
export function serveMade(path: string, content: Uint8Array<ArrayBuffer>): void {
  made.set(path, content);
}

const made = new Map<string, Uint8Array<ArrayBuffer>>();
const watches = new Set<(path: string) => void>();
const fetchUnwatched = globalThis.fetch;

globalThis.fetch = async (input, options) => {
  const path = new URL(input instanceof Request ? input.url : input, location.href).pathname;
  const content = made.get(path);
  if (content !== undefined) return new Response(content);
  const tell = () => {
    for (const note of watches) note(path);
  };
  try {
    const response = await fetchUnwatched(input, options);
    if (!response.ok) tell();
    return response;
  } catch (error) {
    tell();
    throw error;
  }
};
