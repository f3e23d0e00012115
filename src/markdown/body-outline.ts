import { type Outline, outlineOf } from '#src/domain/report/outline.ts';
import { addressBlocks } from './address-blocks.ts';
import { nodeText } from './node-text.ts';
import { parseMdx } from './parse-body.ts';

/** The outline of a report, read from its MDX. */
export function bodyOutline(source: string): Outline {
  return outlineOf(
    addressBlocks(parseMdx(source)).map(({ id, node }) => ({
      id,
      isHeading: node.type === 'heading',
      text: nodeText(node),
    })),
  );
}
