import { maskLongNumbers } from './mask-long-numbers.ts';

/** The words from `start` to `end` for a message, on one line. Masked before they are cut: half a number is no longer known as one. */
export function excerpt(text: string, start: number, end: number): string {
  return maskLongNumbers(text).slice(Math.max(0, start), end).replace(/\s+/g, ' ').trim();
}
