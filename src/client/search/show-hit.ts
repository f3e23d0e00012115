import { element } from './element.ts';
import { showExcerpt, showValue, valueRuns } from './excerpt.ts';
import type { HitView, MorePlaces, PlaceView } from './hit-view.ts';

/**
 * A hit as an entry of the list: what it is, its page, and its places, each a link to where it is said. `heading` is
 * the level below the list's.
 */
export function showHit(hit: HitView, heading: 'h2' | 'h3'): HTMLLIElement {
  const { kind, words, places, more } = hit;
  return element(
    'li',
    { class: `search-hit search-hit-${kind}` },
    showHead(hit, heading),
    ...(words.length === 0 ? [] : [element('p', { class: 'search-words' }, ...showExcerpt(words))]),
    ...(places.length === 0 ? [] : [showPlaces(hit)]),
    ...(more === undefined ? [] : [showMore(more, hit)]),
  );
}

function showHead(
  { kindName, title, href, periodName, bureauName }: HitView,
  heading: 'h2' | 'h3',
): HTMLElement {
  return element(
    'div',
    { class: 'search-hit-head' },
    element('span', { class: 'search-kind' }, kindName),
    // One piece inside the link, or its marks would be laid out as pieces of their own.
    element(
      heading,
      { class: 'search-hit-title' },
      element('a', { href }, element('span', {}, ...showExcerpt(title))),
    ),
    ...(bureauName === undefined ? [] : [element('p', { class: 'search-hit-bureau' }, bureauName)]),
    ...(periodName === undefined ? [] : [element('p', { class: 'search-hit-period' }, periodName)]),
  );
}

function showPlaces({ kind, places }: HitView): HTMLElement {
  return element(
    'ul',
    { class: kind === 'figure' ? 'search-board' : undefined, role: 'list' },
    ...places.map((place) => element('li', {}, ...(showFigure(place) ?? showPlace(place)))),
  );
}

/** 地点距离牌: the name on the left, the value on the right, which days it covers between them. */
function showFigure({ href, figure }: PlaceView): HTMLElement[] | undefined {
  return (
    figure && [
      element(
        'a',
        { class: 'search-board-row', href },
        element('span', { class: 'search-board-name' }, ...showExcerpt(figure.name)),
        element('span', { class: 'search-board-value' }, showValue(valueRuns(figure.value))),
        element('span', { class: 'search-board-coverage' }, ...showExcerpt(figure.coverage)),
      ),
    ]
  );
}

function showPlace({ href, label, words, plate }: PlaceView): HTMLElement[] {
  return [
    element(
      'a',
      { class: 'search-place-link', href },
      ...(plate === undefined
        ? []
        : [element('span', { class: `plate plate-${plate.kind}`, 'aria-hidden': 'true' }, plate.label)]),
      element('span', {}, ...showExcerpt(label)),
    ),
    ...(words.length === 0 ? [] : [element('p', { class: 'search-words' }, ...showExcerpt(words))]),
  ];
}

function showMore({ href, isHere }: MorePlaces, { title, kindName }: HitView): HTMLElement {
  const name = title.map(({ text }) => text).join('');
  const words = '列出其余';
  return element(
    'p',
    { class: 'search-hit-more' },
    element(
      'a',
      { href, 'data-search': isHere ? '' : undefined, 'aria-label': `${words}：${name}，${kindName}` },
      words,
    ),
  );
}
