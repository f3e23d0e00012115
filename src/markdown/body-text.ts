import type { List, Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'satteri';
import type { LinePosition } from '#src/language/text/line-position.ts';
import type { BodyBlock, BodyExtra, BodyParagraph, ReportBody } from '#src/language/text/report-body.ts';
import { lastAtOrBefore, type TextRange } from '#src/language/text-range.ts';
import { addressBlocks, isSiteComponent, nodeText } from './address-blocks.ts';
import { namedFile } from './named-file.ts';

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
  const paragraphs: BodyParagraph[] = [];
  const tables: { rows: TextRange[][]; above: TextRange | undefined }[] = [];
  const extras: BodyExtra[] = [];
  const lists: string[] = [];
  const starts = new Map<Nodes, number>();
  let text = '';
  const visit = (node: Nodes): void => {
    const extra = extraIn(node);
    if (extra !== undefined) extras.push({ ...extra, start: text.length });
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
      if (node.type === 'list') lists.push(listShape(node, lists.length + 1));
      text += wave;
      node.children.forEach(visit);
      text += wave;
      if (node.type === 'list') lists.pop();
      if (node.type === 'link') extras.push({ kind: '链接', name: text.slice(start), says: node.url, start });
      if (isBlock(node)) {
        const row = node.type === 'tableCell' ? tables.at(-1)?.rows.at(-1) : undefined;
        row?.push({ start, end: text.length });
        const shape = row === undefined ? (headingShape(node) ?? lists.at(-1)) : `表格第${row.length}列`;
        paragraphs.push({ start, end: text.length, ...(shape === undefined ? {} : { shape }) });
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
    extras,
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

function headingShape(node: Nodes): string | undefined {
  return node.type === 'heading' ? `${'一二三四五六'[node.depth - 1]}级标题` : undefined;
}

/** @param level 1 for a list that stands in no other one */
function listShape({ ordered, start }: List, level: number): string {
  const first = start ?? 1;
  const name = ordered === true ? `${first === 1 ? '' : `从 ${first} 起的`}编号列表` : '列表';
  return level === 1 ? name : `第${level}层${name}`;
}

/** A picture with its description, an attachment with its title, a note of the site. */
function extraIn(node: Nodes): Omit<BodyExtra, 'start'> | undefined {
  if (node.type === 'image')
    return node.alt ? { kind: '图片', name: namedFile(node)?.name ?? node.url, says: node.alt } : undefined;
  if (!isSiteComponent(node)) return undefined;
  const { name, attributes, children } = node as unknown as MdxJsxFlowElement;
  if (name === 'Note') {
    const says = (children as Nodes[]).map(nodeText).join('').replace(/\s+/g, ' ').trim();
    return says === '' ? undefined : { kind: '本站的说明', name: says.slice(0, 12), says };
  }
  const title = attributes.find((attribute) => 'name' in attribute && attribute.name === 'title')?.value;
  const file = namedFile(node)?.name;
  return file === undefined || typeof title !== 'string' || title.trim() === ''
    ? undefined
    : { kind: '附件', name: file, says: title };
}

function isBlock(node: Nodes): boolean {
  return node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell';
}
