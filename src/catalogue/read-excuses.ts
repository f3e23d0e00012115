import { locateValue } from '#src/language/text/locate-quote.ts';
import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { Excuse } from '#src/records/excuse.ts';
import type { ReportInput } from './catalogue-input.ts';
import { placeQuote } from './place-quote.ts';

/** An excuse that has its place in the text, and the place it has in the frontmatter. */
export interface PlacedExcuse {
  readonly excuse: Excuse;
  /** Position in the list `excused`, counted from 0. */
  readonly position: number;
}

/** Reads the numerals that a report's frontmatter excuses, each at its one place; what can't be traced is reported and left out. */
export function readExcuses(input: ReportInput, errors: AuthoringError[]): PlacedExcuse[] {
  return input.frontmatter.excused.flatMap(({ numeral, quote, occurrence, reason }, position) => {
    const path = ['excused', position];
    const quoted = placeQuote(input, path, { quote, occurrence }, errors);
    const named = locateValue(quote, numeral);
    if (!named.ok) {
      errors.push({
        at: input.at([...path, 'numeral']),
        code: '引文-04',
        severity: 'error',
        message: named.reason,
        current: `numeral: ${numeral}，quote: ${quote}`,
        cure: '照引文里的写法填 numeral；或者换一段引文，让它只有这一个数字。',
      });
    }
    if (quoted === undefined || !named.ok) return [];
    const start = quoted.range.start + named.value.start;
    const range = { start, end: start + numeral.length };
    return [{ position, excuse: { numeral, quote, reason, clause: quoted.clause, range } }];
  });
}
