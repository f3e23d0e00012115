import { ordinalItemNumber } from '#src/language/text/clause.ts';

/** A paragraph cut where it lists by 一是 … 二是 …; one that doesn't is all introduction. */
export interface OrdinalSplit {
  readonly introduction: string;
  readonly items: readonly string[];
}

const opening = /(?<=^|[。；;：:！!？?\s”）)])[一二三四五六七八九十]{1,3}是/g;

/** Finds a run-in list: it begins with 一是 and runs on without a gap, two entries at least. */
export function splitOrdinals(paragraph: string): OrdinalSplit {
  const starts: number[] = [];
  for (const { index } of paragraph.matchAll(opening)) {
    if (ordinalItemNumber(paragraph.slice(index)) === starts.length + 1) starts.push(index);
  }
  const [first] = starts;
  if (first === undefined || starts.length < 2) return { introduction: paragraph, items: [] };
  return {
    introduction: paragraph.slice(0, first).trim(),
    items: starts.map((start, index) => paragraph.slice(start, starts[index + 1]).trim()),
  };
}
