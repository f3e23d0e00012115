import { textOfRun } from './run-text.ts';
import type { StyleSheet } from './style-sheet.ts';
import { descendantsOf } from './xml.ts';

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
