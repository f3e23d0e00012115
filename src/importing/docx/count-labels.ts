import { formatNumber } from './number-format.ts';
import type { NumberingLevel, NumberingList } from './numbering-definitions.ts';

/** A label as it stands before a paragraph. */
export interface PrintedLabel {
  /** Empty for a bullet. */
  readonly text: string;
  readonly isBullet: boolean;
  /** A number format that nobody has taught us; its number is printed in Arabic digits. */
  readonly unknownFormat: string | undefined;
}

/** Counts the automatic numbers of a document; to be asked in reading order. */
export function countLabels(
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
      // An override holds once, where its list is first used at that level.
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
