/** A block of a report as it is about to be written. */
export type DraftBlock =
  /** @property depth Markdown depth, 2 for the outermost */
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  /** @property isClosing whether it is of the document's closing: its attachments' list, its signature, remarks below that */
  | { readonly kind: 'paragraph'; readonly text: string; readonly isClosing?: boolean }
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

/** Addresses that Markdown turns into links, including the Chinese text after them. */
const address =
  /(?:https?:\/\/|www\.)(?:[\w.~:/?#@!$&'*+,;=%-]*[\w/])?|[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gi;

/**
 * A text as MDX that reads back to exactly that text, on one line: nothing in it is markup or code, and an address links to
 * what it names. Measured on Sätteri 0.10, which compiles the reports.
 */
export function escapeText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  let written = '';
  let end = 0;
  for (const { 0: found, index } of line.matchAll(address)) {
    written += `${escapeSigns(line.slice(end, index))}[${escapeSigns(found)}](${targetOf(found)})`;
    end = index + found.length;
  }
  return written + escapeSigns(line.slice(end));
}

function escapeSigns(text: string): string {
  return text.replace(/[\\`*_{}[\]<>~|!&#]/g, '\\$&');
}

function targetOf(found: string): string {
  const target = found.replaceAll('*', '%2A');
  if (/^https?:/i.test(found)) return target;
  return /^www\./i.test(found) ? `http://${target}` : `mailto:${target}`;
}

/** The same, for a text that a line begins with: import, -, 1. are escaped as well. */
export function escapeLine(text: string): string {
  const line = escapeText(text);
  const word = /^(?:import|export)(?![A-Za-z0-9_])/.exec(line)?.[0];
  if (word !== undefined) return `&#${word.charCodeAt(0)};${line.slice(1)}`;
  return line.replace(/^[-+=:]/, '\\$&').replace(/^([0-9]{1,9})([.)])(?= |$)/, '$1\\$2');
}
