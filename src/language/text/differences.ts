import { firstDifference, type TextDifference } from './verbatim.ts';

/** How many characters, white space left out, must agree for two texts to be taken up again after a difference. */
const agreement = 12;
/** How far behind a difference the texts are taken up again at the latest. */
const reach = 400;

/**
 * Every difference between an original and its copy, in order: after each, both are taken up again where the copy goes on
 * with words that the original goes on with, too. Where it doesn't within some lines, the last one found says so.
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
