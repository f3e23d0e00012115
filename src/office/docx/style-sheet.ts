import { attributeOf, childOf, childrenOf, isOn } from './xml.ts';

/** Where a paragraph takes its automatic number from. */
export interface NumberingUse {
  /** `0` switches numbering off. */
  readonly numId: string | undefined;
  readonly level: number | undefined;
}

/** The properties of a document's styles that matter to its text. */
export interface StyleSheet {
  /** The style's own numbering or the nearest it inherits; a style that isn't named is the default one's. */
  numberingOf(styleId: string | undefined): NumberingUse | undefined;
  /** The style and those it is based on, nearest first. */
  lineageOf(styleId: string | undefined): readonly string[];
  nameOf(styleId: string | undefined): string;
  /** Whether a character or paragraph style hides its text. */
  isHidden(styleId: string | undefined): boolean;
  /** What the style does to the height of its text: `superscript`, `subscript`. */
  verticalAlignOf(styleId: string | undefined): string | undefined;
}

/** Reads `word/styles.xml`; a document without one has no styles. */
export function readStyleSheet(xml: Document | undefined): StyleSheet {
  const styles = new Map<string, Element>();
  let defaultParagraph: string | undefined;
  for (const style of xml === undefined ? [] : childrenOf(xml.documentElement, 'style')) {
    const id = attributeOf(style, 'styleId') ?? '';
    styles.set(id, style);
    const isDefault = ['1', 'true'].includes(attributeOf(style, 'default') ?? '');
    if (isDefault && attributeOf(style, 'type') === 'paragraph') defaultParagraph = id;
  }
  const lineageOf = (styleId: string | undefined) => {
    const lineage: string[] = [];
    let id = styleId ?? defaultParagraph;
    // In a damaged file a style may be based on itself.
    while (id !== undefined && styles.has(id) && !lineage.includes(id)) {
      lineage.push(id);
      id = attributeOf(childOf(styles.get(id), 'basedOn'), 'val');
    }
    return lineage;
  };
  const first = <T>(styleId: string | undefined, read: (style: Element) => T | undefined) => {
    for (const id of lineageOf(styleId)) {
      const style = styles.get(id);
      const found = style === undefined ? undefined : read(style);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    lineageOf,
    numberingOf: (styleId) => first(styleId, (style) => numberingUse(childOf(style, 'pPr'))),
    nameOf: (styleId) => attributeOf(childOf(styles.get(styleId ?? ''), 'name'), 'val') ?? '',
    isHidden: (styleId) =>
      styleId !== undefined &&
      (first(styleId, (style) => {
        const vanish = childOf(childOf(style, 'rPr'), 'vanish');
        return vanish === undefined ? undefined : isOn(vanish);
      }) ??
        false),
    verticalAlignOf: (styleId) =>
      styleId === undefined
        ? undefined
        : first(styleId, (style) => attributeOf(childOf(childOf(style, 'rPr'), 'vertAlign'), 'val')),
  };
}

/** The numbering that a paragraph's properties ask for; undefined where they say nothing of it. */
export function numberingUse(properties: Element | undefined): NumberingUse | undefined {
  const use = childOf(properties, 'numPr');
  if (use === undefined) return undefined;
  const level = attributeOf(childOf(use, 'ilvl'), 'val');
  return {
    numId: attributeOf(childOf(use, 'numId'), 'val'),
    level: level === undefined ? undefined : Number(level),
  };
}
