import type { Nodes } from 'mdast';

/** The file of the report folder that an image, a link or an attachment names. */
export function namedFile(node: Nodes): string | undefined {
  if (node.type === 'image') return localName(node.url);
  if (node.type === 'link') return /^(?:[a-z]+:|#|\/)/i.test(node.url) ? undefined : localName(node.url);
  if ((node.type as string) !== 'mdxJsxFlowElement' && (node.type as string) !== 'mdxJsxTextElement')
    return undefined;
  const component = node as unknown as { name: string; attributes: { name?: string; value?: unknown }[] };
  const value = component.attributes.find((attribute) => attribute.name === 'file')?.value;
  return component.name === 'Attachment' && typeof value === 'string' ? value : undefined;
}

function localName(url: string): string {
  return decodeAddress(url.replace(/^\.\//, '').split('#')[0] ?? '');
}

/** An address with its %-escapes read; one that is escaped wrongly stays as it is. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
