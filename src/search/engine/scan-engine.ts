import { occurrencesOf } from '#src/search/words/find-terms.ts';
import type { Occurrences, SearchEngine } from './search-engine.ts';

/**
 * Finds by reading the whole text of every record.
 *
 * @param texts the text of each record of the table, in normal form
 */
export function scanEngine(
  texts: readonly string[],
  places: Pick<SearchEngine, 'table' | 'placeAt' | 'topicRanges'>,
): SearchEngine {
  return {
    ...places,
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
