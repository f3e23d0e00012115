/** The text of a place, and the way back from it to the nodes it comes from. */
export interface PlaceText {
  /** Blocks are parted by line feeds; no other line feed is in it. What the site adds is left out. */
  readonly text: string;
  /** The text nodes in order, each with where it begins in `text`. */
  readonly nodes: readonly { readonly node: Text; readonly start: number }[];
}

/** Reads the text of a place the way it is searched: across figure marks and shields, without what the site adds. */
export function placeText(place: Element): PlaceText {
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  const read = (parent: Element) => {
    for (const child of parent.childNodes) {
      if (child instanceof Text) {
        nodes.push({ node: child, start: text.length });
        // White space doesn't count, and only a border of blocks is a line feed here; the length stays the same.
        text += child.data.replaceAll('\n', ' ');
      } else if (child instanceof Element && !child.matches('[data-site], script, style, svg')) {
        const isBlock = !/^(inline|contents)/.test(getComputedStyle(child).display);
        if (isBlock) text += '\n';
        read(child);
        if (isBlock) text += '\n';
      }
    }
  };
  read(place);
  return { text, nodes };
}

/** The ranges of the document that a stretch of the text covers, one in each node it runs through. */
export function rangesOf({ nodes }: PlaceText, start: number, end: number): Range[] {
  return nodes.flatMap(({ node, start: from }) => {
    const [first, last] = [Math.max(start - from, 0), Math.min(end - from, node.data.length)];
    if (first >= last) return [];
    const range = document.createRange();
    range.setStart(node, first);
    range.setEnd(node, last);
    return [range];
  });
}
