import { searchKinds } from '#src/search/contract/search-kind.ts';
import type { RecordsFile, TopicFile } from '#src/search/files/search-entry.ts';
import type { LaidRecordPlace } from '#src/search/records/record-layout.ts';
import { type TableRecord, tableRecord } from '#src/search/records/records-table.ts';
import type { SearchRecord } from '#src/search/records/search-record.ts';

/** What a search has to know of all records, gathered from one after the other; how they are laid out isn't held on to. */
export class RecordTables {
  /** Every character that stands somewhere, in normal form. */
  readonly characters = new Set<string>();
  readonly #lines: TableRecord[] = [];
  /** For each topic the lines of its {@link TopicFile}, as they came. */
  readonly #topics = new Map<string, number[][]>();

  /** @param place of the record in the table; every one is given once, in any order */
  add(place: number, record: SearchRecord, laid: readonly LaidRecordPlace[]): void {
    this.#lines[place] = tableRecord(record, laid);
    for (const { text } of laid) for (const character of text) this.characters.add(character);
    for (const [topic, bounds] of topicBounds(laid)) {
      const lines = this.#topics.get(topic) ?? [];
      lines.push([place, ...bounds]);
      this.#topics.set(topic, lines);
    }
  }

  records(): RecordsFile {
    const lines = this.#lines;
    return {
      ids: lines.map(({ id }) => id),
      periods: lines.map(({ period }) => period ?? null),
      titles: lines.map(({ title }) => title),
      lengths: searchKinds.map((_, kind) =>
        lines.map(({ ends }) => (ends[kind] ?? 0) - (ends[kind - 1] ?? 0)),
      ),
    };
  }

  placesOf(topic: string): TopicFile {
    return (this.#topics.get(topic) ?? []).toSorted(([a = 0], [b = 0]) => a - b);
  }
}

/** Where the places of each topic begin and end in a record, in turn; neighbours are one. */
function topicBounds(laid: readonly LaidRecordPlace[]): Map<string, number[]> {
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
