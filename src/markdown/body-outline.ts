import type { Root } from 'mdast';
import { type Outline, outlineOf } from '#src/language/text/outline.ts';
import { addressBlocks } from './address-blocks.ts';
import { nodeText } from './node-text.ts';

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
