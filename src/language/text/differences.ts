import type { TextRange } from '#src/language/text-range.ts';
import { exactReading, firstDifference, type Reading, skipIgnored, type TextDifference } from './verbatim.ts';

/** What an original and its copy need not have in common. */
export interface Freedom {
  /** Stretches of the original, in order, that its copy may leave out: the number of a page, what stands above the title. */
  readonly optional: readonly TextRange[];
  /** Words that the copy may have besides, each once: what stands beside the original's running text. */
  readonly loose: readonly string[];
}

/** A difference, and where both texts run on alike after it; undefined where they don't within some lines. */
export interface FoundDifference extends TextDifference {
  readonly next: TextDifference | undefined;
}

/** The outcome of a comparison. */
export interface Comparison {
  /** Every difference, in order. */
  readonly differences: readonly FoundDifference[];
  /** Indices of the loose words that the copy has. */
  readonly used: ReadonlySet<number>;
}

/**
 * Compares an original with its copy. After each difference they are taken up again at the next words that both
 * have; where there are none within some lines, that difference is the last one reported. After hundreds it is another
 * text, and no more are looked for.
 */
export function compareTexts(
  original: string,
  copy: string,
  reading: Reading = exactReading,
  { optional, loose }: Freedom = { optional: [], loose: [] },
): Comparison {
  const found: FoundDifference[] = [];
  const used = new Set<number>();
  let from: TextDifference = { originalOffset: 0, copyOffset: 0 };
  for (;;) {
    const difference = firstDifference(original, copy, reading, from);
    if (difference === undefined) return { differences: found, used };
    const resumed = withoutOptional(from, difference) ?? afterLoose(from, difference);
    if (resumed !== undefined) {
      from = resumed;
      continue;
    }
    const next = takeUp(original, copy, reading, difference);
    found.push({ ...difference, next });
    if (next === undefined || found.length === mostDifferences) return { differences: found, used };
    from = next;
  }

  /** Where both run on if the copy leaves out an optional stretch that begins between `start` and the difference. */
  function withoutOptional(start: TextDifference, difference: TextDifference): TextDifference | undefined {
    let best: TextDifference | undefined;
    let reached = difference.copyOffset;
    for (const [index, range] of optional.entries()) {
      const begin = skipIgnored(original, range.start, reading.isIgnored);
      if (begin < start.originalOffset || begin > difference.originalOffset) continue;
      if (difference.originalOffset - range.end > nearby) continue;
      const copyOffset = copyOffsetAt(start, begin);
      for (const end of endsFrom(index)) {
        const resumed = { originalOffset: end, copyOffset };
        const stop = firstDifference(original, copy, reading, resumed);
        if (stop === undefined) return resumed;
        if (stop.copyOffset > reached) [best, reached] = [resumed, stop.copyOffset];
      }
    }
    return best;
  }

  /** Where an optional stretch ends, and those that follow it with nothing between: a footer, the number of the page, a header. */
  function endsFrom(index: number): number[] {
    const ends: number[] = [];
    for (const { start, end } of optional.slice(index)) {
      const last = ends.at(-1);
      if (
        last !== undefined &&
        skipIgnored(original, last, reading.isIgnored) < skipIgnored(original, start, reading.isIgnored)
      )
        break;
      ends.push(end);
    }
    return ends;
  }

  /** Where both run on after loose words that the copy has around a difference; they are used up. */
  function afterLoose(start: TextDifference, difference: TextDifference): TextDifference | undefined {
    for (const [index, words] of loose.entries()) {
      if (used.has(index) || words === '') continue;
      // The first of the words may be what the original goes on with, too; then the difference comes after them.
      for (let back = 0; back < words.length; back += 1) {
        const at = stepBack(start, difference, back);
        if (at === undefined) break;
        const end = endOfWords(words, at.copyOffset);
        if (end === undefined || end <= difference.copyOffset) continue;
        used.add(index);
        return { originalOffset: at.originalOffset, copyOffset: end };
      }
    }
    return undefined;
  }

  /** The place so many compared characters before a difference, from `start` on. */
  function stepBack(
    start: TextDifference,
    { originalOffset, copyOffset }: TextDifference,
    count: number,
  ): TextDifference | undefined {
    let [inOriginal, inCopy] = [originalOffset, copyOffset];
    for (let left = count; left > 0; left -= 1) {
      inOriginal = before(original, inOriginal, start.originalOffset);
      inCopy = before(copy, inCopy, start.copyOffset);
      if (inOriginal < start.originalOffset || inCopy < start.copyOffset) return undefined;
    }
    return { originalOffset: inOriginal, copyOffset: inCopy };
  }

  /** The offset of the compared character before another one. */
  function before(text: string, from: number, start: number): number {
    let at = from - 1;
    while (at >= start && reading.isIgnored(text[at] ?? '')) at -= 1;
    return at;
  }

  /** Where words end that the copy has from an offset on; undefined where it hasn't. */
  function endOfWords(words: string, from: number): number | undefined {
    const rest = firstDifference(words, copy, reading, { originalOffset: 0, copyOffset: from });
    if (rest === undefined) return copy.length;
    return rest.originalOffset === words.length ? rest.copyOffset : undefined;
  }

  /** The offset in the copy of what stands at `target` in the original, both running alike from `start` to there. */
  function copyOffsetAt(start: TextDifference, target: number): number {
    const rest = firstDifference(original.slice(0, target), copy, reading, start);
    return rest?.copyOffset ?? copy.length;
  }
}

/** A text that differs in more places is another one. */
const mostDifferences = 300;
/** How far behind an optional stretch a difference may be that it explains. */
const nearby = 100;
/** How many characters, those that aren't compared left out, must agree for two texts to be taken up again after a difference. */
const agreement = 12;
/** How far behind a difference a place for that is looked for. */
const reach = 400;

/** The nearest place after a difference from which both texts run on alike, for some words or to their ends. */
function takeUp(
  original: string,
  copy: string,
  reading: Reading,
  { originalOffset, copyOffset }: TextDifference,
): TextDifference | undefined {
  const ends = { originalOffset: original.length, copyOffset: copy.length };
  if (originalOffset === original.length || copyOffset === copy.length) return ends;
  const copyEnd = Math.min(copy.length, copyOffset + reach);
  const originalEnd = Math.min(original.length, originalOffset + 4 * reach);
  for (let inCopy = copyOffset; inCopy < copyEnd; inCopy += 1) {
    if (reading.isIgnored(copy[inCopy] ?? '')) continue;
    const words = Array.from(copy.slice(inCopy, inCopy + 4 * agreement))
      .filter((char) => !reading.isIgnored(char))
      .slice(0, agreement);
    const isToEnd = words.length < agreement;
    for (let inOriginal = originalOffset; inOriginal < originalEnd; inOriginal += 1) {
      if (inCopy === copyOffset && inOriginal === originalOffset) continue;
      if (reading.isIgnored(original[inOriginal] ?? '')) continue;
      const from = { originalOffset: inOriginal, copyOffset: 0 };
      const rest = firstDifference(original, words.join(''), reading, from);
      if (rest === undefined || (!isToEnd && rest.copyOffset === words.join('').length))
        return { originalOffset: inOriginal, copyOffset: inCopy };
    }
  }
  return undefined;
}
