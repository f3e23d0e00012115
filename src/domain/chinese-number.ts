// TEMPORARY stub by the lead until the real one lands: overwrite freely.
import { type Parsed, parsed, refused } from './parsed.ts';
const d = '〇一二三四五六七八九';
export function parseChineseInteger(text: string): Parsed<number> {
  if (text.length === 1 && d.includes(text)) return parsed(d.indexOf(text));
  if (text === '十') return parsed(10);
  return refused('stub');
}
export function printChineseInteger(n: number): string { return n < 10 ? d[n] ?? '' : String(n); }
