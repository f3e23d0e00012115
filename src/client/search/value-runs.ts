import { printedParts } from '#src/language/text/cut-text.ts';
import type { Excerpt } from '#src/search/contract/search-answer.ts';

/** A stretch of a printed value: of one size, marked or not. */
export interface ValueRun {
  readonly text: string;
  readonly isNumber: boolean;
  readonly isMatch: boolean;
}

/** Cuts a value with marks at its numbers, which are set larger than what stands around them; joined again it is the value. */
export function valueRuns(value: Excerpt): ValueRun[] {
  const sizes = printedParts(value.map(({ text }) => text).join('')).flatMap(({ text, isNumber }) =>
    Array.from(text, () => isNumber),
  );
  const marks = value.flatMap(({ text, isMatch }) => Array.from(text, (sign) => ({ sign, isMatch })));
  const runs: { text: string; isNumber: boolean; isMatch: boolean }[] = [];
  for (const [index, { sign, isMatch }] of marks.entries()) {
    const isNumber = sizes[index] ?? false;
    const last = runs.at(-1);
    if (last?.isNumber === isNumber && last.isMatch === isMatch) last.text += sign;
    else runs.push({ text: sign, isNumber, isMatch });
  }
  return runs;
}
