import type { Way } from './reading.ts';

/** Codes and dates, which count nothing. */
const countless = /[a-z]+[0-9][0-9.+-]*|[0-9]{1,4}(?:年|月|日|号)/g;
const counting =
  /[0-9百千万亿]|分之|[〇一二两三四五六七八九十半][几余多来]?(?:[个件条座台起处辆人次家户场项吨米里亩元成倍艘班天年]|公里)/;

/**
 * Whether a term may hold a number that counts or measures: the reader of such numbers, larger than all the rest, is
 * loaded only then.
 */
export function mayCount(term: string): boolean {
  return counting.test(term.replace(countless, ''));
}

/** The same amount in another notation: see {@link import('./by-notation.ts').byQuantity}. */
export const byQuantity: Way = async (term, context) =>
  mayCount(term) ? (await import('./by-notation.ts')).byQuantity(term, context) : [];
