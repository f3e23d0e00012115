import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { periodName, printPeriod } from '#src/language/time/period-name.ts';
import type { ChunkList } from '#src/search/files/chunk-list.ts';
import {
  entryFile,
  pagefindFolder,
  type SearchChoices,
  type SearchEntry,
  type ShardEntry,
  searchFolder,
} from '#src/search/files/search-entry.ts';
import { shardOrder } from '#src/search/files/shard-order.ts';
import { type LaidRecordPlace, laidText, layOut } from '#src/search/records/record-layout.ts';
import type { SearchContent, UnreadRecord } from '#src/search/records/search-content.ts';
import type { SearchRecord } from '#src/search/records/search-record.ts';
import { searchRecords } from '#src/search/records/search-records.ts';
import type { SearchSource } from '#src/search/records/search-source.ts';
import { indexTokens } from '#src/search/words/index-tokens.ts';
import { nameTables } from './name-tables.ts';
import type { ShardRecord } from './pagefind-shard.ts';
import { RecordTables } from './record-tables.ts';
import { searchNames } from './search-names.ts';
import { ShardStore } from './shard-store.ts';
import { understandingTables } from './understanding-tables.ts';
import { writePieces } from './write-pieces.ts';

/** How many reports a shard holds at most: Pagefind takes about 0.3 MB of memory for each. */
const mostInShard = 500;

/** How many records a text file holds. */
const recordsInText = 50;

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
  const tables = new RecordTables();
  const store = new ShardStore(storeFolder);
  const shards: ShardEntry[] = [];
  const chunks: ChunkList[] = [];
  for (const ofShard of shardsOf(records, reportsInShard)) {
    const indexed = ofShard.map(([place, { read }]) => {
      const record = read();
      const laid = layOut(record);
      tables.add(place, record, laid);
      writePieces(record, laid, siteFolder);
      return shardRecord(record, laid);
    });
    const shard = await store.shardOf(indexed);
    const folder = shards.length === 0 ? '' : `shard-${shards.length + 1}/`;
    shard.copyTo(join(siteFolder, pagefindFolder, folder));
    shards.push({ folder, name: shard.name, records: ofShard.length });
    chunks.push(shard.chunks);
  }
  store.prune();
  const write = (name: string, content: unknown) => writeNamed(siteFolder, name, content);
  const entry: SearchEntry = {
    records: write('records', tables.records()),
    shards,
    chunks: write('chunks', chunks),
    topicPlaces: Object.fromEntries(
      choices.topics.map(([id]) => [id, write(`topic-${id}`, tables.placesOf(id))]),
    ),
    names: write('names', nameTables(names, tables.characters)),
    understanding: write('understanding', understandingTables(names, tables.characters)),
    choices: write('choices', choices),
    texts: Array.from({ length: Math.ceil(records.length / recordsInText) }, (_, index) =>
      write(
        `text-${index}`,
        records.slice(index * recordsInText, (index + 1) * recordsInText).map(({ read }) => read()),
      ),
    ),
  };
  writeFile(join(siteFolder, entryFile), JSON.stringify(entry));
}

/** So many reports to a shard, the registers with the last of them; each record with its place in the table. */
function shardsOf(records: readonly UnreadRecord[], reportsInShard: number): [number, UnreadRecord][][] {
  const reports = records.filter(({ period }) => period !== undefined).length;
  const ordered = shardOrder(records.length, reports).flatMap((place): [number, UnreadRecord][] => {
    const record = records[place];
    return record === undefined ? [] : [[place, record]];
  });
  const count = Math.max(1, Math.ceil(reports / reportsInShard));
  const shards = Array.from({ length: count }, (_, index) =>
    ordered.slice(index * reportsInShard, index === count - 1 ? undefined : (index + 1) * reportsInShard),
  );
  return shards.filter(({ length }) => length > 0);
}

function shardRecord(record: SearchRecord, laid: readonly LaidRecordPlace[]): ShardRecord {
  return {
    id: record.id,
    digest: digestOf(JSON.stringify(record)),
    content: indexTokens(laidText(laid)).join(' '),
  };
}

function choicesOf({ catalogue }: SearchSource): SearchChoices {
  const periods = catalogue.reportRecords.map(({ report }) => report.period);
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
