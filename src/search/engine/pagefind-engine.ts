import type { PieceFile, RecordsFile, ShardEntry, TopicFile } from '#src/search/files/search-entry.ts';
import { recordsByKey } from '#src/search/files/shard-order.ts';
import { normalPlace } from '#src/search/records/normal-place.ts';
import { holding, type LaidPlace } from '#src/search/records/record-layout.ts';
import type { TableRecord } from '#src/search/records/records-table.ts';
import { findInPostings } from './find-in-postings.ts';
import type { PostingSource } from './posting.ts';
import type { FoundPlace, LaidRange, Occurrences, SearchEngine } from './search-engine.ts';

/** What the engine loads when it is needed. */
export interface EngineFiles {
  /** The piece of the record with this id that holds a position. */
  piece(id: string, position: number): Promise<PieceFile>;
  topic(topic: string): Promise<TopicFile>;
}

/** Finds through Pagefind's index: only the parts that the words need are loaded, and the pieces that are shown. */
export function pagefindEngine(
  source: PostingSource,
  shards: readonly ShardEntry[],
  records: RecordsFile,
  files: EngineFiles,
): SearchEngine {
  const { ids, periods } = records;
  const reports = periods.filter((period) => period !== null).length;
  const recordOfKey = recordsByKey(shards, ids.length, reports);
  const recordOf = (key: string): number => {
    const record = recordOfKey.get(key);
    if (record === undefined) throw new Error(`no record is called ${key}`);
    return record;
  };
  const placeAt = async (record: number, position: number): Promise<FoundPlace> => {
    const { places, ...whole } = await files.piece(ids[record] ?? '', position);
    const { place, start, end } = holding(position, places);
    return { ...whole, laid: { place, text: normalPlace(place).text, start, end } };
  };
  return {
    table: tableOf(records),
    async find(terms) {
      const [first, ...others] = await Promise.all(
        terms.map((term) =>
          findInPostings(term, source, async (key, start) =>
            isSaidAt((await placeAt(recordOf(key), start)).laid, start, term),
          ),
        ),
      );
      return Array.from(first ?? [], ([key, starts]): Occurrences[] => {
        const ofOthers = others.map((posting) => posting.get(key) ?? []);
        return ofOthers.every(({ length }) => length > 0)
          ? [{ record: recordOf(key), starts: [starts, ...ofOthers] }]
          : [];
      }).flat();
    },
    placeAt,
    async topicRanges(topic) {
      return new Map(
        (await files.topic(topic)).map(([record = -1, ...bounds]) => [record, rangesOf(bounds)]),
      );
    },
  };
}

function tableOf({ ids, periods, titles, lengths }: RecordsFile): TableRecord[] {
  return ids.map((id, record) => {
    let end = 0;
    const ends = lengths.map((ofKind) => {
      end += ofKind[record] ?? 0;
      return end;
    });
    return { id, period: periods[record] ?? undefined, title: titles[record] ?? 0, ends };
  });
}

function rangesOf(bounds: readonly number[]): LaidRange[] {
  return Array.from({ length: bounds.length / 2 }, (_, index) => ({
    start: bounds[2 * index] ?? 0,
    end: bounds[2 * index + 1] ?? 0,
  }));
}

/** Whether a term stands literally at a position. */
function isSaidAt(laid: LaidPlace, position: number, term: string): boolean {
  const behind = Array.from(laid.text)
    .slice(position - laid.start)
    .join('');
  return behind.startsWith(term);
}
