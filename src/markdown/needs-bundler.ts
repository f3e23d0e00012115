import type { Nodes, Root } from 'mdast';

/**
 * Whether a body can be compiled by the bundler only: it shows a picture that lies beside it, which becomes a file of the
 * site under a name of its own.
 */
export function needsBundler(body: Root): boolean {
  const showsPicture = (node: Nodes): boolean =>
    node.type === 'image' || ('children' in node && node.children.some(showsPicture));
  return showsPicture(body);
}
