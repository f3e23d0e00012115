import { styleText } from 'node:util';
import {
  type AuthoringError,
  type Emphasis,
  printAuthoringError,
  readableErrors,
  summarizeAuthoringErrors,
} from '#src/records/authoring-error.ts';

/** Prints the problems and the closing line, which counts all of them; returns whether something must be mended. */
export function reportErrors(errors: readonly AuthoringError[]): boolean {
  for (const error of readableErrors(errors)) console.error(`${printAuthoringError(error, paint)}\n`);
  console.log(summarizeAuthoringErrors(errors));
  return errors.some((error) => error.severity === 'error');
}

/** In colour where errors are read on a terminal; plain in files and logs, and where NO_COLOR is set. */
function paint(emphasis: Emphasis, words: string): string {
  return styleText(emphasis, words, { stream: process.stderr });
}
