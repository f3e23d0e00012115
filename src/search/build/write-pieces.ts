import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type PieceFile, pieceFile, pieceOf, searchFolder } from '#src/search/files/search-entry.ts';
import type { LaidRecordPlace } from '#src/search/records/record-layout.ts';
import type { SearchRecord } from '#src/search/records/search-record.ts';

/**
 * Writes a record cut into pieces, which a browser loads to show what was found. A piece holds every place that reaches into it,
 * so that what is found in it can be shown from it alone.
 */
export function writePieces(
  { id, title, report, bureau, demonstration }: SearchRecord,
  laid: readonly LaidRecordPlace[],
  siteFolder: string,
): void {
  const folder = dirname(join(siteFolder, searchFolder, pieceFile(id, 0)));
  mkdirSync(folder, { recursive: true });
  const pieces = Map.groupBy(
    laid.flatMap((laidPlace) => {
      const { start, end } = laidPlace;
      const [first, last] = [pieceOf(start), pieceOf(Math.max(start, end - 1))];
      return Array.from({ length: last - first + 1 }, (_, index) => ({ piece: first + index, laidPlace }));
    }),
    ({ piece }) => piece,
  );
  for (const [piece, entries] of pieces) {
    const content: PieceFile = {
      title,
      report,
      ...(bureau && { bureau }),
      ...(demonstration && { demonstration }),
      places: entries.map(({ laidPlace: { place, start, end } }) => {
        const { topics: _, ...shown } = place;
        return { place: shown, start, end };
      }),
    };
    writeFileSync(join(siteFolder, searchFolder, pieceFile(id, piece)), JSON.stringify(content));
  }
}
