import type { SearchAnswer } from '#src/search/contract/search-answer.ts';
import type { FacetOption, SearchFacets } from '#src/search/contract/search-facets.ts';
import type { SearchRequest } from '#src/search/contract/search-request.ts';
import type { SearchSuggestions } from '#src/search/contract/search-suggestions.ts';
import { answerRequest, type Understand } from '#src/search/engine/answer-request.ts';
import { countFacets, countTopics } from '#src/search/engine/count-facets.ts';
import { pagefindEngine } from '#src/search/engine/pagefind-engine.ts';
import { scanEngine } from '#src/search/engine/scan-engine.ts';
import type { SearchEngine } from '#src/search/engine/search-engine.ts';
import {
  editionOf,
  entryFile,
  pagefindFolder,
  pieceFile,
  pieceOf,
  type RecordsFile,
  type SearchChoices,
  type SearchEntry,
  searchFolder,
} from '#src/search/files/search-entry.ts';
import type { SearchRecord } from '#src/search/records/search-record.ts';
import type { NameTables } from '#src/search/understanding/name-tables.ts';
import type { UnderstandingTables } from '#src/search/understanding/understanding-tables.ts';
import { isWasmAllowed } from './is-wasm-allowed.ts';
import { PagefindIndex } from './pagefind-index.ts';
import { PartLoader } from './part-loader.ts';

/**
 * Answers requests from the search files of one site, loading what it needs when it needs it. A session to which something
 * hasn't come is of no more use: `openSearch` then starts another.
 */
export class SearchSession {
  /** The site's base path, with a slash at both ends. */
  readonly #base: string;
  readonly #site: URL;
  readonly #parts = new PartLoader();
  #engine: Promise<SearchEngine> | undefined;

  /** @param site the address of the site's first page */
  constructor(site: URL) {
    this.#site = site;
    this.#base = site.pathname;
  }

  async warm(): Promise<void> {
    await this.#loadEngine();
  }

  async answer(request: SearchRequest): Promise<SearchAnswer> {
    const understand: Understand = async (terms, engine) => {
      const entry = await this.#loadEntry();
      const [{ understand: readTerms }, { readingTables }, names, characters] = await Promise.all([
        import('#src/search/understanding/understand.ts'),
        import('#src/search/understanding/reading-tables.ts'),
        this.#loadPart<NameTables>(entry.names),
        this.#loadPart<UnderstandingTables>(entry.understanding),
      ]);
      return readTerms(terms, { engine, tables: readingTables(names, characters) });
    };
    return answerRequest(await this.#loadEngine(), request, this.#base, understand);
  }

  async suggest(request: SearchRequest): Promise<SearchSuggestions> {
    const entry = await this.#loadEntry();
    const [engine, { suggestFor }, names] = await Promise.all([
      this.#loadEngine(),
      import('#src/search/understanding/suggest-for.ts'),
      this.#loadPart<NameTables>(entry.names),
    ]);
    return suggestFor(engine, request, names, this.#base);
  }

  async facets(request: SearchRequest): Promise<SearchFacets> {
    const [engine, { periods }] = await Promise.all([this.#loadEngine(), this.#loadChoices()]);
    return countFacets(engine, request, periods);
  }

  async topics(request: SearchRequest): Promise<readonly FacetOption[]> {
    const [engine, { topics }] = await Promise.all([this.#loadEngine(), this.#loadChoices()]);
    return countTopics(engine, request, topics);
  }

  #loadEntry(): Promise<SearchEntry> {
    return this.#parts.load(new URL(entryFile, this.#site).href, { isEntry: true });
  }

  #loadPart<T>(name: string): Promise<T> {
    return this.#parts.load(new URL(`${searchFolder}${name}`, this.#site).href);
  }

  async #loadChoices(): Promise<SearchChoices> {
    return this.#loadPart((await this.#loadEntry()).choices);
  }

  #loadEngine(): Promise<SearchEngine> {
    this.#engine ??= this.#makeEngine();
    return this.#engine;
  }

  async #makeEngine(): Promise<SearchEngine> {
    const entry = await this.#loadEntry();
    // A site without a report has no shard.
    const hasIndex = entry.shards.length > 0;
    return hasIndex && isWasmAllowed() ? this.#openPagefind(entry) : this.#openScan(entry);
  }

  async #openPagefind(entry: SearchEntry): Promise<SearchEngine> {
    const folder = new URL(pagefindFolder, this.#site).href;
    const edition = editionOf(entry);
    const [index, records] = await Promise.all([
      PagefindIndex.open(folder, entry.shards, edition, this.#loadPart(entry.chunks)),
      this.#loadPart<RecordsFile>(entry.records),
    ]);
    return pagefindEngine(index, entry.shards, records, {
      piece: (id, position) => this.#loadPart(`${pieceFile(id, pieceOf(position))}?${edition}`),
      topic: async (topic) => {
        const name = entry.topicPlaces[topic];
        return name === undefined ? [] : this.#loadPart(name);
      },
    });
  }

  async #openScan({ texts }: SearchEntry): Promise<SearchEngine> {
    const records = await Promise.all(texts.map((name) => this.#loadPart<SearchRecord[]>(name)));
    return scanEngine(records.flat());
  }
}
