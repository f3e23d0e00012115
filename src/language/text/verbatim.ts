/** Where two texts first say something different, white space left aside. */
export interface TextDifference {
  /** Offset in the original of the first character that differs (its length where the original ended first). */
  readonly originalOffset: number;
  /** Offset in the copy of the first character that differs (its length where the copy ended first). */
  readonly copyOffset: number;
}

/** How two texts are read while they are compared. */
export interface Reading {
  /** Whether a character isn't compared. */
  readonly isIgnored: (char: string) => boolean;
  /** Whether a character of the copy may stand where the original has `expected`. */
  readonly isSame: (expected: string, actual: string) => boolean;
}

/**
 * Only white space may differ, and marks that nobody sees, which a page never has: the report is the record, so not even a slip
 * in it may be mended. Compared by code point, without any Unicode normalisation.
 */
export const exactReading: Reading = {
  isIgnored: (char) => /[\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/.test(char),
  isSame: (expected, actual) => expected === actual,
};

/** The first difference between an original and its copy from a place in both on, or undefined where they agree. */
export function firstDifference(
  original: string,
  copy: string,
  { isIgnored, isSame }: Reading = exactReading,
  from: TextDifference = { originalOffset: 0, copyOffset: 0 },
): TextDifference | undefined {
  let { originalOffset, copyOffset } = from;
  for (;;) {
    originalOffset = skipIgnored(original, originalOffset, isIgnored);
    copyOffset = skipIgnored(copy, copyOffset, isIgnored);
    const expected = charAt(original, originalOffset);
    const actual = charAt(copy, copyOffset);
    if (expected === '' && actual === '') return undefined;
    if (expected === '' || actual === '' || !isSame(expected, actual)) return { originalOffset, copyOffset };
    originalOffset += expected.length;
    copyOffset += actual.length;
  }
}

/** The code point at an offset; empty where the text has ended. */
function charAt(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** The offset of the next character that is compared; the text's length where there is none. */
export function skipIgnored(text: string, from: number, isIgnored = exactReading.isIgnored): number {
  let offset = from;
  while (offset < text.length && isIgnored(text[offset] ?? '')) offset += 1;
  return offset;
}

/** The words around an offset, white space folded, the place itself marked with 【】; for messages. */
export function excerptAt(text: string, offset: number, reach = 12): string {
  const fold = (part: string) => part.replace(/\s+/g, '');
  const before = fold(text.slice(Math.max(0, offset - reach * 2), offset)).slice(-reach);
  const from = skipIgnored(text, offset);
  const here = String.fromCodePoint(text.codePointAt(from) ?? 0).replace('\0', '');
  const after = fold(text.slice(from + here.length, from + here.length + reach * 2)).slice(0, reach);
  return `${before}【${here === '' ? '到此为止' : here}】${after}`;
}
