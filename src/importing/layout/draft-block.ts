/** A block of a report as it is about to be written. */
export type DraftBlock =
  /** @property depth Markdown depth, 2 for the outermost */
  | { readonly kind: 'heading'; readonly depth: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Entries that begin with 一是, 二是 … */
  | { readonly kind: 'ordinals'; readonly items: readonly string[] }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** The texts of the addressed blocks that a block becomes, in reading order. */
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
