import { normalText } from '#src/search/words/normal-text.ts';
import type { RecordPlace, SearchRecord } from './search-record.ts';

/**
 * A place in the count that runs through a record: the characters of its places in normal form, each place and each block
 * within it parted from the next by a line feed, which counts as a character. Every hit is reckoned in this count, whichever
 * engine finds it.
 */
export interface LaidPlace {
  readonly place: Omit<RecordPlace, 'topics'>;
  /** The place's normal text, blocks parted by line feeds. */
  readonly text: string;
  readonly start: number;
  /** Behind its last character. */
  readonly end: number;
}

/** A place of a record that is all there. */
export interface LaidRecordPlace extends LaidPlace {
  readonly place: RecordPlace;
}

/** Counts a record through. */
export function layOut({ places }: SearchRecord): LaidRecordPlace[] {
  let start = 0;
  return places.map((place) => {
    const { text } = normalText(place.text);
    // Characters, not UTF-16 units.
    const end = start + Array.from(text).length;
    const laid = { place, text, start, end };
    start = end + 1;
    return laid;
  });
}

/**
 * The one of some ranges of a record that holds a position.
 *
 * @throws Error where none does
 */
export function holding<Range extends Pick<LaidPlace, 'start' | 'end'>>(
  position: number,
  ranges: readonly Range[],
): Range {
  const found = ranges.find(({ start, end }) => start <= position && position < end);
  if (found === undefined) throw new Error(`nothing stands at ${position}`);
  return found;
}

/** The whole text of a record that has been laid out. */
export function laidText(places: readonly LaidPlace[]): string {
  return places.map(({ text }) => text).join('\n');
}
