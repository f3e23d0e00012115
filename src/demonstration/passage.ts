import type { Entry } from './entry.ts';

/** A stretch of a passage that the report's frontmatter has something to say of. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly entry: Entry;
}

/** Words of a report, and what is to be read out of them. */
export interface Passage {
  readonly text: string;
  readonly marks: readonly Mark[];
}

type Piece = string | number | Passage;

/** A template for prose; what is read out of its parts is read out of the whole. */
export function say(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Passage {
  return joined(strings.flatMap((words, index) => [words, pieces[index] ?? '']));
}

/** Pieces one after the other. */
export function joined(pieces: readonly Piece[], separator = ''): Passage {
  let text = '';
  const marks: Mark[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) text += separator;
    if (typeof piece === 'object') {
      for (const mark of piece.marks) {
        marks.push({ ...mark, start: text.length + mark.start, end: text.length + mark.end });
      }
    }
    text += typeof piece === 'object' ? piece.text : piece;
  }
  return { text, marks };
}

/** A passage that as a whole is read as `entry`. */
export function marked(entry: Entry, piece: Piece): Passage {
  const { text, marks } = joined([piece]);
  return { text, marks: [{ start: 0, end: text.length, entry }, ...marks] };
}
