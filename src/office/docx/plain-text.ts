import type { StyleSheet } from './style-sheet.ts';
import { attributeOf, childOf, childrenOf, descendantsOf, localName } from './xml.ts';

/**
 * The text of a document whose automatic numbers have been written into it, one line a paragraph. The check compares the
 * page with it, so it skips headings, lists and tables, where laying out a page could lose words.
 */
export function plainText(document: Document, styles: StyleSheet): string {
  return descendantsOf(document, 'p')
    .map((paragraph) => textOfParagraph(paragraph, styles).trim())
    .filter((line) => line !== '')
    .join('\n');
}

const plain = '0123456789+-=()n';
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ';
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ';

/**
 * The text of a paragraph: a line feed for a line break, a space for a tab, raised and lowered digits as characters of their own. Where a
 * page or a column ends within a sentence, that goes on.
 */
export function textOfParagraph(paragraph: Element, styles: StyleSheet): string {
  return descendantsOf(paragraph, 'r')
    .map((run) => textOfRun(run, styles))
    .join('')
    .replace(/(?<=[^\s。！？；：:])\f(?=\S)/g, '')
    .replaceAll('\f', '\n');
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
        case 'ptab':
          return ' ';
        case 'br':
          return /^(?:page|column)$/.test(attributeOf(piece, 'type') ?? '') ? '\f' : '\n';
        case 'cr':
          return '\n';
        case 'noBreakHyphen':
          return '\u2011';
        default:
          return '';
      }
    })
    .join('');
}

/** Superscript and subscript in characters that need no markup: `2` → `²`. What has no such character stays as it is. */
function raisedText(text: string, verticalAlign: string | undefined): string {
  const target =
    verticalAlign === 'superscript' ? raised : verticalAlign === 'subscript' ? lowered : undefined;
  if (target === undefined || !Array.from(text).every((char) => plain.includes(char))) return text;
  return Array.from(text, (char) => Array.from(target)[plain.indexOf(char)] ?? char).join('');
}

/** The character that a raised or lowered one is printed as without formatting: `²` → `2`; any other as it is. */
export function withoutRaising(char: string): string {
  const at = Math.max(raised.indexOf(char), lowered.indexOf(char));
  return at === -1 ? char : (plain[at] ?? char);
}
