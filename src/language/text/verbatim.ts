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

/** How many characters, white space left out, must agree for two texts to be realigned after a difference. */
const agreement = 12;
/** How far behind a difference a place for realignment is looked for. */
const reach = 400;

/**
 * Every difference between an original and its copy, in order. After each the texts are realigned at the next words that
 * both have; where there are none within some lines, that difference is the last one reported.
 */
export function differences(original: string, copy: string): TextDifference[] {
  const found: TextDifference[] = [];
  let [originalOffset, copyOffset] = [0, 0];
  for (;;) {
    const difference = firstDifference(original.slice(originalOffset), copy.slice(copyOffset));
    if (difference === undefined) return found;
    originalOffset += difference.originalOffset;
    copyOffset += difference.copyOffset;
    found.push({ originalOffset, copyOffset });
    const next = takeUp(original.slice(originalOffset), copy.slice(copyOffset));
    if (next === undefined) return found;
    originalOffset += next.originalOffset;
    copyOffset += next.copyOffset;
  }
}

/** The nearest place from which both texts run on alike. */
function takeUp(original: string, copy: string): TextDifference | undefined {
  for (let copyOffset = 0; copyOffset < Math.min(reach, copy.length); copyOffset += 1) {
    if (/\s/.test(copy[copyOffset] ?? '')) continue;
    const words = Array.from(copy.slice(copyOffset, copyOffset + 4 * agreement).replace(/\s/g, '')).slice(
      0,
      agreement,
    );
    if (words.length < agreement) return undefined;
    const form = words.map((char) => char.replace(/[\\^$.*+?()[\]{}|]/, '\\$&')).join('\\s*');
    const originalOffset = original.slice(0, 4 * reach).search(new RegExp(form, 'u'));
    if (originalOffset > 0 || (originalOffset === 0 && copyOffset > 0)) return { originalOffset, copyOffset };
  }
  return undefined;
}
