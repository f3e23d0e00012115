/** A paragraph of a document as it is printed, its automatic number included. */
export interface SourceParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** The level a heading style gives it, counted from 1; undefined where it has none. */
  readonly outline: number | undefined;
  /** Whether it has a bullet in front. The bullet itself is no part of the text. */
  readonly isBullet: boolean;
}

/** A table, row by row; every row has as many cells as the widest. */
export interface SourceTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
}

export type SourceBlock = SourceParagraph | SourceTable;

/** A document as read, whatever format it came in. */
export interface SourceDocument {
  readonly blocks: readonly SourceBlock[];
  /** Files to keep beside the report: the original, and where that isn't plain text, its text for comparison. */
  readonly originals: readonly OriginalFile[];
  /** What a person should look at, in Chinese: what was lost, what is unusual. */
  readonly doubts: readonly string[];
}

/** A file that is kept beside the report. */
export interface OriginalFile {
  readonly name: 'original.docx' | 'original.txt';
  readonly bytes: Uint8Array;
}

/** A paragraph without formatting. */
export function plainParagraph(text: string): SourceParagraph {
  return { kind: 'paragraph', text, outline: undefined, isBullet: false };
}
