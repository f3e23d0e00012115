import { formatNumber } from './number-format.ts';
import type { OpenDocx } from './open-docx.ts';
import { linesIn, wordsBefore } from './shown-words.ts';
import type { StyleSheet } from './style-sheet.ts';
import { nameOfSymbol } from './symbols.ts';
import { readGrid } from './table-grid.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  isInside,
  localName,
  nearestIn,
  removeElement,
} from './xml.ts';

/** Things of one kind that a document holds besides its running text. */
export interface BesideText {
  /** In Chinese: 脚注, 文本框. */
  readonly kind: string;
  readonly pieces: readonly BesidePiece[];
}

/** One of them. */
export interface BesidePiece {
  /** What it says; empty where it has no words. */
  readonly words: string;
  /** The last words of the running text before it; empty at its beginning, undefined where it has no place in it. */
  readonly after: string | undefined;
}

/** Pieces without a place in the running text. */
export function besideText(kind: string, words: readonly string[]): BesideText {
  return { kind, pieces: words.map((said) => ({ words: said, after: undefined })) };
}

/** `文本框 1（“联系人”）`: for people, and not too long. */
export function printBesideText({ kind, pieces }: BesideText): string {
  const said = pieces.map(({ words }) => inOneLine(words)).filter((text) => text !== '');
  const joined = said.join('”“');
  const cut = joined.length > mostWords ? `${joined.slice(0, mostWords)}……` : joined;
  return `${kind} ${pieces.length}${said.length === 0 ? '' : `（“${cut}”）`}`;
}

const mostWords = 60;

/** `文本框 1：“联系人”（在“……养护经费1.8万元”后面）`: with all its words, and where each stands. */
export function describeBesideText({ kind, pieces }: BesideText): string {
  const described = pieces.map(({ words, after }) => {
    const place = after === undefined ? '' : after === '' ? '在开头' : `在“……${inOneLine(after)}”后面`;
    const said = inOneLine(words);
    return said === '' ? place : `“${said}”${place === '' ? '' : `（${place}）`}`;
  });
  const all = described.filter((each) => each !== '').join('、');
  return `${kind} ${pieces.length}${all === '' ? '' : `：${all}`}`;
}

function inOneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** Takes out of `document` what a page can't show as running text, and returns it by its kinds, those without any left out. */
export function takeBesideText({ document, styles, parts }: OpenDocx): BesideText[] {
  const find = (...names: string[]) => descendantsOf(document, ...names);
  const inDrawing = (element: Element) => !isInside(element, 'object');
  const charts = find('chart', 'relIds').filter((element) => isInside(element, 'graphicData'));
  const ofCharts = charts.length === 0 ? [] : wordsOfCharts(parts);
  const kinds: [kind: string, elements: Element[], words?: (element: Element, index: number) => string][] = [
    ['文本框', find('txbxContent')],
    ['图形里的字', find('txBody')],
    ['艺术字', find('textpath'), (element) => attributeOf(element, 'string') ?? ''],
    ['公式', find('oMath')],
    ['域里的公式', find('formula'), (element) => element.textContent ?? ''],
    ['拼音或注音', find('rt').filter((element) => isInside(element, 'ruby'))],
    ['嵌入的对象', find('object')],
    ['脚注', find('footnoteReference'), wordsOfNotes(parts(/^word\/footnotes\.xml$/), 'footnote')],
    ['尾注', find('endnoteReference'), wordsOfNotes(parts(/^word\/endnotes\.xml$/), 'endnote')],
    [
      '图表',
      charts,
      (element, index) =>
        element === charts.at(-1) ? ofCharts.slice(index).join(' ') : (ofCharts[index] ?? ''),
    ],
    ['图片', find('pic', 'imagedata').filter(inDrawing)],
    ['特殊符号', find('sym', 'symEx'), nameOfSymbol],
    ['自动目录', tablesOfContents(document, styles)],
    ['插入的文件', find('altChunk', 'subDoc')],
    ['合并的单元格里看不见的字', coveredBlocks(document)],
  ];
  const all = new Set(kinds.flatMap(([, elements]) => elements));
  const before = wordsBefore(document, all);
  const beside = kinds
    .filter(([, elements]) => elements.length > 0)
    .map(([kind, elements, words]): BesideText => {
      const said = words ?? ((element: Element) => linesIn(element, all).join(' '));
      return {
        kind,
        pieces: elements.map((element, index) => ({
          words: said(element, index).trim(),
          after: before.get(element) ?? '',
        })),
      };
    });
  for (const element of all) removeElement(element);
  for (const drawing of find('drawing', 'pict')) removeElement(drawing);
  return beside;
}

