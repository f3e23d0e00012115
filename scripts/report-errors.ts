import {
  type AuthoringError,
  printAuthoringError,
  summarizeAuthoringErrors,
} from '#src/domain/authoring/authoring-error.ts';

/** Prints every problem and the closing line; returns whether something must be mended. */
export function reportErrors(errors: readonly AuthoringError[]): boolean {
  for (const error of errors) console.error(`${printAuthoringError(error)}\n`);
  console.log(summarizeAuthoringErrors(errors));
  return errors.some((error) => error.severity === 'error');
}
