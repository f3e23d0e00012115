import type { AuthoringError } from '#src/records/authoring-error.ts';
import { maskLongNumbers } from './mask.ts';

/** Something in a report's text that a person should look at or that must not be published, and where in the text. */
export interface TextFault extends Omit<AuthoringError, 'at'> {
  readonly offset: number;
}

/**
 * Gives the words from one offset to another for a message, on one line. Masked before they are cut, because half of a
 * long number would no longer be recognised; once, when words are first asked for.
 */
export function excerpts(text: string): (start: number, end: number) => string {
  let masked: string | undefined;
  return (start, end) => {
    masked ??= maskLongNumbers(text);
    return masked.slice(Math.max(0, start), end).replace(/\s+/g, ' ').trim();
  };
}
