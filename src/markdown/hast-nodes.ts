import type { Element, ElementContent, Properties, Text } from 'hast';

/** Creates an HTML element. */
export function element(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

/** Creates a text node. */
export function text(value: string): Text {
  return { type: 'text', value };
}
