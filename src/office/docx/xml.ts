import { DOMParser, XMLSerializer } from '@xmldom/xmldom';

/**
 * Parses one XML file of a package.
 *
 * @throws Error where it isn't well-formed, or declares entities, which no office software does
 */
export function parseXml(bytes: Uint8Array): Document {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new Error('XML with a document type');
  const complain = (message: string) => {
    throw new Error(message);
  };
  const parser = new DOMParser({ errorHandler: { warning() {}, error: complain, fatalError: complain } });
  return parser.parseFromString(text, 'application/xml');
}

/** The bytes of a parsed XML file. */
export function printXml(document: Document): Uint8Array {
  return new TextEncoder().encode(new XMLSerializer().serializeToString(document));
}

/** The child elements of a node, all or those of one local name; prefixes differ from one office software to another. */
export function childrenOf(node: Node, name?: string): Element[] {
  const children: Element[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 1 && (name === undefined || localName(child) === name)) {
      children.push(child as Element);
    }
  }
  return children;
}

/** The first child element of that name. */
export function childOf(node: Node | undefined, name: string): Element | undefined {
  return node === undefined ? undefined : childrenOf(node, name)[0];
}

/** Every element below a node with one of these local names, in reading order. */
export function descendantsOf(node: Node, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  const visit = (parent: Node): void => {
    for (const child of childrenOf(parent)) {
      if (names.includes(localName(child))) found.push(child);
      visit(child);
    }
  };
  visit(node);
  return found;
}

/** The nearest elements below a node with one of these names: those inside them are left out. */
export function nearestIn(node: Node, ...names: readonly string[]): Element[] {
  return childrenOf(node).flatMap((child) =>
    names.includes(localName(child)) ? [child] : nearestIn(child, ...names),
  );
}

/** Whether one of the elements around a node has that local name. */
export function isInside(node: Node, name: string): boolean {
  for (let parent = node.parentNode; parent !== null; parent = parent.parentNode) {
    if (localName(parent) === name) return true;
  }
  return false;
}

export function localName(node: Node): string {
  return (node as Element).localName ?? node.nodeName;
}

/** An attribute by its local name: `w:val` and `val` alike. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  const found = Array.from(element.attributes).find((attribute) => localName(attribute) === name);
  return found?.value;
}

/** A switch of WordprocessingML: present means on, unless its value says off. */
export function isOn(element: Element | undefined): boolean {
  const value = attributeOf(element, 'val');
  return element !== undefined && value !== '0' && value !== 'false' && value !== 'off';
}

/** Takes an element out of its document. */
export function removeElement(element: Element): void {
  element.parentNode?.removeChild(element);
}

/** An element of the same document and vocabulary as another one, holding a text or an element. */
export function newElement(
  { ownerDocument, namespaceURI, nodeName }: Element,
  name: string,
  content: string | Element,
): Element {
  const prefix = nodeName.includes(':') ? `${nodeName.split(':')[0]}:` : '';
  const element = ownerDocument.createElementNS(namespaceURI, `${prefix}${name}`);
  element.appendChild(typeof content === 'string' ? ownerDocument.createTextNode(content) : content);
  return element;
}
