import type { Excerpt } from '#src/search/contract/search-answer.ts';
import { element } from './element.ts';
import type { ValueRun } from './value-runs.ts';

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
