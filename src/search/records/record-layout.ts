import { normalText } from '#src/search/words/normal-text.ts';
import type { RecordPlace, SearchRecord } from './search-record.ts';

/**
 * A place in the count that runs through a record: its characters in normal form, block after block, the line feeds
 * between them not counted. Every hit is reckoned in this count, whichever engine finds it.
 */
export interface LaidPlace {
  readonly place: RecordPlace;
  /** The place's normal text, blocks parted by line feeds. */
  readonly text: string;
  readonly start: number;
  /** Behind its last character. */
  readonly end: number;
}

/** Counts a record through. */
export function layOut({ places }: SearchRecord): LaidPlace[] {
  let start = 0;
  return places.map((place) => {
    const { text } = normalText(place.text);
    const end = start + countCharacters(text);
    const laid = { place, text, start, end };
    start = end;
    return laid;
  });
}

/** How many characters, not UTF-16 units, a text has, line feeds not counted. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (character !== '\n') count += 1;
  return count;
}
