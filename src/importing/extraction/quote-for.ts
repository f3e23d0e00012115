import { memoize } from '#src/catalogue/memoize.ts';
import { locateValue, occurrencesOf } from '#src/language/text/locate-quote.ts';
import { lastAtOrBefore, type TextRange } from '#src/language/text-range.ts';
import { blockAt, clauseOf, type ReportText, sentenceOf } from './report-text.ts';

/** A quote and, where the same words stand in several places, which of them is meant. */
export interface Quoted {
  readonly quote: string;
  readonly occurrence: number | undefined;
}

/**
 * The quote of a value: its clause, extended clause by clause to the left and then to the right until it occurs only once in
 * the report and contains the value once; where that fails, the clause with its occurrence.
 */
export function quoteForValue(report: ReportText, value: TextRange): Quoted {
  const printed = report.text.slice(value.start, value.end);
  const holds = ({ start, end }: TextRange) => {
    const place = locateValue(report.text.slice(start, end), printed);
    return place.ok && start + place.value.start === value.start;
  };
  const clause = clauseOf(report, value);
  const options = [...growing(report, clause, value)].filter(holds);
  const isUnique = (range: TextRange) => quoteForStretch(report, range).occurrence === undefined;
  const best = options.find(isUnique) ?? options[0];
  if (best !== undefined) return quoteForStretch(report, best);
  // The clause contains the value twice: quote from as few words before it as make it unambiguous.
  for (let start = value.start - 2; start >= clause.start; start -= 1) {
    const range = { start, end: value.end };
    if (holds(range)) return quoteForStretch(report, range);
  }
  return quoteForStretch(report, value);
}

/** The quote of a given range, with its occurrence where the same words stand elsewhere too. */
export function quoteForStretch(report: ReportText, { start, end }: TextRange): Quoted {
  const quote = report.text.slice(start, end);
  const places = placesIn(report)(quote);
  const order = lastAtOrBefore(places, start, (place) => place) + 1;
  return { quote, occurrence: places.length === 1 ? undefined : order };
}

/** Every place of some words; the same words are looked for once, for a report may repeat a line thousands of times. */
const placesIn = memoize(({ text }: ReportText) => {
  const known = new Map<string, readonly number[]>();
  return (words: string) => {
    const places = known.get(words) ?? occurrencesOf(text, words);
    known.set(words, places);
    return places;
  };
});

/** Candidates for a quote, shortest first: the clause, then with clauses before it, then with clauses behind it, then the block. */
function* growing(report: ReportText, clause: TextRange, value: TextRange): Generator<TextRange> {
  const sentence = sentenceOf(report, value);
  const block = blockAt(report, value.start);
  // A number in a cell needs the name of its row to be understood.
  if (block.cell !== undefined && clause.end - clause.start < 12)
    yield { start: block.cell.rowStart, end: block.end - 1 };
  // A few characters may be unique, but a reader wants to see what is counted.
  if (clause.end - clause.start >= 6) yield clause;
  let { start, end } = clause;
  while (start > sentence.start) {
    start = Math.max(sentence.start, clauseOf(report, { start: start - 1, end: start - 1 }).start);
    if (end - start <= 120) yield { start, end };
  }
  while (end < sentence.end) {
    end = Math.min(sentence.end, clauseOf(report, { start: end + 1, end: end + 1 }).end);
    if (end - start <= 160) yield { start, end };
  }
  yield clause;
  if (block.end - block.start <= 200) yield { start: block.start, end: block.end - 1 };
}
