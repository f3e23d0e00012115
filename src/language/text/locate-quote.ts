import { type Parsed, parsed, refused } from '#src/language/parsed.ts';
import type { TextRange } from '#src/language/text-range.ts';
import type { ReportBody } from './report-body.ts';
import { locateCellValue } from './table-units.ts';

/** Why a quote has no place: it isn't there, or it is there more than once. */
export type QuoteFault =
  /** `nearest` gives the words that it was most likely copied from, which takes reading the whole text. */
  | { readonly kind: 'missing'; readonly nearest: () => string | undefined }
  | { readonly kind: 'ambiguous'; readonly times: number }
  | { readonly kind: 'too-few'; readonly times: number };

/** Where a quote stands, or why it stands nowhere. */
export type QuotePlace =
  | ({ readonly found: true } & TextRange)
  | { readonly found: false; readonly fault: QuoteFault };

/**
 * Finds a quote in a body, character for character. A quote that stands there more than once must say which
 * one it means: matching goes by the words, never by the number in them.
 *
 * @param occurrence which of several, counted from 1
 */
export function locateQuote(body: ReportBody, quote: string, occurrence?: number): QuotePlace {
  const words = body.text.includes(quote) ? quote : acrossCells(quote);
  const starts = occurrencesOf(body.text, words);
  const at = (start: number): QuotePlace => ({ found: true, start, end: start + words.length });
  const [first] = starts;
  if (first === undefined) {
    return { found: false, fault: { kind: 'missing', nearest: () => nearestStretch(body.text, quote) } };
  }
  if (occurrence === undefined) {
    return starts.length === 1
      ? at(first)
      : { found: false, fault: { kind: 'ambiguous', times: starts.length } };
  }
  const chosen = starts[occurrence - 1];
  return chosen === undefined
    ? { found: false, fault: { kind: 'too-few', times: starts.length } }
    : at(chosen);
}

/** A quote copied from a table, of the file (甲 | 3.12) or of a page (a tab between): in a body's text a cell ends with a line feed. */
function acrossCells(quote: string): string {
  const opened = quote.replace(/^\s*\|\s*/, '');
  const closed = opened.trimEnd().endsWith('|') ? opened.trimEnd().slice(0, -1).trimEnd() : opened;
  // Run by run: a form that may begin at each space of a run would take its square.
  return closed.replace(/[ \t|]+/g, (run) => {
    const bars = run.split('|').length - 1;
    return bars > 0 ? '\n'.repeat(bars) : run.includes('\t') ? '\n' : run;
  });
}

/** Every place of `needle` in `text`, overlapping ones too; nothing stands nowhere. */
export function occurrencesOf(text: string, needle: string): number[] {
  const starts: number[] = [];
  if (needle === '') return starts;
  for (let start = text.indexOf(needle); start !== -1; start = text.indexOf(needle, start + 1))
    starts.push(start);
  return starts;
}

/**
 * Finds the printed value inside its quote: the one place where it isn't part of a longer number
 * (`40%` is not in `140%`), or the reason why there is no such place.
 */
export function locateValue(quote: string, value: string): Parsed<TextRange> {
  const starts = occurrencesOf(quote, value).filter((start) =>
    standsAlone(quote, start, start + value.length),
  );
  const [start, second] = starts;
  if (start === undefined) return refused(`引文里没有“${value}”这个数。`);
  if (second !== undefined) return refused(`引文里有不止一个“${value}”，不知道是哪一个。`);
  return parsed({ start, end: start + value.length });
}

const digit = /[0-9０-９.．]/;
const hanDigit = /[〇零一二三四五六七八九十百千万亿两几]/;

function standsAlone(quote: string, start: number, end: number): boolean {
  const before = quote[start - 1] ?? '';
  const first = quote[start] ?? '';
  const after = quote[end] ?? '';
  const last = quote[end - 1] ?? '';
  if (digit.test(first) && digit.test(before)) return false;
  if (hanDigit.test(first) && hanDigit.test(before)) return false;
  return !(digit.test(last) && digit.test(after)) && !(/[A-Za-z]/.test(last) && /[A-Za-z0-9]/.test(after));
}

/** A longer quote isn't likened to anything, and of a longer clause only a part at a time. */
const longestLikened = 400;
const clauseForm = new RegExp(
  `[^。；，：\\n]{0,${longestLikened}}[。；，：\\n]|[^。；，：\\n]{1,${longestLikened}}`,
  'g',
);

/**
 * The stretch of a text that comes closest to a quote, literally, so that it can be pasted: the clause that shares the most pairs
 * of neighbouring characters with it, those beside it that make the likeness greater, and of all that what the quote has, too.
 */
function nearestStretch(text: string, quote: string): string | undefined {
  if (quote.length > longestLikened) return undefined;
  const wanted = pairsOf(quote);
  const clauses = text.match(clauseForm) ?? [];
  const sharedWith = (words: string) => {
    const pairs = pairsOf(words);
    let shared = 0;
    for (const pair of wanted) if (pairs.has(pair)) shared += 1;
    return { shared, likeness: (2 * shared) / (wanted.size + pairs.size) };
  };
  const counts = clauses.map((clause) => sharedWith(clause).shared);
  const most = Math.max(...counts);
  if (most <= Math.max(1, wanted.size * 0.3)) return undefined;
  let [first, last] = [counts.indexOf(most), counts.indexOf(most)];
  const stretch = (from: number, to: number) => clauses.slice(Math.max(0, from), to + 1).join('');
  const isCloser = (from: number, to: number) =>
    from >= 0 &&
    to < clauses.length &&
    sharedWith(stretch(from, to)).likeness > sharedWith(stretch(first, last)).likeness;
  for (;;) {
    if (isCloser(first - 1, last)) first -= 1;
    else if (isCloser(first, last + 1)) last += 1;
    else break;
  }
  return trimmed(stretch(first, last), (words) => sharedWith(words).likeness);
}

/** Words cut at either end to where they are most alike, but for the digits of a number. */
function trimmed(words: string, likeness: (words: string) => number): string {
  const best = (cut: (at: number) => string) => {
    let [most, at] = [0, 0];
    for (let place = 0; place < words.length; place += 1) {
      const now = likeness(cut(place));
      if (now >= most) [most, at] = [now, place];
    }
    return at;
  };
  let end = words.length - best((cut) => words.slice(0, words.length - cut));
  let start = best((cut) => words.slice(cut, end));
  while (start > 0 && digit.test(words[start] ?? '') && digit.test(words[start - 1] ?? '')) start -= 1;
  while (digit.test(words[end - 1] ?? '') && digit.test(words[end] ?? '')) end += 1;
  return words.slice(start, end).trim();
}

function pairsOf(text: string): Set<string> {
  const chars = Array.from(text.replace(/\s/g, ''));
  return new Set(chars.slice(1).map((char, index) => `${chars[index]}${char}`));
}

/**
 * Where the printed value of a figure stands: in its quote, or, where a table gives the unit elsewhere, as the number of the cell
 * that the quote ends with; or the reason why there is no such place.
 *
 * @param place where the quote stands
 */
export function locateFigure(body: ReportBody, place: TextRange, value: string): Parsed<TextRange> {
  const inQuote = locateValue(body.text.slice(place.start, place.end), value);
  if (inQuote.ok)
    return parsed({ start: place.start + inQuote.value.start, end: place.start + inQuote.value.end });
  const cell = locateCellValue(body, place, value);
  return cell === undefined ? inQuote : parsed(cell);
}
