import { holding, laidText, layOut } from '#src/search/records/record-layout.ts';
import { tableRecord } from '#src/search/records/records-table.ts';
import type { SearchRecord } from '#src/search/records/search-record.ts';
import { occurrencesOf } from '#src/search/words/find-terms.ts';
import type { LaidRange, Occurrences, SearchEngine } from './search-engine.ts';

/** Finds by reading the whole text, all of it loaded. */
export function scanEngine(records: readonly SearchRecord[]): SearchEngine {
  const laidOut = records.map(layOut);
  const texts = laidOut.map(laidText);
  return {
    table: records.map((record, index) => tableRecord(record, laidOut[index] ?? [])),
    async find(terms) {
      return texts.flatMap((text, record): Occurrences[] => {
        const starts: number[][] = [];
        for (const term of terms) {
          const found = occurrencesOf(term, text);
          if (found.length === 0) return [];
          starts.push(positionsOf(found, text));
        }
        return [{ record, starts }];
      });
    },
    async placeAt(record, position) {
      const found = records[record];
      if (found === undefined) throw new Error(`no record ${record}`);
      const { title, report, bureau } = found;
      return { title, report, ...(bureau && { bureau }), laid: holding(position, laidOut[record] ?? []) };
    },
    async topicRanges(topic) {
      const ranges = laidOut.map((places): LaidRange[] =>
        places.filter(({ place }) => place.topics.includes(topic)),
      );
      return new Map(
        ranges.map((ofRecord, record) => [record, ofRecord] as const).filter(([, { length }]) => length > 0),
      );
    },
  };
}

/** Offsets in UTF-16 units → positions in the count of `layOut`, which is of characters. */
function positionsOf(offsets: readonly number[], text: string): number[] {
  let unit = 0;
  let position = 0;
  return offsets.map((offset) => {
    for (; unit < offset; unit += 1) if (!isSecondHalf(text.charCodeAt(unit))) position += 1;
    return position;
  });
}

function isSecondHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
