import type { Nodes, Root } from 'mdast';
import type { LinePosition } from '#src/language/text/line-position.ts';
import type { BodyBlock, BodyLink, ReportBody } from '#src/language/text/report-body.ts';
import { lastAtOrBefore, type TextRange } from '#src/language/text-range.ts';
import { addressBlocks, isSiteComponent } from './address-blocks.ts';

/** A stretch of body text that stands on one line of the file, and where. */
interface TextRun extends LinePosition {
  /** Offset of the run in the body text. */
  readonly start: number;
}

/** The text of a report body without markup, and the way back from any of its characters to the file. */
export interface BodyText extends ReportBody {
  /** Line and column, counted from 1, of the character at `offset`; of the last one where the text has ended. */
  positionAt(offset: number): LinePosition;
  /** Offset of the first character of every text node, by its node. */
  readonly starts: ReadonlyMap<Nodes, number>;
}

/** Reads the text of a parsed body: blocks are set apart by a line feed, site components left out. */
export function bodyText(root: Root): BodyText {
  const addresses = new Map(addressBlocks(root).map(({ id, node }) => [node, id]));
  const runs: TextRun[] = [];
  const blocks: BodyBlock[] = [];
  const paragraphs: TextRange[] = [];
  const tables: { rows: TextRange[][]; above: TextRange | undefined }[] = [];
  const links: BodyLink[] = [];
  const starts = new Map<Nodes, number>();
  let text = '';
  const visit = (node: Nodes): void => {
    if (isSiteComponent(node)) return;
    const id = addresses.get(node);
    const start = text.length;
    const place = blocks.length;
    if (node.type === 'text') {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      runs.push({ start, line, column });
      for (const [order, { index }] of [...node.value.matchAll(/\n/g)].entries())
        runs.push({ start: start + index + 1, line: line + order + 1, column: 1 });
      starts.set(node, start);
      text += node.value;
    } else if (node.type === 'break') {
      text += '\n';
    } else if ('children' in node) {
      if (node.type === 'table') tables.push({ rows: [], above: paragraphs.at(-1) });
      if (node.type === 'tableRow') tables.at(-1)?.rows.push([]);
      // Struck words are a report's 1~6月…7~12月, which is refused; they are read as they are meant, so that only that is.
      const wave = node.type === 'delete' ? '~' : '';
      text += wave;
      node.children.forEach(visit);
      text += wave;
      if (node.type === 'link') links.push({ words: text.slice(start), address: node.url, start });
      if (isBlock(node)) {
        paragraphs.push({ start, end: text.length });
        if (node.type === 'tableCell') tables.at(-1)?.rows.at(-1)?.push({ start, end: text.length });
        text += '\n';
      }
    }
    // In reading order: a block comes before the blocks inside it.
    if (id !== undefined)
      blocks.splice(place, 0, { id, isHeading: node.type === 'heading', start, end: text.length });
  };
  visit(root);

  return {
    text,
    blocks,
    paragraphs,
    tables,
    links,
    starts,
    positionAt(offset) {
      const run =
        runs[
          Math.max(
            0,
            lastAtOrBefore(runs, offset, ({ start }) => start),
          )
        ];
      if (run === undefined) return { line: 1, column: 1 };
      return { line: run.line, column: run.column + Math.max(0, offset - run.start) };
    },
  };
}

function isBlock(node: Nodes): boolean {
  return node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell';
}
