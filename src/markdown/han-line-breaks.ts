import type { Root, RootContent, Text } from 'hast';
import { defineHastPlugin } from 'satteri';

/** A line break between two characters that are set without spaces: Han, kana, and full-width or CJK punctuation. */
const breakInsideHan =
  /(?<=[\p{sc=Han}\u3000-\u303f\uff00-\uffef“”‘’…—])[ \t]*\n[ \t]*(?=[\p{sc=Han}\u3000-\u303f\uff00-\uffef“”‘’…—])/gu;

/** Elements that a line of text runs on through. */
const inline = new Set(['a', 'b', 'em', 'span', 'strong']);

/**
 * Keeps a wrapped line of Chinese from showing as a space in the middle of a sentence, also where the line was wrapped
 * beside bold or a mark.
 */
export const hanLineBreaks = defineHastPlugin({
  name: 'han-line-breaks',
  before(root, context) {
    for (const line of linesOf(root as Root)) {
      const whole = line.map(({ value }) => value).join('');
      const dropped = new Set(
        [...whole.matchAll(breakInsideHan)].flatMap(({ 0: found, index }) =>
          Array.from(found, (_, position) => index + position),
        ),
      );
      if (dropped.size === 0) continue;
      let start = 0;
      for (const node of line) {
        const units = node.value.split('');
        const kept = units.filter((_, position) => !dropped.has(start + position));
        start += units.length;
        if (kept.length < units.length) context.setProperty(node, 'value', kept.join(''));
      }
    }
  },
});

/** The text nodes of each uninterrupted line of text. */
function linesOf(root: Root): Text[][] {
  const lines: Text[][] = [[]];
  const visit = (node: RootContent): void => {
    if (node.type === 'text') lines.at(-1)?.push(node);
    if (!('children' in node)) return;
    if (node.type === 'element' && node.properties['data-site'] !== undefined) return;
    const isInline = node.type === 'element' && inline.has(node.tagName);
    if (!isInline) lines.push([]);
    for (const child of node.children) visit(child);
    if (!isInline) lines.push([]);
  };
  for (const child of root.children) visit(child);
  return lines;
}
