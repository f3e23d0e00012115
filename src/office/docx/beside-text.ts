import { formatNumber } from './number-format.ts';
import type { OpenDocx } from './open-docx.ts';
import type { StyleSheet } from './style-sheet.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  isInside,
  localName,
  removeElement,
} from './xml.ts';

/** Something of one kind that a document holds besides its running text. */
export interface BesideText {
  /** In Chinese: 脚注, 文本框. */
  readonly kind: string;
  readonly count: number;
  /** What they say, as far as they have words. */
  readonly words: readonly string[];
}

/** `文本框 1（“联系人”）`: for people, and not too long. */
export function printBesideText({ kind, count, words }: BesideText): string {
  const said = words.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  const joined = said.join('”“');
  const cut = joined.length > mostWords ? `${joined.slice(0, mostWords)}……` : joined;
  return `${kind} ${count}${said.length === 0 ? '' : `（“${cut}”）`}`;
}

const mostWords = 60;

/** Takes out of `document` what a page can't show as running text, and returns it by its kinds, those without any left out. */
export function takeBesideText({ document, styles, parts }: OpenDocx): BesideText[] {
  keepOneChoice(document);
  const find = (...names: string[]) => descendantsOf(document, ...names);
  const inDrawing = (element: Element) => !isInside(element, 'object');
  const notes = (kind: 'footnote' | 'endnote') => {
    const references = find(`${kind}Reference`).filter(isNumberedNote);
    return { references, words: wordsOfNotes(references, parts(new RegExp(`^word/${kind}s\\.xml$`)), kind) };
  };
  const [footnotes, endnotes] = [notes('footnote'), notes('endnote')];
  const charts = find('chart', 'relIds').filter((element) => isInside(element, 'graphicData'));
  const kinds: [kind: string, elements: Element[], words?: string[]][] = [
    ['文本框', find('txbxContent')],
    ['图形里的字', find('txBody')],
    ['艺术字', find('textpath'), find('textpath').map((element) => attributeOf(element, 'string') ?? '')],
    ['公式', find('oMath')],
    ['拼音或注音', find('rt').filter((element) => isInside(element, 'ruby'))],
    ['嵌入的对象', find('object')],
    ['脚注', footnotes.references, footnotes.words],
    ['尾注', endnotes.references, endnotes.words],
    ['图表', charts, charts.length === 0 ? [] : wordsOfCharts(parts)],
    ['图片', find('pic', 'imagedata').filter(inDrawing)],
    ['特殊符号', find('sym', 'symEx'), find('sym', 'symEx').map(symbolOf)],
    ['自动目录', tablesOfContents(document, styles)],
    ['插入的文件', find('altChunk')],
    ['合并的单元格里看不见的字', coveredParagraphs(document)],
  ];
  const met = kinds.filter(([, elements]) => elements.length > 0);
  const beside = met.map(([kind, elements, words]): BesideText => {
    const said = words ?? elements.map((element) => element.textContent ?? '');
    return {
      kind,
      count: elements.length,
      words: said.map((text) => text.trim()).filter((text) => text !== ''),
    };
  });
  for (const element of met.flatMap(([, elements]) => elements)) removeElement(element);
  for (const drawing of find('drawing', 'pict')) removeElement(drawing);
  return beside;
}

/** The lines of headers and footers, each once, page numbers apart. */
export function runningLines({ parts }: OpenDocx): string[] {
  const lines = parts(/^word\/(?:header|footer)[0-9]*\.xml$/).flatMap((part) =>
    descendantsOf(part, 'p').map((paragraph) =>
      descendantsOf(paragraph, 't')
        .map((text) => text.textContent ?? '')
        .join('')
        .trim(),
    ),
  );
  return [...new Set(lines)].filter((line) => !/^[-—–·•~\s0-9第共页/]*$/.test(line));
}

