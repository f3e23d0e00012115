import type { Posting, PostingSource } from '#src/search/engine/posting.ts';
import { type ChunkList, metaFile, pagefindMeta } from '#src/search/files/chunk-list.ts';
import type { ShardEntry } from '#src/search/files/search-entry.ts';
import { BEHIND_ALL } from '#src/search/words/index-tokens.ts';
import { PartError } from './part-loader.ts';
import { serveMade, watchFetch } from './watch-fetch.ts';

/** The part of Pagefind's own script that is used. */
interface Pagefind {
  options(options: { basePath: string; metaCacheTag: string }): Promise<void>;
  mergeIndex(path: string, options: { metaCacheTag: string }): Promise<void>;
  preload(term: string): Promise<void>;
  search(term: string): Promise<{ results: { id: string; words: number[] }[] }>;
}

/** How many postings are kept: those of the words that somebody is typing, and of what they might be meant for. */
const mostKept = 60;

/**
 * Pagefind's index as a source of postings. Of what an answer takes, Pagefind's search takes more than half, and the same pairs
 * are asked for with every key, by every filter's count and by every reading of the words: the last ones are kept.
 *
 * Pagefind answers with what it has when a chunk of the index doesn't come, and says nothing. So every fetch is watched,
 * and where one of Pagefind's has failed there is an error instead of an answer that leaves something out.
 */
export class PagefindIndex implements PostingSource {
  readonly #pagefind: Pagefind;
  readonly #folder: string;
  /** Words from which chunks are loaded. */
  readonly #bounds: readonly string[];
  /** The one asked for last at the end. */
  readonly #kept = new Map<string, Posting>();

  private constructor(pagefind: Pagefind, folder: string, chunks: readonly ChunkList[]) {
    this.#pagefind = pagefind;
    this.#folder = folder;
    this.#bounds = [...new Set(chunks.flatMap(({ bounds }) => bounds.split(' ')))];
  }

  /**
   * Loads Pagefind; the list of what its index holds is made from ours, which is shorter.
   *
   * @param folder the absolute address of Pagefind's files
   * @param shards itself first
   * @param edition changes whenever the index does
   * @param loadingChunks of each shard
   * @throws PartError
   */
  static async open(
    folder: string,
    shards: readonly ShardEntry[],
    edition: string,
    loadingChunks: Promise<readonly ChunkList[]>,
  ): Promise<PagefindIndex> {
    const script = `${folder}pagefind.js`;
    const { pathname } = new URL(folder);
    const [pagefind, chunks] = await Promise.all([importPagefind(script), loadingChunks]);
    for (const [place, { folder: inside, name, records }] of shards.entries()) {
      const list = chunks[place];
      if (list !== undefined)
        serveMade(`${pathname}${inside}${metaFile(name)}`, pagefindMeta(list, name, records));
    }
    const index = new PagefindIndex(pagefind, folder, chunks);
    await index.#watched(async () => {
      await pagefind.options({ basePath: pathname, metaCacheTag: edition });
      for (const { folder: inside } of shards.slice(1)) {
        await pagefind.mergeIndex(`${pathname}${inside}`, { metaCacheTag: edition });
      }
      // Pagefind says that it is ready before it is; a search waits for it, and one for what stands behind all words loads nothing.
      await pagefind.search(BEHIND_ALL);
    });
    return index;
  }

  async postingsOf(tokens: readonly string[]): Promise<Posting[]> {
    const postings: Posting[] = [];
    const asked = tokens.filter((token) => !this.#kept.has(token));
    await this.#watched(() => Promise.all(asked.map((token) => this.#pagefind.preload(token))));
    for (const token of tokens) {
      const posting = await this.#keptPosting(token, []);
      if (posting.size === 0) return tokens.map(() => posting);
      postings.push(posting);
    }
    return postings;
  }

  async postingOfBeginning(beginning: string): Promise<Posting> {
    const words = this.#bounds.filter((word) => word.startsWith(beginning));
    return this.#keptPosting(beginning, words);
  }

  /** @param words those from which the chunks are loaded that hold it, but for the one that Pagefind loads by itself */
  async #keptPosting(query: string, words: readonly string[]): Promise<Posting> {
    const posting =
      this.#kept.get(query) ??
      (await this.#watched(async () => {
        await Promise.all(words.map((word) => this.#pagefind.preload(word)));
        return this.#posting(query);
      }));
    // Only what has come whole is kept: where something hasn't, there was an error.
    this.#kept.delete(query);
    this.#kept.set(query, posting);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
    return posting;
  }

  /** Pagefind answers with all words that begin with what is asked for; a pair begins no other. */
  async #posting(query: string): Promise<Posting> {
    const { results } = await this.#pagefind.search(query);
    return new Map(results.map(({ id, words }) => [id, ascending(words)] as const));
  }

  async #watched<T>(run: () => Promise<T>): Promise<T> {
    const watch = watchFetch(this.#folder);
    try {
      const value = await run();
      if (watch.failed !== undefined) throw new PartError({ kind: 'part-failed', part: watch.failed });
      return value;
    } catch (cause) {
      if (cause instanceof PartError) throw cause;
      throw new PartError(
        { kind: 'part-failed', part: watch.failed ?? new URL(this.#folder).pathname },
        cause,
      );
    } finally {
      watch.end();
    }
  }
}

/** Numbers in order, none twice; the positions of a single word are so as they come. */
function ascending(numbers: readonly number[]): readonly number[] {
  const isAscending = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  return isAscending ? numbers : [...new Set(numbers)].sort((a, b) => a - b);
}

async function importPagefind(script: string): Promise<Pagefind> {
  try {
    return await import(/* @vite-ignore */ script);
  } catch (cause) {
    throw new PartError({ kind: 'part-failed', part: new URL(script).pathname }, cause);
  }
}
