import { z } from 'zod';
import { type Parsed, refused } from '#src/language/parsed.ts';
import { type CalendarDate, parseCalendarDate } from '#src/language/time/calendar-date.ts';
import { parseMoment } from '#src/language/time/moment.ts';
import { isPlausibleYear, type Period, parsePeriod, plausibleYears } from '#src/language/time/period.ts';

/** An id as it stands in addresses and file names: ASCII kebab-case, beginning with a letter (`g6512-xinhuang`). */
export const identifierSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    '编号只用小写字母、数字和中间的短横线，以字母开头，如 sanjiang-bridge。',
  )
  .max(60, '编号太长，最多 60 个字符。');

/**
 * A field that staff write as text and the program reads with one of the domain's parsers. YAML takes a bare year
 * (`due: 2024`) for a number; it is read as the text it was written as.
 */
export function parsedField<T>(parse: (text: string) => Parsed<T>) {
  return z.union([z.string(), z.int().transform(String)]).transform((text, context) => {
    const result = parse(text);
    if (result.ok) return result.value;
    context.addIssue({ code: 'custom', message: result.reason });
    return z.NEVER;
  });
}

/** Refuses what a reader of days would take, in a year that must be a slip of the keyboard. */
function inPlausibleYear<T>(parse: (text: string) => Parsed<T>, dayOf: (value: T) => CalendarDate) {
  return (text: string): Parsed<T> => {
    const result = parse(text);
    if (!result.ok || isPlausibleYear(dayOf(result.value).year)) return result;
    return refused(`年份要在 ${plausibleYears} 之间，现在是“${text}”。`);
  };
}

/** A day as staff write it: `2023-07-05`. */
export const dateSchema = parsedField(inPlausibleYear(parseCalendarDate, (date) => date));

/** A minute as staff write it: `2023-07-10 09:00`. */
export const momentSchema = parsedField(inPlausibleYear(parseMoment, ({ date }) => date));

/** A period as staff write it: `2024`, `2024-h1`, `2024-q3`, `2024-06`, `2024-01..2024-09`. */
export const periodSchema = parsedField<Period>(parsePeriod);
