import type {
  FacetOption,
  SearchAnswer,
  SearchFacets,
  SearchSuggestions,
} from '#src/search/contract/search-answer.ts';
import type { SearchRequest } from '#src/search/contract/search-request.ts';
import { answerRequest, type Understand } from '#src/search/engine/answer-request.ts';
import { countFacets, countTopics } from '#src/search/engine/count-facets.ts';
import { pagefindEngine } from '#src/search/engine/pagefind-engine.ts';
import type { FoundPlace, LaidRange, SearchEngine } from '#src/search/engine/search-engine.ts';
import {
  type SearchedRecord,
  type SearchedSite,
  type SearchTable,
  searchTable,
} from '#src/search/engine/search-table.ts';
import {
  editionAddress,
  editionFiles,
  type NameTables,
  type PlacesFile,
  type TextsFile,
  type TopicPlaces,
  type UnderstandingTables,
  type UnpackedPlace,
  unpackPlaces,
} from '#src/search/files/search-files.ts';
import { laidAt } from '#src/search/records/record-layout.ts';
import type { SearchRecord } from '#src/search/records/search-record.ts';
import { loadPart } from './load-part.ts';
import { PagefindIndex } from './pagefind-index.ts';

/** What a file of places says of one record. */
interface UnpackedRecord {
  readonly title: string;
  readonly places: readonly UnpackedPlace[];
}

/**
 * Answers requests from the search files of one site, or of several together, loading what it needs when it needs it. A session
 * to which something hasn't come is of no more use: `openSearch` then starts another.
 */
export class SearchSession {
  /** The base path of all sites, with a slash at both ends. */
  readonly #base: string;
  readonly #table: SearchTable;
  readonly #sites: readonly SearchedSite[];
  /** What has been asked for, by address. */
  readonly #parts = new Map<string, Promise<unknown>>();
  /** What both engines show of what they find. */
  readonly #places: Pick<SearchEngine, 'table' | 'placeAt' | 'topicRanges'>;
  #engine: Promise<SearchEngine> | undefined;

