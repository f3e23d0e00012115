import type { DraftBlock } from '#src/importing/layout/draft-block.ts';
import { escapeLine, escapeText } from './escape-text.ts';

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
