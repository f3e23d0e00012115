import type { Nodes } from 'mdast';
import { attachedName, decodeAddress } from '#src/language/address-path.ts';

/** A file of a report's folder that the report's text names. */
export interface NamedFile {
  /** See {@link plainName}; with forward slashes. */
  readonly name: string;
  /** What follows the name in a link: `#page=3`. */
  readonly fragment: string;
}

/** The file of the report folder that an image, a link or an attachment names. */
export function namedFile(node: Nodes): NamedFile | undefined {
  if (node.type === 'image') return fileAt(node.url);
  if (node.type === 'link') return /^(?:[a-z]+:|#|\/)/i.test(node.url) ? undefined : fileAt(node.url);
  if ((node.type as string) !== 'mdxJsxFlowElement' && (node.type as string) !== 'mdxJsxTextElement')
    return undefined;
  const component = node as unknown as { name: string; attributes: { name?: string; value?: unknown }[] };
  const value = component.attributes.find((attribute) => attribute.name === 'file')?.value;
  return component.name === 'Attachment' && typeof value === 'string'
    ? { name: attachedName(value), fragment: '' }
    : undefined;
}

/** All files that a text names, each with the node that names it, in order. */
export function namedFiles(root: Nodes): { readonly node: Nodes; readonly file: NamedFile }[] {
  const file = namedFile(root);
  return [
    ...(file === undefined ? [] : [{ node: root, file }]),
    ...('children' in root ? root.children.flatMap(namedFiles) : []),
  ];
}

/**
 * Reads the address of a link or picture: `附件1.pdf#page=3`. Staff write names as they are, so a # belongs to the name
 * unless an extension stands before it.
 */
function fileAt(url: string): NamedFile {
  const [written = '', fragment = ''] = url.split(/(?<=\.[A-Za-z][A-Za-z0-9]{0,4})(?=#)(.*)/s);
  return { name: attachedName(decodeAddress(written)), fragment };
}
