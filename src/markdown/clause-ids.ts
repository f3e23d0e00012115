import type { Root } from 'mdast';
import { defineMdastPlugin } from 'satteri';
import { addressBlocks } from './address-blocks.ts';

/** Writes every block's address into its `id`, where the check, the page and the search find the same one. */
export const clauseIds = defineMdastPlugin({
  name: 'clause-ids',
  before(root, context) {
    for (const { id, node } of addressBlocks(root as Root)) {
      context.setProperty(node, 'data', { hProperties: { id } });
    }
  },
});
