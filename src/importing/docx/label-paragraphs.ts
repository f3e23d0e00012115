import { countLabels } from './count-labels.ts';
import { readNumbering } from './numbering-definitions.ts';
import { numberingUse, type StyleSheet } from './style-sheet.ts';
import { attributeOf, childOf, descendantsOf, removeElement } from './xml.ts';

/** What numbering a document gave. */
export interface LabelledParagraphs {
  /** Paragraphs with a bullet. */
  readonly bullets: ReadonlySet<Element>;
  readonly doubts: readonly string[];
}

/**
 * Writes the automatic number of every paragraph into its text, as a run of its own, and takes the numbering away: what
 * reads the document afterwards sees 一、 （一） 1. as a reader of the printed page does.
 */
export function labelParagraphs(
  document: Document,
  numbering: Document | undefined,
  styles: StyleSheet,
): LabelledParagraphs {
  const lists = readNumbering(numbering, styles);
  const labelOf = countLabels(lists);
  const bullets = new Set<Element>();
  const unknown = new Map<string, string>();
  for (const paragraph of descendantsOf(document, 'p')) {
    const properties = childOf(paragraph, 'pPr');
    const styleId = attributeOf(childOf(properties, 'pStyle'), 'val');
    const own = numberingUse(properties);
    const inherited = styles.numberingOf(styleId);
    const numId = own?.numId ?? inherited?.numId;
    if (numId === undefined || numId === '0') continue;
    const levels = Array.from(lists.get(numId)?.levels ?? []);
    const levelOfStyle = styles
      .lineageOf(styleId)
      .map((id) => levels.find(([, { style }]) => style === id)?.[0])
      .find((found) => found !== undefined);
    const level = own?.level ?? inherited?.level ?? levelOfStyle ?? 0;
    // An empty numbered paragraph prints its number in Word, but every author means it for a gap.
    if ((paragraph.textContent ?? '').trim() === '') continue;
    const label = labelOf(numId, level);
    const use = childOf(properties, 'numPr');
    if (use !== undefined) removeElement(use);
    if (label === undefined) continue;
    if (label.isBullet) bullets.add(paragraph);
    if (label.text !== '') insertLabel(document, paragraph, label.text);
    if (label.unknownFormat !== undefined) unknown.set(label.unknownFormat, label.text);
  }
  const doubts = Array.from(
    unknown,
    ([format, printed]) => `自动编号的格式 ${format} 本站不认识，先写成“${printed}”这样，请对照原件改。`,
  );
  return { bullets, doubts };
}

function insertLabel(document: Document, paragraph: Element, label: string): void {
  const prefix = paragraph.nodeName.includes(':') ? `${paragraph.nodeName.split(':')[0]}:` : '';
  const create = (name: string) => document.createElementNS(paragraph.namespaceURI, `${prefix}${name}`);
  const run = create('r');
  const text = create('t');
  // 1. and 1.1 would melt into a text that begins with a digit.
  text.appendChild(document.createTextNode(/[\w.．]$/.test(label) ? `${label} ` : label));
  text.setAttribute('xml:space', 'preserve');
  run.appendChild(text);
  const properties = childOf(paragraph, 'pPr');
  paragraph.insertBefore(run, properties === undefined ? paragraph.firstChild : properties.nextSibling);
}
