import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The part of Pagefind's script that we use. */
interface PagefindScript {
  options(options: { basePath: string; metaCacheTag: string }): Promise<void>;
  preload(term: string): Promise<void>;
  search(term: string): Promise<{ results: { id: string; words: number[] }[] }>;
}

/** Pagefind's own script, run on this Node over a folder of its files. */
export interface NodePagefind extends PagefindScript {
  /** The files it has fetched, relative to the folder, with their query strings. */
  readonly fetched: string[];
  /** Files that `fetch` answers with 404. */
  readonly missing: Set<string>;
}

const origin = 'http://pagefind.test/';

/**
 * Runs Pagefind over its files in a folder. Until the tests of this process are over, `fetch` answers it from there.
 *
 * @param folder absolute path
 */
export async function openPagefind(folder: string, metaCacheTag = 'tag'): Promise<NodePagefind> {
  const fetched: string[] = [];
  const missing = new Set<string>();
  const base = `${origin}${encodeURIComponent(folder)}/`;
  const fetchOther = globalThis.fetch;
  globalThis.fetch = async (input, options) => {
    const url = String(input);
    if (!url.startsWith(base)) return fetchOther(input, options);
    const file = url.slice(base.length);
    fetched.push(file);
    // Some tasks later, as from a server.
    await new Promise((resolve) => setTimeout(resolve, 5));
    const path = join(folder, file.replace(/\?.*/, ''));
    if (missing.has(file) || !existsSync(path)) return new Response(null, { status: 404 });
    return new Response(readFileSync(path));
  };
  const script: PagefindScript = await import(
    /* @vite-ignore */ pathToFileURL(join(folder, 'pagefind.js')).href
  );
  await script.options({ basePath: base, metaCacheTag });
  await script.preload('');
  return { ...script, fetched, missing };
}
