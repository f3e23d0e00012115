import type { SearchFailure } from '#src/search/contract/search-answer.ts';
import { element } from './element.ts';
import { failureWords } from './result-words.ts';

/** What can be done about a failure, and a button that asks again. */
export function showFailure(failure: SearchFailure, retry: () => void): HTMLElement {
  const { remedy } = failureWords(failure);
  const button = element('button', { class: 'search-retry', type: 'button' }, '再试一次');
  button.addEventListener('click', retry);
  return element('div', { class: 'search-failure' }, element('p', {}, remedy), button);
}
