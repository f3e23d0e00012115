import type { Nodes } from 'mdast';

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
