import { element } from './element.ts';
import type { HitView, PlaceView } from './hit-view.ts';
import { showExcerpt, showValue } from './show-excerpt.ts';
import { valueRuns } from './value-runs.ts';

/** A hit as an entry of the list: what it is, its page, and its places, each a link to where it is said. */
export function showHit(hit: HitView): HTMLLIElement {
  return element(
    'li',
    { class: `search-hit search-hit-${hit.kind}` },
    showHead(hit),
    ...(hit.words.length > 0 ? [element('p', { class: 'search-hit-words' }, ...showExcerpt(hit.words))] : []),
    ...(hit.places.length > 0 ? [showPlaces(hit)] : []),
    ...(hit.moreHref === undefined
      ? []
      : [
          element(
            'p',
            { class: 'search-hit-more' },
            element(
              'a',
              { href: hit.moreHref, 'data-search': '' },
              `${hit.periodName}的${hit.kindName}全部列出`,
            ),
          ),
        ]),
  );
}

function showHead({ kindName, title, href, periodName }: HitView): HTMLElement {
  return element(
    'div',
    { class: 'search-hit-head' },
    element('span', { class: 'search-kind' }, kindName),
    element(
      'h2',
      { class: 'search-hit-title' },
      element('a', { href }, element('span', {}, ...showExcerpt(title))),
    ),
    ...(periodName === undefined ? [] : [element('p', { class: 'search-hit-period' }, periodName)]),
  );
}

function showPlaces({ kind, places }: HitView): HTMLElement {
  const isBoard = kind === 'figure';
  return element(
    'ul',
    { class: isBoard ? 'search-board' : 'search-places', role: 'list' },
    ...places.map((place) => (isBoard ? showFigure(place) : showPlace(place))),
  );
}

/** 地点距离牌: the name on the left, the value on the right, which days it covers between them. */
function showFigure({ href, label, excerpt, figure }: PlaceView): HTMLLIElement {
  if (figure === undefined) return showPlace({ href, label, excerpt, figure, plate: undefined });
  return element(
    'li',
    {},
    element(
      'a',
      { class: 'search-board-row', href },
      element('span', { class: 'search-board-name' }, ...showExcerpt(figure.name)),
      element('span', { class: 'search-board-value' }, showValue(valueRuns(figure.value))),
      element('span', { class: 'search-board-coverage' }, ...showExcerpt(figure.coverage)),
    ),
  );
}

function showPlace({ href, label, excerpt, plate }: PlaceView): HTMLLIElement {
  return element(
    'li',
    { class: 'search-place' },
    element(
      'a',
      { class: 'search-place-link', href },
      ...(plate === undefined
        ? []
        : [element('span', { class: `plate plate-${plate.kind}`, 'aria-hidden': 'true' }, plate.label)]),
      element('span', { class: 'search-place-label' }, label),
    ),
    element('p', { class: 'search-place-words' }, ...showExcerpt(excerpt)),
  );
}
