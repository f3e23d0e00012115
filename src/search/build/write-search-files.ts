import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { periodName, printPeriod } from '#src/domain/time/period-name.ts';
import { searchKinds } from '#src/search/contract/search-kind.ts';
import type { ChunkList } from '#src/search/files/chunk-list.ts';
import {
  entryFile,
  type PieceFile,
  pagefindFolder,
  pieceFile,
  pieceOf,
  type RecordsFile,
  type SearchChoices,
  type SearchEntry,
  type ShardEntry,
  searchFolder,
  type TopicFile,
} from '#src/search/files/search-entry.ts';
import { shardOrder } from '#src/search/files/shard-order.ts';
import { laidText, layOut } from '#src/search/records/record-layout.ts';
import { tableRecord } from '#src/search/records/records-table.ts';
import type { SearchContent } from '#src/search/records/search-content.ts';
import type { SearchRecord } from '#src/search/records/search-record.ts';
import { searchRecords } from '#src/search/records/search-records.ts';
import type { SearchSource } from '#src/search/records/search-source.ts';
import { indexTokens } from '#src/search/words/index-tokens.ts';
import { nameTables } from './name-tables.ts';
import type { ShardRecord } from './pagefind-shard.ts';
import { searchNames } from './search-names.ts';
import { ShardStore } from './shard-store.ts';
import { understandingTables } from './understanding-tables.ts';

/** How many reports a shard holds at most: Pagefind takes about 0.3 MB of memory for each. */
const mostInShard = 500;

/** How many records a text file holds. */
const recordsInText = 50;

/** A record and how it is laid out. */
interface Laid {
  readonly record: SearchRecord;
  readonly places: ReturnType<typeof layOut>;
}

/**
 * Writes everything that the search of a bureau's site loads into the folder of the finished site.
 *
 * @param storeFolder where shards are kept from build to build
 * @param reportsInShard for tests
 */
export async function writeSearchFiles(
  source: SearchSource,
  siteFolder: string,
  storeFolder: string,
  reportsInShard = mostInShard,
): Promise<void> {
  await writeSearchContent(
    { records: searchRecords(source), choices: choicesOf(source), names: searchNames(source.catalogue) },
    siteFolder,
    storeFolder,
    reportsInShard,
  );
}

/** Writes everything that a search over some records loads; see {@link writeSearchFiles}. */
export async function writeSearchContent(
  { records, choices, names }: SearchContent,
  siteFolder: string,
  storeFolder: string,
  reportsInShard = mostInShard,
): Promise<void> {
  const laid = records.map((record): Laid => ({ record, places: layOut(record) }));
  const { shards, chunks } = await writeShards(laid, siteFolder, storeFolder, reportsInShard);
  for (const { record, places } of laid) writePieces(record, places, siteFolder);
  const write = (name: string, content: unknown) => writeNamed(siteFolder, name, content);
  const characters = charactersOf(laid);
  const entry: SearchEntry = {
    records: write('records', recordsFile(laid)),
    shards,
    chunks: write('chunks', chunks),
    topicPlaces: Object.fromEntries(
      choices.topics.map(([id]) => [id, write(`topic-${id}`, topicFile(laid, id))]),
    ),
    names: write('names', nameTables(names, characters)),
    understanding: write('understanding', understandingTables(names, characters)),
    choices: write('choices', choices),
    texts: Array.from({ length: Math.ceil(records.length / recordsInText) }, (_, index) =>
      write(`text-${index}`, records.slice(index * recordsInText, (index + 1) * recordsInText)),
    ),
  };
  writeFile(join(siteFolder, entryFile), JSON.stringify(entry));
}

async function writeShards(
  laid: readonly Laid[],
  siteFolder: string,
  storeFolder: string,
  reportsInShard: number,
) {
  const store = new ShardStore(storeFolder);
  const shards: ShardEntry[] = [];
  const chunks: ChunkList[] = [];
  for (const ofShard of shardsOf(laid, reportsInShard)) {
    const shard = await store.shardOf(ofShard.map(shardRecord));
    const folder = shards.length === 0 ? '' : `shard-${shards.length + 1}/`;
    shard.copyTo(join(siteFolder, pagefindFolder, folder));
    shards.push({ folder, name: shard.name, records: ofShard.length });
    chunks.push(shard.chunks);
  }
  store.prune();
  return { shards, chunks };
}

