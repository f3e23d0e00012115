import type { AuthoringError } from '#src/records/authoring-error.ts';
import { maskLongNumbers } from './mask-long-numbers.ts';

/** A problem as it may be handed on: logs of a build may be public, whatever the content is. */
export function maskAuthoringError(error: AuthoringError): AuthoringError {
  const { message, current, cure } = error;
  return {
    ...error,
    message: maskLongNumbers(message),
    ...(current === undefined ? {} : { current: maskLongNumbers(current) }),
    cure: maskLongNumbers(cure),
  };
}
