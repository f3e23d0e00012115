import type { Element, ElementContent, Properties, Text } from 'hast';

/** An HTML element of our making. */
export function element(tagName: string, properties: Properties, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

/** A stretch of text of our making. */
export function text(value: string): Text {
  return { type: 'text', value };
}
