import { narrowDigits } from './personal-number.ts';

const longRun = /[0-9](?:[ -]?[0-9]){10,}[Xx]?/g;

/**
 * Covers the middle of every number of eleven digits and more, so that no message, log or annotation hands on an
 * identity, telephone or card number; its length stays, and so does every offset. Wider than what is reported as
 * personal: a citizen's number with one digit mistyped fails its check and would still lead to the person.
 */
export function maskLongNumbers(text: string): string {
  let masked = '';
  let end = 0;
  for (const { 0: run, index } of narrowDigits(text).matchAll(longRun)) {
    masked += `${text.slice(end, index + 3)}${'*'.repeat(run.length - 5)}`;
    end = index + run.length - 2;
  }
  return masked + text.slice(end);
}
