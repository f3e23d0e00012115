import { type ClauseId, plateLabel } from './clause.ts';

/**
 * The number on the little plate of a 看原文 link: that of the nearest numbered clause, `1.2.2` for its second entry
 * too, `一` for a part, `开头` before the first heading. Where exactly it stands is what the link leads to.
 */
export function placeLabel(clause: ClauseId): string {
  const numbers = clause
    .split('-')
    .slice(1)
    .filter((step) => /^[0-9]/.test(step));
  return numbers.length === 0 ? '开头' : plateLabel(`s-${numbers.join('-')}`);
}
