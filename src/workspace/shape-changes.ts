import type { PublishedEntry, WrittenAmendment } from '#src/records/published-state.ts';

/** Words of a published text that are shown as something else now: a heading of another level, a cell of another column. */
export interface ShapeChange {
  /** What was shown so, the first where there are several. */
  readonly words: string;
  readonly times: number;
  readonly from: string;
  readonly to: string;
  /** Offset of the first in the text as it is now. */
  readonly at: number;
}

/** What an amendment names that is about more than one heading, entry or cell. */
export const layout = '版式';

/** A text with what its stretches are shown as. */
type Shaped = Pick<PublishedEntry, 'text' | 'shapes'>;

/**
 * Where words that still stand in a text are shown as something else, and no amendment says so. What is said by the order of a
 * report (which heading a clause stands under, which column a number stands in) is part of it; bold type isn't. Words that have
 * changed are a change of the text.
 *
 * @param lines amendments that the first state didn't have
 */
export function unexplainedShapes(
  before: Shaped,
  now: Shaped,
  lines: readonly WrittenAmendment[],
): ShapeChange[] {
  if (before.shapes === undefined || now.shapes === undefined) return [];
  const [old, current] = [shapesByWords(before), shapesByWords(now)];
  const changes = new Map<string, ShapeChange>();
  for (const [words, was] of old) {
    for (const { from, to, at } of differences(was, current.get(words) ?? [])) {
      const isSaid = lines.some(
        (line) =>
          line.what === '其他' &&
          line.from === from &&
          line.to === to &&
          (line.of === layout || (line.of !== undefined && bare(line.of) === words)),
      );
      if (isSaid) continue;
      const known = changes.get(`${from} ${to}`);
      changes.set(
        `${from} ${to}`,
        known ? { ...known, times: known.times + 1 } : { words, times: 1, from, to, at },
      );
    }
  }
  return [...changes.values()];
}

interface Shape {
  readonly shape: string;
  readonly start: number;
}

/** The same words may stand in several places; those are told apart by their order. */
function differences(
  was: readonly Shape[],
  is: readonly Shape[],
): { from: string; to: string; at: number }[] {
  const [left, came] = was.length === is.length ? [was, is] : [without(was, is), without(is, was)];
  return left.flatMap(({ shape }, order) => {
    const other = came[order];
    return other === undefined || other.shape === shape
      ? []
      : { from: shape, to: other.shape, at: other.start };
  });
}

function without(shapes: readonly Shape[], others: readonly Shape[]): Shape[] {
  const counts = new Map<string, number>();
  for (const { shape } of others) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  return shapes.filter(({ shape }) => {
    const count = counts.get(shape) ?? 0;
    counts.set(shape, count - 1);
    return count <= 0;
  });
}

function shapesByWords({ text = '', shapes = [] }: Shaped): Map<string, Shape[]> {
  const found = new Map<string, Shape[]>();
  const add = (words: string, shape: Shape) => {
    const places = found.get(words);
    if (places !== undefined) places.push(shape);
    else if (words !== '') found.set(words, [shape]);
  };
  const addPlain = (from: number, to: number) => {
    for (const { 0: line, index } of text.slice(from, to).matchAll(/[^\n]+/g))
      add(bare(line), { shape: '正文', start: from + index });
  };
  let at = 0;
  for (const { shape, start, end } of shapes) {
    addPlain(at, start);
    add(bare(text.slice(start, end)), { shape, start });
    at = end;
  }
  addPlain(at, text.length);
  return found;
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}