/** The lines of headers and footers, each once, page numbers apart. */
export function runningLines({ parts }: OpenDocx): string[] {
  const lines = parts(/^word\/(?:header|footer)[0-9]*\.xml$/).flatMap((part) => linesIn(part));
  return [...new Set(lines)].filter((line) => !/^[-—–·•~\s0-9第共页/]*$/.test(line));
}

/** Things are stored once for newer and once for older versions of Word (mc:AlternateContent); one of them is read. */
export function keepOneChoice(part: Document): void {
  for (const alternatives of descendantsOf(part, 'AlternateContent')) {
    const others = childrenOf(alternatives).filter((child) =>
      ['Choice', 'Fallback'].includes(localName(child)),
    );
    // A choice comes before the fallback.
    for (const other of others.slice(1)) removeElement(other);
  }
}

/** What the note says that a reference names. */
function wordsOfNotes(parts: readonly Document[], kind: string): (reference: Element) => string {
  const notes = new Map(
    parts
      .flatMap((part) => childrenOf(part.documentElement, kind))
      .map((note) => [attributeOf(note, 'id'), note]),
  );
  return (reference) => {
    const note = notes.get(attributeOf(reference, 'id'));
    return note === undefined ? '' : linesIn(note).join(' ');
  };
}

/** What charts and SmartArt say; they are parts of their own. */
function wordsOfCharts(parts: OpenDocx['parts']): string[] {
  return parts(/^word\/(?:charts\/chart(?:Ex)?|diagrams\/data)[0-9]*\.xml$/).map((part) =>
    descendantsOf(part, 't', 'v', 'pt')
      .filter((element) => childrenOf(element).length === 0)
      .map((text) => text.textContent ?? '')
      .join(' '),
  );
}

/** The lines of tables of contents: by their styles, as programs call them, and those in the block that Word makes for one. */
function tablesOfContents(document: Document, styles: StyleSheet): Element[] {
  return descendantsOf(document, 'p').filter((paragraph) => {
    if (linesIn(paragraph).length === 0) return false;
    const styleId = attributeOf(childOf(childOf(paragraph, 'pPr'), 'pStyle'), 'val');
    return (
      /^(?:toc|contents|WPSOffice.{0,4}目录|目录) ?[0-9]/i.test(styles.nameOf(styleId)) ||
      isInContents(paragraph)
    );
  });
}

function isInContents(paragraph: Element): boolean {
  for (let around = paragraph.parentNode; around !== null; around = around.parentNode) {
    if (localName(around) !== 'sdt') continue;
    const part = childOf(childOf(childOf(around, 'sdtPr'), 'docPartObj'), 'docPartGallery');
    if (attributeOf(part, 'val') === 'Table of Contents') return true;
  }
  return false;
}

/** Paragraphs and tables in cells that continue the one above, which shows its own words only. */
function coveredBlocks(document: Document): Element[] {
  return descendantsOf(document, 'tbl')
    .flatMap((table) => readGrid(table).covered)
    .flatMap((cell) => nearestIn(cell, 'p', 'tbl'))
    .filter((block) => linesIn(block).length > 0);
}

/** How a note's number may be printed: at its place and before its words. */
export function noteMarks(count: number): string[] {
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((number) => [
    `[${number}]`,
    `〔${number}〕`,
    formatNumber('decimalEnclosedCircle', number) ?? '',
  ]);
}
