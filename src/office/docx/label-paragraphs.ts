import { formatNumber } from './number-format.ts';
import { type NumberingLevel, type NumberingList, readNumbering } from './numbering-definitions.ts';
import { numberingUse, type StyleSheet } from './style-sheet.ts';
import { attributeOf, childOf, descendantsOf, removeElement } from './xml.ts';

/** The result of labelling. */
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
    // Word prints the number of an empty paragraph, too, but authors use such paragraphs as spacing.
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
  // Without a space, 1. and 1.1 would run into a text that begins with a digit.
  text.appendChild(document.createTextNode(/[\w.．]$/.test(label) ? `${label} ` : label));
  text.setAttribute('xml:space', 'preserve');
  run.appendChild(text);
  const properties = childOf(paragraph, 'pPr');
  paragraph.insertBefore(run, properties === undefined ? paragraph.firstChild : properties.nextSibling);
}

/** A label as it stands before a paragraph. */
interface PrintedLabel {
  /** Empty for a bullet. */
  readonly text: string;
  readonly isBullet: boolean;
  /** The name of a number format that isn't supported; its number is printed in Arabic digits. */
  readonly unknownFormat: string | undefined;
}

/** Counts the automatic numbers of a document; the returned function must be called in reading order. */
function countLabels(
  lists: ReadonlyMap<string, NumberingList>,
): (numId: string, level: number) => PrintedLabel | undefined {
  const counts = new Map<string, Map<number, number>>();
  const started = new Set<string>();
  return (numId, level) => {
    const list = lists.get(numId);
    const definition = list?.levels.get(level);
    if (list === undefined || definition === undefined) return undefined;
    const counted = counts.get(list.abstractId) ?? new Map<number, number>();
    counts.set(list.abstractId, counted);
    for (const [overridden, start] of list.startOverrides) {
      // An override applies once, where its list is first used at that level.
      if (overridden !== level || started.has(`${numId} ${overridden}`)) continue;
      started.add(`${numId} ${overridden}`);
      counted.set(overridden, start - 1);
    }
    counted.set(level, (counted.get(level) ?? definition.start - 1) + 1);
    for (const [deeper, { restartAfter }] of list.levels) {
      const restarts = restartAfter === undefined || (restartAfter > 0 && level < restartAfter);
      if (deeper > level && restarts) counted.delete(deeper);
    }
    return printLabel(definition, list, counted);
  };
}

function printLabel(
  level: NumberingLevel,
  list: NumberingList,
  counted: ReadonlyMap<number, number>,
): PrintedLabel {
  if (level.format === 'bullet') return { text: '', isBullet: true, unknownFormat: undefined };
  let unknownFormat: string | undefined;
  const text = level.text.replace(/%([1-9])/g, (_, place: string) => {
    const named = list.levels.get(Number(place) - 1);
    const number = counted.get(Number(place) - 1) ?? named?.start ?? 1;
    const format = level.isLegal ? 'decimal' : (named?.format ?? 'decimal');
    const printed = formatNumber(format, number);
    if (printed === undefined) unknownFormat = format;
    return printed ?? String(number);
  });
  return { text, isBullet: false, unknownFormat };
}
