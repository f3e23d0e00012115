import { findTermsIn } from '#src/search/words/find-terms.ts';
import { readQuery } from '#src/search/words/read-query.ts';

/** What `::highlight()` in the style sheet calls it. */
const highlightName = 'search-arrival';

/** Marks a query at the place that the address aims at, and puts it into the box at the head of the page. */
export function markArrival(query: string): void {
  const { terms } = readQuery(query);
  for (const place of placesAimedAt()) {
    const text = placeText(place);
    const ranges = findTermsIn(text.text, terms).flatMap(({ start, end }) => rangesOf(text, start, end));
    if (ranges.length === 0) continue;
    markRanges(ranges);
    break;
  }
  const input = document.querySelector<HTMLInputElement>('search-box input');
  if (input?.value === '') input.value = query;
}

/**
 * The place an anchor names; of a figure, the sentence around it. An address without one aims at what the page says of
 * itself at its head or, where that doesn't say the words, at the page.
 */
function placesAimedAt(): Element[] {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target !== null) return [target.closest('.sentence') ?? target];
  const heading = document.querySelector('main h1');
  const places = [heading?.closest('header') ?? heading, document.querySelector('main')];
  return places.filter((place) => place !== null && place !== undefined);
}

function markRanges(ranges: readonly Range[]): void {
  if ('highlights' in CSS) {
    CSS.highlights.set(highlightName, new Highlight(...ranges));
    return;
  }
  // From the end: what wraps a range moves the ones after it in the same node.
  for (const range of ranges.toReversed()) {
    const mark = document.createElement('mark');
    mark.className = highlightName;
    range.surroundContents(mark);
  }
}

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
function rangesOf({ nodes }: PlaceText, start: number, end: number): Range[] {
  return nodes.flatMap(({ node, start: from }) => {
    const [first, last] = [Math.max(start - from, 0), Math.min(end - from, node.data.length)];
    if (first >= last) return [];
    const range = document.createRange();
    range.setStart(node, first);
    range.setEnd(node, last);
    return [range];
  });
}
