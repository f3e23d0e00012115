/** The classes of road that a code such as G6512 names, by GB/T 917 (letter) and the length of its number. */
export type RouteClass =
  | 'expressway'
  | 'national'
  | 'provincial-expressway'
  | 'provincial'
  | 'county'
  | 'township'
  | 'village';

/** A stretch of text: plain, or a route code with its class. */
export interface RouteTextPiece {
  readonly text: string;
  readonly route?: RouteClass;
}

const routeCode = /(?<![A-Za-z0-9])[GSXYC][0-9]{1,4}(?![A-Za-z0-9.])/g;

/** Cuts a text at its route codes; joined again, the pieces are the text. */
export function splitAtRouteCodes(text: string): RouteTextPiece[] {
  const pieces: RouteTextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(routeCode)) {
    const route = routeClass(match[0]);
    if (route === undefined) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: match[0], route });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/**
 * The class of a route code, or undefined where the letter and the number of digits make none.
 *
 * GB/T 917: a national or provincial number of three digits is an ordinary road; one, two and (for the
 * national net's branches, such as G6512) four digits are expressways; X, Y and C roads have three or four.
 */
export function routeClass(code: string): RouteClass | undefined {
  const digits = code.length - 1;
  switch (code[0]) {
    case 'G':
      return digits === 3 ? 'national' : 'expressway';
    case 'S':
      return digits === 3 ? 'provincial' : digits <= 2 ? 'provincial-expressway' : undefined;
    case 'X':
      return digits >= 3 ? 'county' : undefined;
    case 'Y':
      return digits >= 3 ? 'township' : undefined;
    case 'C':
      return digits >= 3 ? 'village' : undefined;
    default:
      return undefined;
  }
}

/** A stretch of a printed value: its number, or the words and the unit around it. */
export interface PrintedPart {
  readonly text: string;
  readonly isNumber: boolean;
}

const digits = '[0-9０-９][0-9０-９.,．，]*';
/** Only at the front is a stroke a sign: 10万-20万元 has none. */
const sign = '(?:(?<=^|约)[-−－])?';
const numbers = new RegExp(`(?<![A-Za-z]\\s*)${sign}${digits}(?:\\s*(?:[-—–~～]|——)\\s*${digits})?`, 'g');

/**
 * Cuts a printed value at its numbers, so that they can be set larger than 约, 余 and the unit: 约·63·亿元, -3.2·%. The 2
 * of m2 is no number but part of the unit. Joined again, the parts are the text. A value without Arabic digits (三座,
 * 无一起) is all number.
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

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * A name or title cut where it may go on in the next line: 丙河大桥危桥 | 改建 | 工程, 同比 | 增长 | 约5.9%. Joined, the phrases are
 * the text.
 *
 * Words are those of the platform's dictionary. One of a single character begins a line only after a comma or colon; a bracket and 约 stay with what
 * follows, a number with its unit, and the days of a date with their month and year.
 *
 * @param value words in the text that stay together, however long
 */
export function namePhrases(name: string, value = ''): string[] {
  const start = value === '' ? -1 : name.indexOf(value);
  const parts = start === -1 ? [name] : [name.slice(0, start), name.slice(start + value.length)];
  const [before = [], after = []] = parts.map((part) =>
    Array.from(segmenter.segment(part), ({ segment }) => segment),
  );
  const phrases: string[] = [];
  for (const segment of start === -1 ? before : [...before, value, ...after]) {
    const last = phrases.at(-1) ?? '';
    const isOpening = /^[（(“《约近超第0-9]$/.test(segment) || /[，、：；]$/.test(last);
    const isOfNumber =
      /[0-9][余多]?[十百千万亿]*个?$/.test(last) ||
      (/(?:月|[0-9%][—～~-])$/.test(last) && /^[0-9]/.test(segment)) ||
      (/[0-9]年$/.test(last) && /^[0-9]{1,2}$/.test(segment));
    const isBound = (segment.length === 1 && !isOpening) || /[（(“《约近超第]$/.test(last) || isOfNumber;
    if (last !== '' && isBound) phrases[phrases.length - 1] = last + segment;
    else phrases.push(segment);
  }
  return phrases;
}

/** A stretch of a name: in brackets, with them, or between. */
export interface NamePiece {
  readonly text: string;
  readonly isBracketed: boolean;
}

/** Cuts a name at its brackets, full width or half: 示例县交通运输局 and （示例数据）. Joined again, the pieces are the name. */
export function bracketedPieces(name: string): NamePiece[] {
  return name
    .split(/([（(][^（()）]*[）)])/)
    .filter((text) => text !== '')
    .map((text) => ({ text, isBracketed: /^[（(].*[）)]$/.test(text) }));
}
