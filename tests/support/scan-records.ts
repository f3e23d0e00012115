import { scanEngine } from '#src/search/engine/scan-engine.ts';
import type { SearchEngine } from '#src/search/engine/search-engine.ts';
import { laidText, layOut, tableRecord } from '#src/search/records/record-layout.ts';
import type { SearchRecord } from '#src/search/records/search-record.ts';

/** A search over records in memory. */
export function scanRecords(records: readonly SearchRecord[]): SearchEngine {
  const laidOut = records.map((record) => ({ record, places: layOut(record) }));
  return scanEngine(
    laidOut.map(({ places }) => laidText(places)),
    {
      table: laidOut.map(({ record, places }) => tableRecord(record, places)),
      placeAt: async (number, position) => {
        const { record, places = [] } = laidOut[number] ?? {};
        const laid = places.find(({ start, end }) => start <= position && position < end);
        if (record === undefined || laid === undefined) throw new Error(`nothing stands at ${position}`);
        const { title, report, bureau } = record;
        return { title, report, ...(bureau && { bureau }), laid };
      },
      topicRanges: async (topic) =>
        new Map(
          laidOut.flatMap(({ places }, number) => {
            const ranges = places.filter(({ place }) => place.topics.includes(topic));
            return ranges.length === 0 ? [] : [[number, ranges] as const];
          }),
        ),
    },
  );
}
