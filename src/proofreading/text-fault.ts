import type { AuthoringError } from '#src/records/authoring-error.ts';

/** Something in a report's text that a person should look at or that must not be published, and where in the text. */
export interface TextFault extends Omit<AuthoringError, 'at'> {
  readonly offset: number;
}
