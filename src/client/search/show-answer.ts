import type {
  ApproximateHits,
  SearchAnswer,
  SearchFailure,
  SearchHit,
} from '#src/search/contract/search-answer.ts';
import { defaultLimit } from '#src/search/contract/search-request.ts';
import { element } from './element.ts';
import type { ChipView, FacetView } from './facet-view.ts';
import { hitView } from './hit-view.ts';
import { failureWords, quotedQuery } from './result-words.ts';
import { largestLimit, type SearchAddress, writeSearchAddress } from './search-address.ts';
import { showHit } from './show-hit.ts';
import type { SuggestionView } from './suggestion-view.ts';

/** How many hits are shown of each other way to read a query. */
const fewHits = 5;

/** The entries of the list of results. */
export function showHits(
  hits: readonly SearchHit[],
  address: SearchAddress,
  heading: 'h2' | 'h3' = 'h2',
): HTMLLIElement[] {
  return hits.map((hit) => showHit(hitView(hit, address), heading));
}

/** What stands below the list of results: what was cut, how to get more, and where nothing matches what comes near. */
export function showBelow(answer: SearchAnswer, address: SearchAddress): HTMLElement[] {
  const { total, hits, approximate, cutTo } = answer;
  const { kind, year, period, topic } = address.filter;
  const isFiltered = [kind, year, period, topic].some((value) => value !== undefined);
  return [
    ...(cutTo === undefined ? [] : [note(`搜索词过长，仅搜索前${cutTo}个字。`)]),
    ...(hits.length < total && address.limit < largestLimit ? [showMore(hits.length, total, address)] : []),
    ...(total === 0 && isFiltered ? [showUnfiltered(address)] : []),
    ...(approximate.length === 0 ? [] : [showApproximate(approximate, address)]),
    ...(total === 0 && approximate.length === 0 ? [note('请更换或缩短搜索词后重试。')] : []),
  ];
}

function showMore(shown: number, total: number, address: SearchAddress): HTMLElement {
  const limit = Math.min(address.limit + defaultLimit, largestLimit);
  const words = `继续显示${Math.min(limit, total) - shown}项`;
  return element(
    'p',
    { class: 'search-more' },
    element('a', { href: writeSearchAddress({ ...address, limit }), 'data-search': 'more' }, words),
    ` 已显示${shown}项，共${total}项`,
  );
}

function showUnfiltered(address: SearchAddress): HTMLElement {
  const href = writeSearchAddress({ ...address, filter: {}, limit: defaultLimit });
  return element(
    'p',
    { class: 'search-more' },
    element('a', { href, 'data-search': '' }, `取消筛选，重新搜索${quotedQuery(address.query)}`),
  );
}

function showApproximate(approximate: readonly ApproximateHits[], address: SearchAddress): HTMLElement {
  return element(
    'section',
    { class: 'search-near', 'aria-labelledby': 'search-near' },
    element('h2', { id: 'search-near' }, '无完全匹配，以下为近似结果'),
    ...approximate.map((near) => showUnderstood(near, address)),
  );
}

/** Hits of one other way to read the query, under how it was understood. */
function showUnderstood(near: ApproximateHits, address: SearchAddress): HTMLElement {
  const { understanding, total } = near;
  const hits = near.hits.slice(0, fewHits);
  const asked = { ...address, query: understanding.query, limit: defaultLimit };
  const words = hits.length < total ? `查看全部${total}项` : `改为搜索${quotedQuery(understanding.query)}`;
  return element(
    'div',
    { class: 'search-understood' },
    element(
      'p',
      { class: 'search-understood-said' },
      `${understanding.said}。`,
      element('a', { href: writeSearchAddress(asked), 'data-search': '' }, words),
    ),
    element(
      'ol',
      { class: 'search-hits', 'aria-label': `近似结果：${quotedQuery(understanding.query)}`, role: 'list' },
      ...showHits(hits, asked, 'h3'),
    ),
  );
}

function note(words: string): HTMLElement {
  return element('p', { class: 'search-note' }, words);
}

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

/** What else might be wanted, under words that say that it isn't what was found; nothing where there is none. */
export function showSuggestions(suggestions: readonly SuggestionView[]): HTMLElement[] {
  if (suggestions.length === 0) return [];
  return [
    element(
      'section',
      { class: 'search-also', 'aria-labelledby': 'search-also' },
      element('h2', { id: 'search-also' }, '相关建议（非完全匹配）'),
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

/** What can be done about a failure, and a button that asks again. */
export function showFailure(failure: SearchFailure, retry: () => void): HTMLElement {
  const { remedy } = failureWords(failure);
  const button = element('button', { class: 'search-retry', type: 'button' }, '重试');
  button.addEventListener('click', retry);
  return element('div', { class: 'search-failure' }, element('p', {}, remedy), button);
}