  constructor(base: string, sites: readonly SearchedSite[]) {
    this.#base = base;
    this.#sites = sites;
    this.#table = searchTable(sites);
    this.#places = {
      table: this.#table.records,
      placeAt: (record, position) => this.#placeAt(record, position),
      topicRanges: (topic) => this.#topicRanges(topic),
    };
  }

  async warm(): Promise<void> {
    await this.#loadEngine();
  }

  async answer(request: SearchRequest): Promise<SearchAnswer> {
    const understand: Understand = async (terms, engine) => {
      const [{ understand: readTerms }, { readingTables }, names, characters] = await Promise.all([
        import('#src/search/understanding/understand.ts'),
        import('#src/search/understanding/reading.ts'),
        this.#loadNames(),
        this.#loadUnderstanding(),
      ]);
      return readTerms(terms, { engine, tables: readingTables(names, characters) });
    };
    return answerRequest(await this.#loadEngine(), request, this.#base, understand);
  }

  async suggest(request: SearchRequest): Promise<SearchSuggestions> {
    const [engine, { suggestFor }, names] = await Promise.all([
      this.#loadEngine(),
      import('#src/search/understanding/suggest.ts'),
      this.#loadNames(),
    ]);
    return suggestFor(engine, request, names, this.#base);
  }

  async facets(request: SearchRequest): Promise<SearchFacets> {
    return countFacets(await this.#loadEngine(), request, this.#table.periods);
  }

  async topics(request: SearchRequest): Promise<readonly FacetOption[]> {
    return countTopics(await this.#loadEngine(), request, this.#table.topics);
  }

  #loadEngine(): Promise<SearchEngine> {
    this.#engine ??= this.#makeEngine();
    return this.#engine;
  }

  async #makeEngine(): Promise<SearchEngine> {
    const indexed = this.#sites.filter(({ entry }) => entry.pagefind.length > 0);
    if (indexed.length === 0 || !isWasmAllowed()) return this.#scanEngine();
    const index = await PagefindIndex.open(indexed, () => this.#loadCharacters());
    return pagefindEngine(index, this.#table.records, this.#places);
  }

  async #scanEngine(): Promise<SearchEngine> {
    const { scanEngine } = await import('#src/search/engine/scan-engine.ts');
    const texts = new Map(
      await Promise.all(this.#sites.map(async (site) => [site, await this.#loadTexts(site)] as const)),
    );
    return scanEngine(
      this.#table.records.map(({ site, number }) => texts.get(site)?.[number] ?? ''),
      this.#places,
    );
  }

  async #loadTexts(site: SearchedSite): Promise<string[]> {
    const loading = Array.from({ length: site.entry.texts }, (_, number) =>
      this.#load<TextsFile>(site, editionFiles.text(number)),
    );
    return (await Promise.all(loading)).flatMap(({ texts }) => texts);
  }

  async #placeAt(number: number, position: number): Promise<FoundPlace> {
    const record = this.#table.records[number];
    if (record === undefined) throw new Error(`there is no record ${number}`);
    const file = editionFiles.places(Math.floor((record.begin + position) / record.site.entry.stretch));
    const unpacked = (await this.#loadPlaces(record.site, file)).get(record.id);
    const found = unpacked?.places.findLast(({ start }) => start <= position);
    if (found === undefined) throw new Error(`nothing stands at position ${position} of ${record.id}`);
    return { ...shownRecord(record, unpacked?.title ?? ''), laid: laidAt(found.place, found.start) };
  }

  async #topicRanges(topic: string): Promise<Map<number, LaidRange[]>> {
    const ranges = new Map<number, LaidRange[]>();
    const numbers = new Map(this.#table.records.map(({ id }, number) => [id, number]));
    for (const site of this.#sites) {
      const own = this.#table.topicOf(site, topic);
      if (own === undefined) continue;
      const lines = (await this.#load<TopicPlaces>(site, editionFiles.topics))[own] ?? [];
      for (const [number = -1, ...bounds] of lines) {
        const id = `${site.bureau?.path ?? ''}${site.entry.records.ids[number]}`;
        ranges.set(numbers.get(id) ?? -1, rangesOf(bounds));
      }
    }
    return ranges;
  }

  /** The records in a file of places, by id. */
  #loadPlaces(site: SearchedSite, file: string): Promise<ReadonlyMap<string, UnpackedRecord>> {
    const prefix = site.bureau?.path ?? '';
    return this.#once(editionAddress(site.address, site.entry, file), async (url) => {
      const { records } = await loadPart<PlacesFile>(url);
      return new Map(
        records.map(([number, title, places]) => {
          const id = site.entry.records.ids[number] ?? '';
          return [`${prefix}${id}`, { title, places: unpackPlaces(places, id, prefix) }] as const;
        }),
      );
    });
  }

  async #loadCharacters(): Promise<string> {
    const loading = this.#sites.map((site) => this.#load<string>(site, editionFiles.characters));
    return [...new Set((await Promise.all(loading)).join(''))].join('');
  }

  async #loadNames(): Promise<NameTables> {
    const loading = this.#sites.map((site) => this.#load<NameTables>(site, editionFiles.names));
    const { joinNames } = await import('#src/search/understanding/join-tables.ts');
    return joinNames(await Promise.all(loading), this.#sites);
  }

  async #loadUnderstanding(): Promise<UnderstandingTables> {
    const loading = this.#sites.map((site) =>
      this.#load<UnderstandingTables>(site, editionFiles.understanding),
    );
    const { joinUnderstanding } = await import('#src/search/understanding/join-tables.ts');
    return joinUnderstanding(await Promise.all(loading));
  }

  #load<T>(site: SearchedSite, file: string): Promise<T> {
    return this.#once(editionAddress(site.address, site.entry, file), (url) => loadPart<T>(url));
  }

  #once<T>(url: string, load: (url: string) => Promise<T>): Promise<T> {
    const known = this.#parts.get(url) ?? load(url);
    this.#parts.set(url, known);
    return known as Promise<T>;
  }
}

/** What is shown of a record besides its place. */
function shownRecord(
  record: SearchedRecord,
  title: string,
): Pick<SearchRecord, 'title' | 'report' | 'bureau'> {
  const { site, ownId, period } = record;
  const periodName = site.entry.periods.find(([id]) => id === period)?.[1];
  const report =
    period === undefined
      ? undefined
      : { id: ownId.slice(ownId.indexOf('/') + 1), title, period, periodName: periodName ?? period };
  return { title, report, ...(site.bureau && { bureau: site.bureau }) };
}

function rangesOf(bounds: readonly number[]): LaidRange[] {
  return Array.from({ length: bounds.length / 2 }, (_, index) => ({
    start: bounds[2 * index] ?? 0,
    end: bounds[2 * index + 1] ?? 0,
  }));
}

/** The shortest WebAssembly module there is. */
const emptyModule = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00);

/** Whether WebAssembly runs here: a content security policy or a locked-down browser may refuse it. */
function isWasmAllowed(): boolean {
  try {
    return new WebAssembly.Module(emptyModule) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}
