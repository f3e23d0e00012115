import { z } from 'zod';
import type { Parsed } from '#src/language/parsed.ts';
import { type Period, parsePeriod } from '#src/language/time/period.ts';

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

/** A period as staff write it: `2024`, `2024-h1`, `2024-q3`, `2024-06`, `2024-01..2024-09`. */
export const periodSchema = parsedField<Period>(parsePeriod);
