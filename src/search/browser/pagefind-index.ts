import type { Posting, PostingSource } from '#src/search/engine/search-engine.ts';
import type { SearchedSite } from '#src/search/engine/search-table.ts';
import { editionAddress, editionFiles } from '#src/search/files/search-files.ts';
import { tokensBeginning } from '#src/search/words/index-tokens.ts';
import { PartError } from './load-part.ts';

/** As much of Pagefind's script as is used. */
interface Pagefind {
  options(options: { basePath: string; metaCacheTag: string }): Promise<void>;
  mergeIndex(path: string, options: { metaCacheTag: string }): Promise<void>;
  preload(term: string): Promise<void>;
  search(term: string): Promise<{ results: { id: string; words: number[] }[] }>;
}

/** How many postings are kept: those of the words being typed, and of what they might be meant for. */
const mostKept = 60;

/**
 * The addresses of what Pagefind loads before any word. Whoever fetches them before Pagefind does saves it two round trips, for
 * it asks for one after the other.
 */
export function pagefindStart(site: SearchedSite, isFirst: boolean): string[] {
  const { entry, address } = site;
  return entry.pagefind
    .filter((file) => isFirst || !/\.js$|^wasm/.test(file))
    .map((file) => {
      const url = editionAddress(address, entry, `${editionFiles.pagefind}${file}`);
      return file === 'pagefind-entry.json' ? `${url}?ts=${entry.edition}` : url;
    });
}

/**
 * Pagefind's index of one or several sites as a source of postings. The same pairs are asked for with every key, by every
 * filter's count and by every reading of the words, and Pagefind's search takes more than half of an answer's time: so the
 * last postings are kept.
 */
export class PagefindIndex implements PostingSource {
  readonly #pagefind: Pagefind;
  readonly #folder: string;
  readonly #loadCharacters: () => Promise<string>;
  /** The one asked for last at the end. */
  readonly #kept = new Map<string, Posting>();

  private constructor(pagefind: Pagefind, folder: string, loadCharacters: () => Promise<string>) {
    this.#pagefind = pagefind;
    this.#folder = folder;
    this.#loadCharacters = loadCharacters;
  }

  /**
   * Loads Pagefind.
   *
   * @param sites at least one; each has an index
   * @param loadCharacters gives the characters that tokens are made of
   * @throws PartError
   */
  static async open(
    sites: readonly SearchedSite[],
    loadCharacters: () => Promise<string>,
  ): Promise<PagefindIndex> {
    const [first, ...others] = sites.map(({ address, entry }) => ({
      folder: editionAddress(address, entry, editionFiles.pagefind),
      metaCacheTag: entry.edition,
    }));
    if (first === undefined) throw new Error('no site has an index');
    try {
      const pagefind: Pagefind = await import(/* @vite-ignore */ `${first.folder}pagefind.js`);
      const { pathname: basePath } = new URL(first.folder);
      await pagefind.options({ basePath, metaCacheTag: first.metaCacheTag });
      await Promise.all(
        others.map(({ folder, metaCacheTag }) =>
          pagefind.mergeIndex(new URL(folder).pathname, { metaCacheTag }),
        ),
      );
      // Ends when Pagefind is ready; it loads nothing.
      await pagefind.preload('');
      return new PagefindIndex(pagefind, first.folder, loadCharacters);
    } catch (cause) {
      throw failed(first.folder, cause);
    }
  }

  async postingsOf(tokens: readonly string[]): Promise<Posting[]> {
    await this.#load(tokens.filter((token) => !this.#kept.has(token)));
    const postings: Posting[] = [];
    for (const token of tokens) {
      const posting = await this.#posting(token);
      if (posting.size === 0) return tokens.map(() => posting);
      postings.push(posting);
    }
    return postings;
  }

  /** Pagefind loads one of the chunks that have words with a beginning: the others are loaded by asking for each such word. */
  async postingOfBeginning(beginning: string): Promise<Posting> {
    if (!this.#kept.has(beginning)) {
      await this.#load(tokensBeginning(beginning, await this.#loadCharacters()));
    }
    return this.#posting(beginning);
  }

  /**
   * Loads the chunks of the index that hold some tokens. Pagefind says nothing where one doesn't come, and answers without it;
   * but then it fetches that chunk again when it is next asked for, whereas it waits for nothing where all are loaded.
   *
   * @throws PartError where a chunk hasn't come
   */
  async #load(tokens: readonly string[]): Promise<void> {
    if (tokens.length === 0) return;
    // One call for all: a single character is asked for by a thousand tokens.
    const loadAll = () => this.#pagefind.preload(tokens.join(' '));
    try {
      await loadAll();
      if (!(await needsNoTask(loadAll))) throw new Error('a chunk of the index has not come');
    } catch (cause) {
      throw failed(this.#folder, cause);
    }
  }

  /** Where words stand that begin with the one given; a pair begins no other word. */
  async #posting(word: string): Promise<Posting> {
    const posting = this.#kept.get(word) ?? (await this.#search(word));
    this.#kept.delete(word);
    this.#kept.set(word, posting);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
    return posting;
  }

  async #search(word: string): Promise<Posting> {
    try {
      const { results } = await this.#pagefind.search(word);
      return new Map(results.map(({ id, words }) => [id, ascending(words)] as const));
    } catch (cause) {
      throw failed(this.#folder, cause);
    }
  }
}

/** Numbers in order, none twice; the positions of a single word are so as they come. */
function ascending(numbers: readonly number[]): readonly number[] {
  const isAscending = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  return isAscending ? numbers : [...new Set(numbers)].sort((a, b) => a - b);
}

function failed(folder: string, cause: unknown): PartError {
  return new PartError({ kind: 'part-failed', part: new URL(folder).pathname }, cause);
}

/**
 * Whether something is done before the event loop's next task. What waits for promises alone is, however many; what comes from
 * the network comes in a task of its own, which is queued later than the one that is queued here.
 */
export async function needsNoTask(start: () => Promise<unknown>): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  const nextTask = new Promise<false>((resolve) => {
    port1.onmessage = () => resolve(false);
  });
  port2.postMessage(undefined);
  const isDone = await Promise.race([start().then(() => true), nextTask]);
  port1.close();
  return isDone;
}
