import { laidText, layOut, tableRecord } from '#src/search/records/record-layout.ts';
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
      const laid = laidOut[record]?.find(({ start, end }) => start <= position && position < end);
      if (laid === undefined) throw new Error(`nothing stands at position ${position} of ${found.id}`);
      return { title, report, ...(bureau && { bureau }), laid };
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

/** Offsets in UTF-16 units → positions, which count characters. */
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
