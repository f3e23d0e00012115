import { element } from './element.ts';
import type { SuggestionView } from './suggestion-view.ts';

/** What else might be wanted, under words that say that it isn't what was found; nothing where there is none. */
export function showSuggestions(suggestions: readonly SuggestionView[]): HTMLElement[] {
  if (suggestions.length === 0) return [];
  return [
    element(
      'section',
      { class: 'search-also', 'aria-labelledby': 'search-also' },
      element('h2', { id: 'search-also' }, '不是完全匹配，也许有用'),
      element('ul', { class: 'search-suggestions', role: 'list' }, ...suggestions.map(showSuggestion)),
    ),
  ];
}

function showSuggestion({ sort, name, href, said, isSearch }: SuggestionView): HTMLLIElement {
  return element(
    'li',
    {},
    element(
      'a',
      { class: 'search-suggestion', href, 'data-search': isSearch ? '' : undefined },
      element('span', { class: 'search-kind' }, sort),
      ' ',
      element('span', { class: 'search-suggestion-name' }, name),
    ),
    ...(said === '' ? [] : [element('p', { class: 'search-understood-said' }, `${said}。`)]),
  );
}
