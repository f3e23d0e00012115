import { z } from 'zod';
import type { Parsed } from '#src/language/parsed.ts';

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
