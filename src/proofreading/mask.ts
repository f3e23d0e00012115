import type { AuthoringError } from '#src/records/authoring-error.ts';
import { narrowDigits } from './personal-number.ts';

/** Eleven digits and more; or a SHA-256 in hexadecimal, which may hold as many and is nobody's number. */
const longRun = /(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])|[0-9](?:[ -]?[0-9]){10,}[Xx]?/g;

/**
 * Masks the middle of every number of eleven digits and more, so that no message, log or annotation discloses an identity,
 * telephone or card number; the length, and so every offset, stays. It masks more than is reported as personal: a citizen's
 * number with one digit mistyped fails its check and still identifies the person.
 */
export function maskLongNumbers(text: string): string {
  let masked = '';
  let end = 0;
  for (const { 0: run, index } of narrowDigits(text).matchAll(longRun)) {
    if (/^[0-9a-f]{64}$/.test(run) && /[a-f]/.test(run)) continue;
    masked += `${text.slice(end, index + 3)}${'*'.repeat(run.length - 5)}`;
    end = index + run.length - 2;
  }
  return masked + text.slice(end);
}

/** A problem with its long numbers masked: the logs of a build may be public even where the content isn't. */
export function maskAuthoringError(error: AuthoringError): AuthoringError {
  const { message, current, cure } = error;
  return {
    ...error,
    message: maskLongNumbers(message),
    ...(current === undefined ? {} : { current: maskLongNumbers(current) }),
    cure: maskLongNumbers(cure),
  };
}

/** Names that software writes where nobody has given one. */
const nobody =
  /^(?:(?:ms|microsoft|ms office|微软|windows|wps|office|libreoffice|openoffice|apache poi|python-docx|un-named|unknown|default|system|root|pc|user|users|admin|administrator|guest|用户|管理员|匿名)[ _0-9a-z]*(?:用户|user)?|[0-9. _-]*)$/i;

/** Whether the author that a file names is likely a person: offices and programs are not. */
export function isAuthorName(name: string): boolean {
  const words = name.trim();
  return !nobody.test(words) && !/(?:局|办公室|委员会|中心|公司|政府|科|处|股|站|队|所|院)$/.test(words);
}

/** A name of which only the first character can be read. */
export function maskName(name: string): string {
  const [first = '', ...rest] = Array.from(name.trim());
  return `${first}${'*'.repeat(Math.max(1, Math.min(rest.length, 8)))}`;
}
