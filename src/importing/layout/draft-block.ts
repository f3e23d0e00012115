import { escapeLine, escapeText } from './escape-text.ts';

/** A block of a report as it is about to be written. */
export type DraftBlock =
  /** @property depth Markdown depth, 2 for the outermost */
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Entries that begin with 一是, 二是 … */
  | { readonly kind: 'ordinals'; readonly items: readonly string[] }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** The texts of the blocks with an address of their own that a block is printed as, in reading order. */
export function textsOfBlock(block: DraftBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'table':
      return block.rows.flat();
    default:
      return block.items;
  }
}

/** The blocks of a report as MDX, each set apart by an empty line, ending with a line feed. */
export function printBody(blocks: readonly DraftBlock[]): string {
  return `${blocks.map(printBlock).join('\n\n')}\n`;
}

function printBlock(block: DraftBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.depth)} ${escapeText(block.text)}`;
    case 'paragraph':
      return escapeLine(block.text);
    case 'ordinals':
      return block.items.map((item, index) => `${index + 1}. ${escapeLine(item)}`).join('\n');
    case 'bullets':
      return block.items.map((item) => `- ${escapeLine(item)}`).join('\n');
    case 'table':
      return printTable(block.rows);
  }
}

function printTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeText).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
