import type { AuthoringError } from '#src/records/authoring-error.ts';
import type { ReportInput } from './catalogue-input.ts';
import { placeQuote } from './place-quote.ts';
import type { Erratum } from './report-reading.ts';

/** Reads the errata of a report and numbers them in reading order; one that can't be traced is reported and left out. */
export function readErrata(input: ReportInput, errors: AuthoringError[]): Erratum[] {
  const placed = input.frontmatter.errata.flatMap((entry, position) => {
    const quoted = placeQuote(input, ['errata', position], entry, errors);
    return quoted === undefined ? [] : [{ entry, quoted }];
  });
  placed.sort((a, b) => a.quoted.range.start - b.quoted.range.start);
  return placed.map(({ entry, quoted }, index) => ({
    id: entry.id,
    reportId: input.id,
    number: index + 1,
    quote: entry.quote,
    suspected: entry.reading,
    note: entry.note,
    confidence: entry.confidence,
    clause: quoted.clause,
    range: quoted.range,
  }));
}
