import type { Nodes, PhrasingContent, Root } from 'mdast';
import { defineMdastPlugin } from 'satteri';
import type { TextRange } from '#src/language/text-range.ts';
import { bodyText } from './body-text.ts';
import { type MarkedPlaces, markedEntriesSchema, markedPlaces } from './marked-places.ts';
import { insertAt, nodesOf, type Piece, piecesOf, type Wrapper, wrapRange } from './text-pieces.ts';

/**
 * Marks in the text what the frontmatter reads out of it: every figure (`#f-<id>`, a link to its note `#n-<id>`), the
 * sentence around figures, every slip with its plate (`#e-<id>`, a link to `#er-<id>`). The text keeps its characters.
 */
export const readingMarks = defineMdastPlugin({
  name: 'reading-marks',
  before(root, context) {
    const entries = markedEntriesSchema.safeParse(context.data.astro?.frontmatter ?? {});
    if (!entries.success) return;
    const body = bodyText(root as Root);
    const places = markedPlaces(body, entries.data);
    const visit = (node: Nodes): void => {
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
        const pieces = piecesOf(node.children, body.starts, 0);
        const marked = markPieces(pieces, places);
        if (marked !== pieces) context.setProperty(node, 'children', nodesOf(marked));
      } else if ('children' in node) {
        for (const child of node.children) visit(child as Nodes);
      }
    };
    visit(root as Root);
  },
});

function markPieces(
  pieces: readonly Piece[],
  { figures, errata, sentences }: MarkedPlaces,
): readonly Piece[] {
  const range = { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
  const isHere = (place: TextRange) => range.start <= place.start && place.end <= range.end;
  let marked = pieces;
  for (const { id, isIntended, ...place } of figures.filter(isHere)) {
    marked = wrapRange(marked, place, figureMark(id, isIntended), true);
  }
  for (const { id, number, ...place } of errata.filter(isHere)) {
    marked = wrapRange(marked, place, () => html('span', { className: ['erratum'] }));
    marked = insertAt(marked, place.end, erratumSign(id, number));
  }
  for (const sentence of sentences.filter(isHere)) {
    marked = wrapRange(marked, sentence, () => html('span', { className: ['sentence'] }));
  }
  return marked;
}

function figureMark(id: string, isIntended: boolean): Wrapper {
  const className = ['figure-mark', ...(isIntended ? ['figure-mark-planned'] : [])];
  // Where the report itself links the number, its link stays and the mark is an address only.
  return (_children, isInLink) =>
    isInLink
      ? html('span', { className, id: `f-${id}` })
      : html('a', { className, id: `f-${id}`, href: `#n-${id}` });
}

function erratumSign(id: string, number: number): PhrasingContent {
  const properties = {
    className: ['erratum-sign'],
    id: `e-${id}`,
    href: `#er-${id}`,
    'data-site': '',
    'aria-label': `勘${number}，看勘误`,
  };
  return html('a', properties, [{ type: 'text', value: `勘${number}` }]);
}

/** A node of our own that becomes the given HTML element. */
function html(
  hName: string,
  hProperties: Readonly<Record<string, unknown>>,
  children: PhrasingContent[] = [],
): PhrasingContent {
  return { type: 'siteElement', data: { hName, hProperties }, children } as unknown as PhrasingContent;
}
