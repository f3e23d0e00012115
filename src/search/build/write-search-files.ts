import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { printCalendarDate } from '#src/language/time/calendar-date.ts';
import { periodName, printPeriod } from '#src/language/time/period-name.ts';
import { searchKinds } from '#src/search/contract/search-request.ts';
import {
  editionFiles,
  entryFile,
  type PackedRecord,
  packPlaces,
  type RecordColumns,
  type SearchEntry,
  searchFolder,
  searchFormat,
  type TextsFile,
  type TopicPlaces,
} from '#src/search/files/search-files.ts';
import { type LaidPlace, laidText, layOut, tableRecord } from '#src/search/records/record-layout.ts';
import { type SearchSource, searchRecords } from '#src/search/records/search-records.ts';
import { indexTokens } from '#src/search/words/index-tokens.ts';
import { indexRecords } from './index-records.ts';
import { nameTables, understandingTables } from './name-tables.ts';

/**
 * The text of a site is cut into so many stretches at most, each a file with its places, and none shorter than this: with every
 * hit that is shown a stretch is loaded, and what is in it besides.
 */
const mostStretches = 576;
const shortestStretch = 512;

/** How many records a file for the scan holds. */
const recordsInText = 50;

/**
 * Writes everything that the search of a site loads into the folder of the finished site. What search files it already has are
 * replaced.
 */
export async function writeSearchFiles(source: SearchSource, siteFolder: string): Promise<void> {
  const { catalogue, isDemonstration } = source;
  const records = searchRecords(source).map((record, number): PackedRecord => {
    return { number, record, places: layOut(record) };
  });
  const characters = new Set(records.flatMap(({ places }) => Array.from(laidText(places))));
  characters.delete('\n');
  const index =
    records.length === 0
      ? { files: new Map<string, Uint8Array>(), keys: [] }
      : await indexRecords(
          records.map(({ record: { id }, places }) => ({ id, tokens: indexTokens(laidText(places)) })),
        );
  const names = nameTables(catalogue, characters);
  const texts = Array.from({ length: Math.ceil(records.length / recordsInText) }, (_, number): TextsFile => {
    const some = records.slice(number * recordsInText, (number + 1) * recordsInText);
    return {
      ...(isDemonstration && { demonstration: '示例数据' }),
      texts: some.map(({ places }) => laidText(places)),
    };
  });
  const length = records.reduce((sum, { places }) => sum + (places.at(-1)?.end ?? 0), 0);
  const stretch = Math.max(shortestStretch, Math.ceil(length / mostStretches));
  const content = new Map<string, unknown>([
    [editionFiles.characters, [...characters].sort().join('')],
    [editionFiles.names, names],
    [editionFiles.understanding, understandingTables(names, characters)],
    [editionFiles.topics, topicPlaces(records)],
    ...Array.from(cutIntoStretches(records, stretch), ([number, some]) => {
      return [editionFiles.places(number), packPlaces(some, isDemonstration)] as const;
    }),
    ...texts.map((file, number) => [editionFiles.text(number), file] as const),
  ]);
  const files = new Map<string, Uint8Array>([
    ...Array.from(index.files, ([path, bytes]) => [`${editionFiles.pagefind}${path}`, bytes] as const),
    ...Array.from(content, ([path, value]) => [path, Buffer.from(JSON.stringify(value))] as const),
  ]);
  const entry: SearchEntry = {
    format: searchFormat,
    edition: digestOf(files),
    pagefind: [...index.files.keys()].filter((path) => !path.startsWith('index/')),
    records: columnsOf(records, index.keys),
    periods: periodsOf(source),
    topics: catalogue.topics.map(({ id, name }) => [id, name] as const),
    stretch,
    texts: texts.length,
  };
  rmSync(join(siteFolder, searchFolder), { recursive: true, force: true });
  for (const [path, bytes] of files) writeFile(join(siteFolder, searchFolder, entry.edition, path), bytes);
  writeFile(join(siteFolder, entryFile), JSON.stringify(entry));
}

function columnsOf(records: readonly PackedRecord[], keys: readonly string[]): RecordColumns {
  const lines = records.map(({ record, places }) => tableRecord(record, places));
  return {
    ids: lines.map(({ id }) => id),
    keys,
    periods: lines.map(({ period }) => period ?? null),
    titles: lines.map(({ title }) => title),
    lengths: searchKinds.map((_, kind) => lines.map(({ ends }) => (ends[kind] ?? 0) - (ends[kind - 1] ?? 0))),
  };
}

function periodsOf({ catalogue }: SearchSource): SearchEntry['periods'] {
  const periods = new Map(
    catalogue.reportRecords.map(({ report: { period } }) => [printPeriod(period), period] as const),
  );
  return Array.from(periods, ([id, period]) => [
    id,
    periodName(period),
    `${printCalendarDate(period.firstDay)}${printCalendarDate(period.lastDay)}`.replaceAll('-', ''),
  ]);
}

/** The places of all records by the number of the stretch that they lie in; one that reaches into several is in each of them. */
function cutIntoStretches(records: readonly PackedRecord[], stretch: number): Map<number, PackedRecord[]> {
  const cut = new Map<number, PackedRecord[]>();
  let begin = 0;
  for (const { number, record, places } of records) {
    const start = begin;
    const inStretch = Map.groupBy(
      places.flatMap((place) => {
        const first = Math.floor((start + place.start) / stretch);
        const last = Math.floor((start + Math.max(place.start, place.end - 1)) / stretch);
        return Array.from({ length: last - first + 1 }, (_, index) => [first + index, place] as const);
      }),
      ([number]) => number,
    );
    for (const [at, found] of inStretch) {
      const some = { number, record, places: found.map(([, place]) => place) };
      cut.set(at, [...(cut.get(at) ?? []), some]);
    }
    begin += places.at(-1)?.end ?? 0;
  }
  return cut;
}

function topicPlaces(records: readonly PackedRecord[]): TopicPlaces {
  const topics: Record<string, number[][]> = {};
  for (const { number, places } of records) {
    for (const [topic, bounds] of topicBounds(places)) {
      topics[topic] ??= [];
      topics[topic].push([number, ...bounds]);
    }
  }
  return topics;
}

/** Where the places of each topic begin and end in a record, in turn; neighbours are joined. */
function topicBounds(laid: readonly LaidPlace[]): Map<string, number[]> {
  const topics = new Map<string, number[]>();
  for (const { place, start, end } of laid) {
    for (const topic of new Set(place.topics)) {
      const bounds = topics.get(topic) ?? [];
      if (bounds.at(-1) === start - 1) bounds.pop();
      else bounds.push(start);
      bounds.push(end);
      topics.set(topic, bounds);
    }
  }
  return topics;
}

function writeFile(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function digestOf(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of files) hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex').slice(0, 10);
}
