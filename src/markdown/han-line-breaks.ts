import { defineHastPlugin } from 'satteri';

/** A line break between two characters that are set without spaces: Han, kana, and full-width or CJK punctuation. */
const breakInsideHan =
  /(?<=[\p{sc=Han}\u3000-\u303f\uff00-\uffef“”‘’…—])[ \t]*\n[ \t]*(?=[\p{sc=Han}\u3000-\u303f\uff00-\uffef“”‘’…—])/gu;

/** Joins lines that an editor has wrapped inside a Chinese sentence; elsewhere a line break stays a space. */
export function joinHanLines(text: string): string {
  return text.replace(breakInsideHan, '');
}

/** Keeps a wrapped line of Chinese from showing as a space in the middle of a sentence. */
export const hanLineBreaks = defineHastPlugin({
  name: 'han-line-breaks',
  text(node, context) {
    const joined = joinHanLines(node.value);
    if (joined !== node.value) context.setProperty(node, 'value', joined);
  },
});
