import type { List, ListItem, Nodes, Root } from 'mdast';
import { type ClauseId, numberClauses } from '#src/language/text/clause.ts';
import { nodeText } from './node-text.ts';

/** A block of a report body that has an address of its own. */
export interface AddressedBlock {
  readonly id: ClauseId;
  readonly node: Nodes;
}

/** Gives every heading, paragraph, list entry and table of a parsed report body its address, in reading order. */
export function addressBlocks(root: Root): AddressedBlock[] {
  const numbering = numberClauses();
  const blocks: AddressedBlock[] = [];

  const addressNested = (list: List, parent: ClauseId): void => {
    for (const entry of list.children) {
      const id = numbering.nestedItem(parent);
      blocks.push({ id, node: entry });
      addressListsIn(entry, id);
    }
  };
  const addressListsIn = (entry: ListItem, id: ClauseId): void => {
    for (const child of entry.children) if (child.type === 'list') addressNested(child, id);
  };

  for (const node of root.children) {
    switch (node.type) {
      case 'heading':
        blocks.push({ id: numbering.heading(node.depth, nodeText(node)), node });
        break;
      case 'paragraph':
        blocks.push({ id: numbering.paragraph(), node });
        break;
      case 'table':
        blocks.push({ id: numbering.table(), node });
        break;
      case 'list':
        for (const entry of node.children) {
          const id = numbering.item(nodeText(entry));
          blocks.push({ id, node: entry });
          addressListsIn(entry, id);
        }
        break;
    }
  }
  return blocks;
}
