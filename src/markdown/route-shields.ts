import { defineHastPlugin } from 'satteri';
import { splitAtRouteCodes } from '#src/language/text/cut-text.ts';
import { element, text } from './hast-nodes.ts';

/** Sets every route code of the text (G6512, S335) on the shield that drivers know it by; the characters stay. */
export const routeShields = defineHastPlugin({
  name: 'route-shields',
  text(node, context) {
    const pieces = splitAtRouteCodes(node.value);
    if (!pieces.some((piece) => piece.route !== undefined)) return;
    context.replaceNode(
      node,
      pieces.map((piece) =>
        piece.route === undefined
          ? text(piece.text)
          : element('span', { className: ['shield', `shield-${piece.route}`] }, [text(piece.text)]),
      ),
    );
  },
});
