import { element } from './element.ts';
import type { ChipView, FacetView } from './facet-view.ts';

/** A facet: its name, and its choices as links. */
export function showFacet({ label, chips }: FacetView): HTMLElement {
  return element(
    'section',
    { class: 'search-facet', 'aria-label': label },
    element('h2', { class: 'search-facet-name' }, label),
    element('ul', { class: 'search-chips', role: 'list' }, ...chips.map(showChip)),
  );
}

function showChip({ label, count, href, isChosen }: ChipView): HTMLLIElement {
  const words = [label, ...(count === undefined ? [] : [' ', element('b', {}, String(count))])];
  // Nothing would be left: there is nowhere to go, but the reader sees that it was looked for.
  const isEmpty = count === 0 && !isChosen;
  const chip = isEmpty
    ? element('span', { class: 'search-chip search-chip-none' }, ...words)
    : element(
        'a',
        { class: 'search-chip', href, 'data-search': 'chip', 'aria-current': isChosen ? 'true' : undefined },
        ...words,
      );
  return element('li', {}, chip);
}
