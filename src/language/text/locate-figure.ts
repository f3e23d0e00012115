import { type Parsed, parsed } from '#src/language/parsed.ts';
import { locateValue } from './locate-quote.ts';
import type { ReportBody, TextRange } from './report-body.ts';
import { locateCellValue } from './table-units.ts';

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
