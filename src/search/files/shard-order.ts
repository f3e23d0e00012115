import type { ShardEntry } from './search-entry.ts';

/**
 * The records in the order in which they are put into shards, by their places in the table: the oldest report first, then the
 * registers. What is new so changes the last shard only.
 *
 * @param reports how many of the records are reports; in the table they come first, the newest first
 */
export function shardOrder(records: number, reports: number): number[] {
  return Array.from({ length: records }, (_, index) => (index < reports ? reports - 1 - index : index));
}

/** What Pagefind calls a record. @param index its place in the shard */
export function recordKey(shard: string, index: number): string {
  return `${shard}${index.toString(36)}`;
}

/** Which record a key is, as its place in the table, for every record of some shards. */
export function recordsByKey(
  shards: readonly ShardEntry[],
  records: number,
  reports: number,
): Map<string, number> {
  const keys = shards.flatMap(({ name, records: count }) =>
    Array.from({ length: count }, (_, index) => recordKey(name, index)),
  );
  return new Map(shardOrder(records, reports).map((record, index) => [keys[index] ?? '', record]));
}
