import type { Severity } from '#src/records/authoring-error.ts';

/** What an entry says and the words around it don't. */
export interface Contradiction {
  /** The field of the entry that is told. */
  readonly field: string;
  readonly code: string;
  /** `error` where the words leave no doubt. */
  readonly severity: Severity;
  /** The words that contradict it; empty where it is their absence that does. */
  readonly words: string;
  /** Both readings, one sentence. */
  readonly message: string;
  readonly current: string;
  readonly cure: string;
}

/**
 * Whether the site's own reading answers a contradiction: it speaks of the very words, so that a reading of one thing
 * excuses no other.
 */
export function isAnswered({ words }: Contradiction, reading: string | undefined): boolean {
  return reading?.includes(words) === true;
}
