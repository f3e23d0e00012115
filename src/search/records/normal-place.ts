import { memoize } from '#src/catalogue/memoize.ts';
import { normalText } from '#src/search/words/normal-text.ts';
import type { RecordPlace } from './search-record.ts';

/** The text of a place in normal form; once for each place, for it is looked at again with every key and every reading. */
export const normalPlace = memoize(({ text }: Pick<RecordPlace, 'text'>) => normalText(text));
