import type { Nodes, PhrasingContent, Text } from 'mdast';
import type { TextRange } from '#src/language/text-range.ts';

/** A node inside a line of text, with the stretch of the body's text it holds; what holds no text has no width. */
export interface Piece extends TextRange {
  readonly node: PhrasingContent;
  /** The pieces it is made of; undefined where it can't be taken apart. */
  readonly children?: readonly Piece[];
  /** A mark: nothing cuts it in two, and no link is set inside it. */
  readonly isMark?: boolean;
}

/** Makes the node that is set around a stretch of text. */
export type Wrapper = (children: readonly Piece[], isInLink: boolean) => PhrasingContent;

/**
 * The pieces of a block's inline content.
 *
 * @param starts offset of every text node in the body's text
 */
export function piecesOf(
  nodes: readonly PhrasingContent[],
  starts: ReadonlyMap<Nodes, number>,
  from: number,
): Piece[] {
  let end = from;
  return nodes.map((node): Piece => {
    const start = starts.get(node) ?? end;
    if (node.type === 'text') {
      end = start + node.value.length;
      return { node, start, end };
    }
    if (node.type === 'break') {
      end = start + 1;
      return { node, start, end };
    }
    if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'link')
      return { node, start: end, end };
    const children = piecesOf(node.children, starts, end);
    const piece = { node, children, start: children[0]?.start ?? end, end: children.at(-1)?.end ?? end };
    end = piece.end;
    return piece;
  });
}

/**
 * Sets one node around a stretch of text, as deep as the stretch lies; bold that sticks out of it is cut in two, a mark
 * that does is taken in whole.
 */
export function wrapRange(
  pieces: readonly Piece[],
  range: TextRange,
  wrapper: Wrapper,
  isMark = false,
  isInLink = false,
): Piece[] {
  const around = pieces.findIndex(
    ({ children, start, end }) => children !== undefined && isWithin(range, { start, end }),
  );
  const parent = pieces[around];
  if (parent?.children !== undefined) {
    const isLink = isInLink || parent.node.type === 'link';
    const children = wrapRange(parent.children, range, wrapper, isMark, isLink);
    return pieces.with(around, { ...parent, children });
  }
  const [before, rest] = splitAt(pieces, range.start, 'after');
  const [inside, after] = splitAt(rest, range.end, 'before');
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return [...pieces];
  const wrapped: Piece = {
    node: wrapper(inside, isInLink || inside.some(holdsLink)),
    children: inside,
    isMark,
    start: first.start,
    end: last.end,
  };
  return [...before, wrapped, ...after];
}

/** Puts a node that holds no text where `offset` is; behind the mark or link that it would be inside of. */
export function insertAt(pieces: readonly Piece[], offset: number, node: PhrasingContent): Piece[] {
  const around = pieces.findIndex(({ start, end }) => start < offset && offset < end);
  const parent = pieces[around];
  const inserted: Piece = { node, start: offset, end: offset };
  if (parent?.isMark || parent?.node.type === 'link') {
    return pieces.toSpliced(around + 1, 0, { ...inserted, start: parent.end, end: parent.end });
  }
  if (parent?.children !== undefined) {
    return pieces.with(around, { ...parent, children: insertAt(parent.children, offset, node) });
  }
  const [before, after] = splitAt(pieces, offset, 'before');
  return [...before, inserted, ...after];
}

/** The nodes that pieces stand for. */
export function nodesOf(pieces: readonly Piece[]): PhrasingContent[] {
  return pieces.map(({ node, children }) =>
    children === undefined ? node : ({ ...node, children: nodesOf(children) } as PhrasingContent),
  );
}

/** Cuts pieces in two at an offset. Pieces without width stay before it; a mark across it goes where `marks` says. */
function splitAt(pieces: readonly Piece[], offset: number, marks: 'before' | 'after'): [Piece[], Piece[]] {
  const before: Piece[] = [];
  const after: Piece[] = [];
  for (const piece of pieces) {
    if (piece.end <= offset) before.push(piece);
    else if (piece.start >= offset) after.push(piece);
    else if (piece.isMark || (piece.children === undefined && piece.node.type !== 'text')) {
      (marks === 'before' ? before : after).push(piece);
    } else {
      const [left, right] = halves(piece, offset, marks);
      before.push({ ...piece, ...left, end: offset });
      after.push({ ...piece, ...right, start: offset });
    }
  }
  return [before, after];
}

type Half = Pick<Piece, 'node' | 'children'> | Pick<Piece, 'node'>;

function halves(piece: Piece, offset: number, marks: 'before' | 'after'): [Half, Half] {
  if (piece.children !== undefined) {
    const [left, right] = splitAt(piece.children, offset, marks);
    return [
      { node: piece.node, children: left },
      { node: piece.node, children: right },
    ];
  }
  const { value } = piece.node as Text;
  const cut = offset - piece.start;
  return [
    { node: { type: 'text', value: value.slice(0, cut) } },
    { node: { type: 'text', value: value.slice(cut) } },
  ];
}

function isWithin(inner: TextRange, outer: TextRange): boolean {
  const isInside = outer.start <= inner.start && inner.end <= outer.end;
  return isInside && (outer.start < inner.start || inner.end < outer.end);
}

function holdsLink({ node, children = [] }: Piece): boolean {
  return node.type === 'link' || children.some(holdsLink);
}
