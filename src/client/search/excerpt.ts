import { printedParts } from '#src/language/text/cut-text.ts';
import type { Excerpt } from '#src/search/contract/search-answer.ts';
import { element } from './element.ts';

/** An excerpt that begins with a name: the name and what follows it, each with its marks. */
export interface NamedExcerpt {
  readonly name: Excerpt;
  /** Empty where nothing follows. */
  readonly words: Excerpt;
}

/**
 * Parts an excerpt from the name it begins with, which the results show as a heading: it is not to be read twice. A name
 * that the excerpt doesn't begin with is given unmarked, with the excerpt as it is.
 */
export function namedExcerpt(name: string, excerpt: Excerpt): NamedExcerpt {
  const text = excerpt.map((run) => run.text).join('');
  if (text !== name && !text.startsWith(`${name} `)) {
    return { name: [{ text: name, isMatch: false }], words: excerpt };
  }
  return { name: cut(excerpt, 0, name.length), words: cut(excerpt, name.length + 1, text.length) };
}

/** The runs of an excerpt from one offset up to another. */
function cut(excerpt: Excerpt, from: number, to: number): Excerpt {
  let at = 0;
  return excerpt.flatMap(({ text, isMatch }) => {
    const kept = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += text.length;
    return kept === '' ? [] : [{ text: kept, isMatch }];
  });
}

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

/** An excerpt with what was asked for marked. */
export function showExcerpt(excerpt: Excerpt): (Node | string)[] {
  return excerpt.map(({ text, isMatch }) => (isMatch ? element('mark', {}, text) : text));
}

/** A printed value, its number large, with what was asked for marked. */
export function showValue(runs: readonly ValueRun[]): HTMLElement {
  return element(
    'span',
    { class: 'printed-value' },
    ...runs.map(({ text, isNumber, isMatch }) =>
      element(isNumber ? 'b' : 'small', {}, isMatch ? element('mark', {}, text) : text),
    ),
  );
}