/** So many reports to a shard, the registers with the last of them. */
function shardsOf(laid: readonly Laid[], reportsInShard: number): Laid[][] {
  const reports = laid.filter(({ record }) => record.report !== undefined).length;
  const ordered = shardOrder(laid.length, reports).flatMap((record) => laid[record] ?? []);
  const count = Math.max(1, Math.ceil(reports / reportsInShard));
  const shards = Array.from({ length: count }, (_, index) =>
    ordered.slice(index * reportsInShard, index === count - 1 ? undefined : (index + 1) * reportsInShard),
  );
  return shards.filter(({ length }) => length > 0);
}

function shardRecord({ record, places }: Laid): ShardRecord {
  return {
    id: record.id,
    digest: digestOf(JSON.stringify(record)),
    content: indexTokens(laidText(places)).join(' '),
  };
}

/** A piece holds every place that reaches into it, so that what is found in it can be shown from it alone. */
function writePieces(
  { id, title, report, bureau, demonstration }: SearchRecord,
  places: Laid['places'],
  siteFolder: string,
): void {
  const folder = dirname(join(siteFolder, searchFolder, pieceFile(id, 0)));
  mkdirSync(folder, { recursive: true });
  const pieces = Map.groupBy(
    places.flatMap((laid) => {
      const [first, last] = [pieceOf(laid.start), pieceOf(Math.max(laid.start, laid.end - 1))];
      return Array.from({ length: last - first + 1 }, (_, index) => ({ piece: first + index, laid }));
    }),
    ({ piece }) => piece,
  );
  for (const [piece, entries] of pieces) {
    const content: PieceFile = {
      title,
      report,
      ...(bureau && { bureau }),
      ...(demonstration && { demonstration }),
      places: entries.map(({ laid: { place, start, end } }) => {
        const { topics: _, ...shown } = place;
        return { place: shown, start, end };
      }),
    };
    writeFileSync(join(siteFolder, searchFolder, pieceFile(id, piece)), JSON.stringify(content));
  }
}

/** Every character that stands somewhere, in normal form. */
function charactersOf(laid: readonly Laid[]): Set<string> {
  const characters = new Set<string>();
  for (const { places } of laid) for (const { text } of places) for (const each of text) characters.add(each);
  return characters;
}

function recordsFile(laid: readonly Laid[]): RecordsFile {
  const lines = laid.map(({ record, places }) => tableRecord(record, places));
  return {
    ids: lines.map(({ id }) => id),
    periods: lines.map(({ period }) => period ?? null),
    titles: lines.map(({ title }) => title),
    lengths: searchKinds.map((_, kind) => lines.map(({ ends }) => (ends[kind] ?? 0) - (ends[kind - 1] ?? 0))),
  };
}

function topicFile(laid: readonly Laid[], topic: string): TopicFile {
  return laid.flatMap(({ places }, record) => {
    const bounds: number[] = [];
    for (const { place, start, end } of places) {
      if (!place.topics.includes(topic)) continue;
      if (bounds.at(-1) === start - 1) bounds.pop();
      else bounds.push(start);
      bounds.push(end);
    }
    return bounds.length === 0 ? [] : [[record, ...bounds]];
  });
}

function choicesOf({ catalogue }: SearchSource): SearchChoices {
  const periods = catalogue.readings.map(({ report }) => report.period);
  return {
    periods: [...new Map(periods.map((period) => [printPeriod(period), periodName(period)]))],
    topics: catalogue.topics.map(({ id, name }) => [id, name] as const),
  };
}

/** Writes a file under a name that carries a digest of what it holds, and returns that name. */
function writeNamed(siteFolder: string, name: string, content: unknown): string {
  const json = JSON.stringify(content);
  const named = `${name}.${digestOf(json)}.json`;
  writeFile(join(siteFolder, searchFolder, named), json);
  return named;
}

function writeFile(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
