import type { StyleSheet } from './style-sheet.ts';
import { attributeOf, childOf, childrenOf, descendantsOf, isInside, isOn, removeElement } from './xml.ts';

const revisionNames = ['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel', 'cellMerge'];

/**
 * Why a document may not be published yet: revisions that nobody has accepted, and comments. Tools that read through
 * them fuse what was deleted with what was inserted into numbers that never existed.
 */
export function refuseUnfinished(document: Document, comments: Document | undefined): string[] {
  const reasons: string[] = [];
  const revisions = descendantsOf(document, ...revisionNames);
  if (revisions.length > 0) {
    const words = revisions
      .map((revision) => (revision.textContent ?? '').trim())
      .find((text) => text !== '');
    reasons.push(
      `文件里有 ${revisions.length} 处还没有接受的修订${words === undefined ? '' : `，第一处是“${words.slice(0, 20)}”`}。请在 WPS 里“审阅 → 接受 → 接受所有修订”，另存后再导入。`,
    );
  }
  const references = descendantsOf(document, 'commentReference').length;
  const remarks = Math.max(
    references,
    comments === undefined ? 0 : childrenOf(comments.documentElement, 'comment').length,
  );
  if (remarks > 0) {
    reasons.push(
      `文件里有 ${remarks} 条批注。请在 WPS 里“审阅 → 删除 → 删除文档中的所有批注”，另存后再导入。`,
    );
  }
  return reasons;
}

/**
 * Removes hidden text from a document, because it would be published with the rest, on the page and in the original. Returns
 * the number of runs that were removed.
 */
export function dropHiddenText(document: Document, styles: StyleSheet): number {
  const hidden = descendantsOf(document, 'r').filter((run) => isHiddenRun(run, styles));
  for (const run of hidden) removeElement(run);
  return hidden.length;
}

/**
 * Removes from `document` what a page can't show, and returns a list in Chinese of the kinds, with their number and words:
 * `文本框 1（“联系人”）`.
 */
export function dropLostParts(document: Document, styles: StyleSheet): string[] {
  // A drawing is stored twice, for newer and for older versions of Word; count it once.
  for (const fallback of descendantsOf(document, 'Fallback')) removeElement(fallback);
  const find = (...names: string[]) => descendantsOf(document, ...names);
  const inDrawing = (element: Element) => !isInside(element, 'object');
  const parts: [name: string, elements: Element[]][] = [
    ['文本框', find('txbxContent')],
    ['公式', find('oMath')],
    ['嵌入的对象', find('object')],
    ['脚注', find('footnoteReference').filter(isNumberedNote)],
    ['尾注', find('endnoteReference').filter(isNumberedNote)],
    ['图表', find('chart', 'relIds').filter((element) => isInside(element, 'graphicData'))],
    ['图片', find('pic', 'imagedata').filter(inDrawing)],
    ['特殊符号', find('sym')],
    ['自动目录', tablesOfContents(document, styles)],
    ['插入的文件', find('altChunk')],
  ];
  const met = parts.filter(([, elements]) => elements.length > 0);
  const sentences = met.map(([name, elements]) => {
    const words = elements.map((element) => (element.textContent ?? '').trim()).filter((text) => text !== '');
    const said = words.length === 0 ? '' : `（“${words.join('”“').slice(0, 60)}”）`;
    return `${name} ${elements.length}${said}`;
  });
  for (const element of met.flatMap(([, elements]) => elements)) removeElement(element);
  for (const drawing of find('drawing', 'pict')) removeElement(drawing);
  return sentences;
}

function isHiddenRun(run: Element, styles: StyleSheet): boolean {
  const properties = childOf(run, 'rPr');
  const vanish = childOf(properties, 'vanish');
  if (vanish !== undefined) return isOn(vanish);
  return styles.isHidden(attributeOf(childOf(properties, 'rStyle'), 'val'));
}

/** The separators between text and notes are stored as notes with an id of 0 or less. */
function isNumberedNote(reference: Element): boolean {
  return Number(attributeOf(reference, 'id')) > 0;
}

function tablesOfContents(document: Document, styles: StyleSheet): Element[] {
  return descendantsOf(document, 'p').filter((paragraph) => {
    const styleId = attributeOf(childOf(childOf(paragraph, 'pPr'), 'pStyle'), 'val');
    const name = styles.nameOf(styleId);
    return /^(?:toc|目录) ?[0-9]/i.test(name) && (paragraph.textContent ?? '').trim() !== '';
  });
}
