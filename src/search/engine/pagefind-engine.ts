import type { LaidPlace } from '#src/search/records/record-layout.ts';
import { findInPostings } from './find-in-postings.ts';
import type { Occurrences, Posting, PostingSource, SearchEngine } from './search-engine.ts';
import type { SearchTable } from './search-table.ts';

/** Finds through Pagefind's index: loads only the parts that the words need, and the places that are shown. */
export function pagefindEngine(
  source: PostingSource,
  records: SearchTable['records'],
  places: Pick<SearchEngine, 'table' | 'placeAt' | 'topicRanges'>,
): SearchEngine {
  // Records of two sites that are the same to the letter have one key, and what is found in one is found in the other.
  const recordsOfKey = Map.groupBy(records.keys(), (record) => records[record]?.key ?? '');
  const recordsOf = (key: string): readonly number[] => {
    const found = recordsOfKey.get(key);
    if (found === undefined) throw new Error(`Pagefind found ${key}, which is no record`);
    return found;
  };
  const says = (term: string) => async (key: string, start: number) => {
    const [record = -1] = recordsOf(key);
    return isSaidAt((await places.placeAt(record, start)).laid, start, term);
  };
  return {
    ...places,
    async find(terms) {
      const [first, ...others] = await Promise.all(
        terms.map((term): Promise<Posting> => findInPostings(term, source, says(term))),
      );
      return Array.from(first ?? [], ([key, starts]): Occurrences[] => {
        const all = [starts, ...others.map((posting) => posting.get(key) ?? [])];
        if (all.some(({ length }) => length === 0)) return [];
        return recordsOf(key).map((record) => ({ record, starts: all }));
      }).flat();
    },
  };
}

/** Whether a term stands literally at a position. */
function isSaidAt(laid: LaidPlace, position: number, term: string): boolean {
  const following = Array.from(laid.text)
    .slice(position - laid.start)
    .join('');
  return following.startsWith(term);
}
