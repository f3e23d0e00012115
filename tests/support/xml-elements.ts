import { DOMParser } from '@xmldom/xmldom';

/** All elements of a name in a document of XML, in their order. */
export function xmlElements(xml: string, name: string) {
  const found = new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName(name);
  return Array.from({ length: found.length }, (_, index) => found.item(index)).filter(
    (element) => element !== null,
  );
}
