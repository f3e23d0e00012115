/** A stretch of a printed value: its number, or the words and the unit around it. */
export interface PrintedPart {
  readonly text: string;
  readonly isNumber: boolean;
}

const digits = '[0-9０-９][0-9０-９.,．，]*';
const numbers = new RegExp(`(?<![A-Za-z]\\s*)${digits}(?:\\s*(?:[-—–~～]|——)\\s*${digits})?`, 'g');

/**
 * Cuts a printed value at its numbers, so that they can be set larger than 约, 余 and the unit: 约·63·亿元.
 * The 2 of m2 is no number but part of the unit. Joined again, the parts are the text. A value without Arabic digits (三座, 无一起) is all number.
 */
export function printedParts(printed: string): PrintedPart[] {
  const parts: PrintedPart[] = [];
  let end = 0;
  for (const { 0: text, index } of printed.matchAll(numbers)) {
    if (index > end) parts.push({ text: printed.slice(end, index), isNumber: false });
    parts.push({ text, isNumber: true });
    end = index + text.length;
  }
  if (end === 0) return [{ text: printed, isNumber: true }];
  if (end < printed.length) parts.push({ text: printed.slice(end), isNumber: false });
  return parts;
}
