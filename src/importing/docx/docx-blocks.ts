import mammoth from 'mammoth';
import type { SourceBlock } from '#src/importing/source/source-document.ts';
import { raisedText } from './raised-text.ts';

/** The nodes of mammoth's document model, as far as they carry text; its version is pinned, for it may change. */
interface ModelNode {
  readonly type: string;
  readonly children?: readonly ModelNode[];
  readonly value?: string;
  readonly styleName?: string | null;
  readonly styleId?: string | null;
  readonly verticalAlignment?: string;
  readonly breakType?: string;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/** Marks the paragraphs that had a bullet, in the one place that survives the way through mammoth: the text. */
export const bulletMark = '\ue000';

/** Reads the blocks of a numbered .docx through mammoth. */
export async function docxBlocks(bytes: Uint8Array): Promise<{ blocks: SourceBlock[]; doubts: string[] }> {
  let model: ModelNode | undefined;
  await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      transformDocument(document: ModelNode) {
        model = document;
        return { ...document, children: [] };
      },
    },
  );
  const doubts: string[] = [];
  const blocks = (model?.children ?? []).flatMap((node) => blocksOf(node, doubts));
  return { blocks, doubts };
}

function blocksOf(node: ModelNode, doubts: string[]): SourceBlock[] {
  if (node.type === 'table') return tableBlocks(node, doubts);
  if (node.type !== 'paragraph') return (node.children ?? []).flatMap((child) => blocksOf(child, doubts));
  return lines(textOf(node)).map((line) => {
    const level = /^(?:heading|标题) ?([1-9])/i.exec(node.styleName ?? '')?.[1];
    return {
      kind: 'paragraph',
      text: line.replace(bulletMark, '').trim(),
      outline: level === undefined ? undefined : Number(level),
      isBullet: line.includes(bulletMark),
    };
  });
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.replace(bulletMark, '') !== '');
}

function textOf(node: ModelNode, align?: string): string {
  switch (node.type) {
    case 'text':
      return raisedText(node.value ?? '', align);
    case 'tab':
      return ' ';
    case 'break':
      return '\n';
    case 'run':
      return (node.children ?? []).map((child) => textOf(child, node.verticalAlignment)).join('');
    default:
      return (node.children ?? []).map((child) => textOf(child, align)).join('');
  }
}

/** A table of one row or one column sets text in a frame; its cells are paragraphs. */
function tableBlocks(table: ModelNode, doubts: string[]): SourceBlock[] {
  const rows = gridOf(table, doubts);
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return [];
  if (width === 1 || rows.length === 1) {
    return (table.children ?? []).flatMap((row) =>
      (row.children ?? []).flatMap((cell) => blocksOf(cell, doubts)),
    );
  }
  return [{ kind: 'table', rows: rows.map((row) => [...row, ...Array(width - row.length).fill('')]) }];
}

/** The cells in their columns; a cell that spans several stands in the first, the others are empty. */
function gridOf(table: ModelNode, doubts: string[]): string[][] {
  const rows: string[][] = [];
  const covered = new Map<number, number>();
  let spans = 0;
  for (const row of table.children ?? []) {
    const cells: string[] = [];
    const skipCovered = () => {
      while ((covered.get(cells.length) ?? 0) > 0) {
        covered.set(cells.length, (covered.get(cells.length) ?? 0) - 1);
        cells.push('');
      }
    };
    for (const cell of row.children ?? []) {
      skipCovered();
      const { colSpan = 1, rowSpan = 1 } = cell;
      if (colSpan > 1 || rowSpan > 1) spans += 1;
      const column = cells.length;
      const text = (cell.children ?? []).map((child) => textOf(child)).join(' ');
      cells.push(text.replace(/\s+/g, ' ').trim(), ...Array<string>(Math.min(colSpan, 200) - 1).fill(''));
      for (let at = column; at < cells.length; at += 1) covered.set(at, rowSpan - 1);
    }
    skipCovered();
    rows.push(cells);
  }
  if (spans > 0) doubts.push(`表格里有 ${spans} 个合并的单元格，已经拆开，空出来的格子请核对。`);
  return rows.filter((row) => row.some((cell) => cell !== ''));
}