/** Things are stored once for newer and once for older versions of Word (mc:AlternateContent); one of them is read. */
function keepOneChoice(document: Document): void {
  for (const alternatives of descendantsOf(document, 'AlternateContent')) {
    const others = childrenOf(alternatives).filter((child) =>
      ['Choice', 'Fallback'].includes(localName(child)),
    );
    // A choice comes before the fallback.
    for (const other of others.slice(1)) removeElement(other);
  }
}

/** The separators between text and notes are stored as notes with an id of 0 or less. */
function isNumberedNote(reference: Element): boolean {
  return Number(attributeOf(reference, 'id')) > 0;
}

function wordsOfNotes(references: readonly Element[], parts: readonly Document[], kind: string): string[] {
  const notes = new Map(
    parts
      .flatMap((part) => childrenOf(part.documentElement, kind))
      .map((note) => [attributeOf(note, 'id'), note]),
  );
  return references.map((reference) => {
    const note = notes.get(attributeOf(reference, 'id'));
    return note === undefined
      ? ''
      : descendantsOf(note, 't')
          .map((text) => text.textContent ?? '')
          .join('');
  });
}

/** What charts and SmartArt say; they are parts of their own. */
function wordsOfCharts(parts: OpenDocx['parts']): string[] {
  return parts(/^word\/(?:charts\/chart|diagrams\/data)[0-9]*\.xml$/).map((part) =>
    descendantsOf(part, 't', 'v')
      .map((text) => text.textContent ?? '')
      .join(' '),
  );
}

/** Symbols of the fonts that Word and WPS take them from, as characters; any other is told by its font and number. */
const symbols: Readonly<Record<string, string>> = {
  'Wingdings F0FE': '☑',
  'Wingdings F0FD': '☒',
  'Wingdings F0A8': '□',
  'Wingdings F06F': '□',
  'Wingdings F0FC': '✓',
  'Wingdings F06C': '●',
  'Wingdings F06E': '■',
  'Wingdings F075': '◆',
  'Wingdings F0D8': '➢',
  'Wingdings 2 F052': '☑',
  'Wingdings 2 F0A3': '□',
  'Wingdings 2 F054': '☒',
  'Symbol F0B7': '·',
  'Symbol F0B0': '°',
  'Symbol F0B1': '±',
  'Symbol F0B4': '×',
  'Symbol F0A3': '≤',
  'Symbol F0B3': '≥',
};

function symbolOf(element: Element): string {
  const font = attributeOf(element, 'font') ?? '';
  const code = (attributeOf(element, 'char') ?? '').toUpperCase();
  const unicode =
    localName(element) === 'symEx' ? String.fromCodePoint(Number.parseInt(code, 16) || 0x25a1) : undefined;
  return unicode ?? symbols[`${font} ${code.replace(/^00/, 'F0')}`] ?? `${font} ${code}`;
}

function tablesOfContents(document: Document, styles: StyleSheet): Element[] {
  return descendantsOf(document, 'p').filter((paragraph) => {
    const styleId = attributeOf(childOf(childOf(paragraph, 'pPr'), 'pStyle'), 'val');
    const name = styles.nameOf(styleId);
    return /^(?:toc|目录) ?[0-9]/i.test(name) && (paragraph.textContent ?? '').trim() !== '';
  });
}

/** Paragraphs in cells that continue the one above, which shows its own words only. */
function coveredParagraphs(document: Document): Element[] {
  return descendantsOf(document, 'tc').flatMap((cell) => {
    const merge = childOf(childOf(cell, 'tcPr'), 'vMerge');
    const isInFirstRow = childrenOf(cell.parentNode?.parentNode ?? cell, 'tr')[0] === cell.parentNode;
    if (merge === undefined || attributeOf(merge, 'val') === 'restart' || isInFirstRow) return [];
    return childrenOf(cell, 'p').filter((paragraph) => (paragraph.textContent ?? '').trim() !== '');
  });
}

/** How a note's number may be printed: at its place and before its words. */
export function noteMarks(count: number): string[] {
  return Array.from({ length: count }, (_, index) => index + 1).flatMap((number) => [
    `[${number}]`,
    `〔${number}〕`,
    formatNumber('decimalEnclosedCircle', number) ?? '',
  ]);
}
