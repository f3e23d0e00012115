import type { List, ListItem, Nodes, Root } from 'mdast';
import { defineMdastPlugin } from 'satteri';
import { type ClauseId, numberClauses } from '#src/language/text/clause.ts';
import { type Outline, outlineOf } from '#src/language/text/outline.ts';

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

/** The text of a Markdown node as it will be read, markup left out; site components count as nothing. */
export function nodeText(node: Nodes): string {
  if (isSiteComponent(node)) return '';
  if ('children' in node) return node.children.map(nodeText).join('');
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}

/** Whether a node is a component that the site adds to a report, and so no part of its text. */
export function isSiteComponent(node: { readonly type: string }): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The outline of a report, read from its body. */
export function bodyOutline(body: Root): Outline {
  return outlineOf(
    addressBlocks(body).map(({ id, node }) => ({
      id,
      isHeading: node.type === 'heading',
      text: nodeText(node),
    })),
  );
}

/** Writes every block's address into its `id`, where the check, the page and the search find the same one. */
export const clauseIds = defineMdastPlugin({
  name: 'clause-ids',
  before(root, context) {
    for (const { id, node } of addressBlocks(root as Root)) {
      context.setProperty(node, 'data', { hProperties: { id } });
    }
  },
});
