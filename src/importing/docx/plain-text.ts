import { raisedText } from './raised-text.ts';
import type { StyleSheet } from './style-sheet.ts';
import { attributeOf, childOf, childrenOf, descendantsOf, localName } from './xml.ts';

/**
 * The text of a numbered document, one line a paragraph, read straight from the XML. It is what the page is compared with
 * afterwards, so it goes another way than the page does.
 */
export function plainText(document: Document, styles: StyleSheet): string {
  return descendantsOf(document, 'p')
    .map((paragraph) =>
      descendantsOf(paragraph, 'r')
        .map((run) => textOfRun(run, styles))
        .join(''),
    )
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function textOfRun(run: Element, styles: StyleSheet): string {
  const properties = childOf(run, 'rPr');
  const align =
    attributeOf(childOf(properties, 'vertAlign'), 'val') ??
    styles.verticalAlignOf(attributeOf(childOf(properties, 'rStyle'), 'val'));
  return childrenOf(run)
    .map((piece) => {
      switch (localName(piece)) {
        case 't':
          return raisedText(piece.textContent ?? '', align);
        case 'tab':
          return ' ';
        case 'br':
        case 'cr':
          return '\n';
        case 'noBreakHyphen':
          return '\u2011';
        case 'softHyphen':
          return '\u00ad';
        default:
          return '';
      }
    })
    .join('');
}
