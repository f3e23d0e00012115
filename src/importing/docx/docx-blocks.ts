import type { SourceBlock } from '#src/importing/layout/source-document.ts';
import { textOfParagraph } from '#src/office/docx/plain-text.ts';
import type { StyleSheet } from '#src/office/docx/style-sheet.ts';
import { readGrid } from '#src/office/docx/table-grid.ts';
import { attributeOf, childOf, descendantsOf, localName, nearestIn } from '#src/office/docx/xml.ts';

/** The blocks of a document, and what a person should verify in its tables, in Chinese. */
export interface DocxBlocks {
  readonly blocks: readonly SourceBlock[];
  readonly doubts: readonly string[];
}

/**
 * Reads the paragraphs and tables of a document whose automatic numbers have been written into its text. A line break ends a
 * paragraph.
 *
 * @param bullets the paragraphs that have a bullet
 */
export function docxBlocks(
  document: Document,
  styles: StyleSheet,
  bullets: ReadonlySet<Element>,
): DocxBlocks {
  const doubts: string[] = [];
  return { blocks: blocksIn(document), doubts };

  function blocksIn(container: Node): SourceBlock[] {
    return nearestIn(container, 'p', 'tbl').flatMap((element) =>
      localName(element) === 'tbl' ? tableBlocks(element) : paragraphBlocks(element),
    );
  }

  function paragraphBlocks(paragraph: Element): SourceBlock[] {
    const style = styles.nameOf(attributeOf(childOf(childOf(paragraph, 'pPr'), 'pStyle'), 'val'));
    const level = /^(?:heading|标题) ?([1-9])/i.exec(style)?.[1];
    return textOf(paragraph)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((text, index) => ({
        kind: 'paragraph',
        text,
        outline: level === undefined ? undefined : Number(level),
        isBullet: index === 0 && bullets.has(paragraph),
      }));
  }

  /** A table of one row or one column sets text in a frame; its cells are paragraphs. */
  function tableBlocks(table: Element): SourceBlock[] {
    const { rows, mergedCells } = readGrid(table);
    const printed = rows
      .map((row) => row.map((cell) => (cell === undefined ? '' : textOfCell(cell))))
      .filter((row) => row.some((text) => text !== ''));
    if (mergedCells > 0)
      doubts.push(`表格里有 ${mergedCells} 个合并的单元格，已经拆开，空出来的格子请核对。`);
    const width = Math.max(0, ...printed.map((row) => row.length));
    if (width === 0) return [];
    if (width === 1 || printed.length === 1) {
      return rows.flat().flatMap((cell) => (cell === undefined ? [] : blocksIn(cell)));
    }
    return [{ kind: 'table', rows: printed.map((row) => [...row, ...Array(width - row.length).fill('')]) }];
  }

  function textOfCell(cell: Element): string {
    return descendantsOf(cell, 'p').map(textOf).join(' ').replace(/\s+/g, ' ').trim();
  }

  function textOf(paragraph: Element): string {
    return textOfParagraph(paragraph, styles);
  }
}
