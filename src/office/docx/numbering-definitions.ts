import type { StyleSheet } from './style-sheet.ts';
import { attributeOf, childOf, childrenOf, isOn } from './xml.ts';

/** How one level of a list is numbered. */
export interface NumberingLevel {
  readonly start: number;
  readonly format: string;
  /** `%1、`, `（%2）`: each %N is the number of level N, counted from 1. */
  readonly text: string;
  /** It restarts after levels up to this one, counted from 1; 0 = never, undefined = after any level above it. */
  readonly restartAfter: number | undefined;
  /** Whether all numbers in it are printed in Arabic digits. */
  readonly isLegal: boolean;
  /** The style whose paragraphs are at this level. */
  readonly style: string | undefined;
}

/** One list as paragraphs refer to it. */
export interface NumberingList {
  /** Lists of one kind count on together. */
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
  /** Levels that begin at another number when this list is first used. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** Reads `word/numbering.xml`: the lists by their numId, overrides applied, links to list styles followed. */
export function readNumbering(xml: Document | undefined, styles: StyleSheet): Map<string, NumberingList> {
  const lists = new Map<string, NumberingList>();
  if (xml === undefined) return lists;
  const root = xml.documentElement;
  const abstracts = new Map(
    childrenOf(root, 'abstractNum').map((element) => [attributeOf(element, 'abstractNumId') ?? '', element]),
  );
  const nums = childrenOf(root, 'num');
  const abstractIdOf = (num: Element | undefined) => attributeOf(childOf(num, 'abstractNumId'), 'val') ?? '';
  for (const num of nums) {
    let abstractId = abstractIdOf(num);
    const link = attributeOf(childOf(abstracts.get(abstractId), 'numStyleLink'), 'val');
    if (link !== undefined) {
      const numId = styles.numberingOf(link)?.numId;
      abstractId = abstractIdOf(nums.find((other) => attributeOf(other, 'numId') === numId)) || abstractId;
    }
    const abstract = abstracts.get(abstractId);
    const levels = new Map(abstract === undefined ? [] : childrenOf(abstract, 'lvl').map(readLevel));
    const startOverrides = new Map<number, number>();
    for (const override of childrenOf(num, 'lvlOverride')) {
      const level = Number(attributeOf(override, 'ilvl') ?? 0);
      const replaced = childOf(override, 'lvl');
      if (replaced !== undefined) levels.set(...readLevel(replaced));
      const start = attributeOf(childOf(override, 'startOverride'), 'val');
      if (start !== undefined) startOverrides.set(level, Number(start));
    }
    lists.set(attributeOf(num, 'numId') ?? '', { abstractId, levels, startOverrides });
  }
  return lists;
}

function readLevel(element: Element): [number, NumberingLevel] {
  const number = (name: string) => {
    const value = attributeOf(childOf(element, name), 'val');
    return value === undefined ? undefined : Number(value);
  };
  return [
    Number(attributeOf(element, 'ilvl') ?? 0),
    {
      start: number('start') ?? 1,
      format: attributeOf(numberFormat(element), 'val') ?? 'decimal',
      text: attributeOf(childOf(element, 'lvlText'), 'val') ?? '',
      restartAfter: number('lvlRestart'),
      isLegal: isOn(childOf(element, 'isLgl')),
      style: attributeOf(childOf(element, 'pStyle'), 'val'),
    },
  ];
}

/** Newer formats are given inside mc:AlternateContent; the fallback is what every version of Word can print. */
function numberFormat(level: Element): Element | undefined {
  const alternate = childOf(level, 'AlternateContent');
  return childOf(level, 'numFmt') ?? childOf(childOf(alternate, 'Fallback'), 'numFmt');
}
