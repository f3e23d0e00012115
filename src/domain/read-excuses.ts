import type { AuthoringError } from './authoring-error.ts';
import type { ReportInput } from './catalogue-input.ts';
import type { Figure } from './figure.ts';
import { locateValue } from './locate-quote.ts';
import { placeQuote } from './place-quote.ts';
import type { Excuse } from './report-reading.ts';

/** Reads the numerals that a report's frontmatter excuses, each at its one place. */
export function readExcuses(
  input: ReportInput,
  _figures: readonly Figure[],
  errors: AuthoringError[],
): Excuse[] {
  return input.frontmatter.excused.flatMap((entry, position) => {
    const path = ['excused', position];
    const quoted = placeQuote(input, path, entry, errors);
    const numeral = locateValue(entry.quote, entry.numeral);
    if (!numeral.ok) {
      errors.push({
        at: input.at([...path, 'numeral']),
        code: '引文-04',
        severity: 'error',
        message: numeral.reason,
        current: `numeral: ${entry.numeral}，quote: ${entry.quote}`,
        cure: '照引文里的写法填 numeral；或者换一段引文，让它只有这一个数字。',
      });
    }
    if (quoted === undefined || !numeral.ok) return [];
    const start = quoted.range.start + numeral.value.start;
    const range = { start, end: start + entry.numeral.length };
    return [
      { numeral: entry.numeral, quote: entry.quote, reason: entry.reason, clause: quoted.clause, range },
    ];
  });
}
