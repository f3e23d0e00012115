import { nameOfSymbol } from './symbols.ts';
import { attributeOf, childrenOf, localName } from './xml.ts';

/** How much of the running text tells where something stands. */
const mostBefore = 12;

/**
 * What an element says, one line a paragraph, white space at its ends and empty lines left out.
 *
 * @param apart elements in it whose words are told for themselves
 */
export function linesIn(root: Node, apart: ReadonlySet<Node> = new Set()): string[] {
  const lines = [''];
  const add = (words: string) => {
    lines[lines.length - 1] += words;
  };
  const visit = (node: Node): void => {
    for (const child of childrenOf(node)) {
      if (apart.has(child)) continue;
      const name = localName(child);
      if (name === 't' || name === 'formula') add(child.textContent ?? '');
      else if (name === 'textpath') add(attributeOf(child, 'string') ?? '');
      else if (name === 'sym') add(`〔${nameOfSymbol(child)}〕`);
      else if (name === 'noBreakHyphen') add('-');
      else if (gaps.has(name)) add(' ');
      if (name === 'p') lines.push('');
      visit(child);
      if (name === 'p') lines.push('');
    }
  };
  visit(root);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** Elements of a run that set its words apart. */
const gaps: ReadonlySet<string> = new Set(['tab', 'ptab', 'br', 'cr']);

/** Elements whose words are never part of the running text. */
const besideNames: ReadonlySet<string> = new Set(['txbxContent', 'txBody', 'rt', 'oMath', 'Fallback']);

/**
 * The last words of the running text before each of some elements: those of its own paragraph, or else of the one before. What is in
 * these elements is no part of it.
 */
export function wordsBefore(root: Node, elements: ReadonlySet<Node>): ReadonlyMap<Node, string> {
  const before = new Map<Node, string>();
  let [last, earlier] = ['', ''];
  const visit = (node: Node, isApart: boolean): void => {
    for (const child of childrenOf(node)) {
      const name = localName(child);
      const isBeside = elements.has(child) || besideNames.has(name);
      if (elements.has(child)) before.set(child, last.trim() || earlier.trim());
      if (name === 'p' && !isApart && !isBeside && last.trim() !== '') [last, earlier] = ['', last];
      if (name === 't' && !isApart && !isBeside)
        last = Array.from(last + (child.textContent ?? ''))
          .slice(-mostBefore)
          .join('');
      visit(child, isApart || isBeside);
    }
  };
  visit(root, false);
  return before;
}
