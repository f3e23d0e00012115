/**
 * What a parser answers: the value, or why the text was refused.
 *
 * A refusal is an everyday event (a person mistyped), so it is a value and not an exception. `reason` is
 * one Chinese sentence for the person who wrote the text: what is wrong and, where that can be said, what
 * is expected instead.
 */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string };

/** The answer of a parser that understood. */
export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

/** The answer of a parser that did not understand; it fits wherever any `Parsed` is expected. */
export function refused(reason: string): Parsed<never> {
  return { ok: false, reason };
}
