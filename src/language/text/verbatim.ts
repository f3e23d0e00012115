/** Where two texts first say something different, white space left aside. */
export interface TextDifference {
  /** Offset in the original of the first character that differs (its length where the original ended first). */
  readonly originalOffset: number;
  /** Offset in the copy of the first character that differs (its length where the copy ended first). */
  readonly copyOffset: number;
}

/**
 * The first difference between an original and its copy, or undefined where they agree.
 *
 * Only white space may differ: the report is the record, so not even a slip in it may be mended.
 * Compared by code point, without any Unicode normalisation.
 */
export function firstDifference(original: string, copy: string): TextDifference | undefined {
  let originalOffset = 0;
  let copyOffset = 0;
  for (;;) {
    originalOffset = skipWhiteSpace(original, originalOffset);
    copyOffset = skipWhiteSpace(copy, copyOffset);
    const expected = original.codePointAt(originalOffset);
    const actual = copy.codePointAt(copyOffset);
    if (expected === undefined && actual === undefined) return undefined;
    if (expected !== actual) return { originalOffset, copyOffset };
    const width = expected !== undefined && expected > 0xffff ? 2 : 1;
    originalOffset += width;
    copyOffset += width;
  }
}

function skipWhiteSpace(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && /\s/.test(text[offset] ?? '')) offset += 1;
  return offset;
}

/** The words around an offset, white space folded, the place itself marked with 【】; for messages. */
export function excerptAt(text: string, offset: number, reach = 12): string {
  const fold = (part: string) => part.replace(/\s+/g, '');
  const before = fold(text.slice(Math.max(0, offset - reach * 2), offset)).slice(-reach);
  const from = skipWhiteSpace(text, offset);
  const here = String.fromCodePoint(text.codePointAt(from) ?? 0).replace('\0', '');
  const after = fold(text.slice(from + here.length, from + here.length + reach * 2)).slice(0, reach);
  return `${before}【${here === '' ? '到此为止' : here}】${after}`;
}
