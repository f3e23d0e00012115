import type { SearchAnswer, SearchSuggestions, SuggestedPage } from '#src/search/contract/search-answer.ts';
import { defaultLimit, searchKindNames } from '#src/search/contract/search-request.ts';
import { type SearchAddress, writeSearchAddress } from './search-address.ts';

/** A suggestion as the results show it. */
export interface SuggestionView {
  /** What following it does: `也可以搜索`, or what the page is: `专题`. */
  readonly sort: string;
  /** What is looked for, or what the page is called. */
  readonly name: string;
  readonly href: string;
  /** What was understood; of a page empty. */
  readonly said: string;
  /** Whether it leads to other results. */
  readonly isSearch: boolean;
}

/** More pages than this are no help. */
const mostPages = 3;

const pageKindNames: Readonly<Record<SuggestedPage['kind'], string>> = {
  project: searchKindNames.project,
  metric: searchKindNames.metric,
  topic: '专题',
};

/** Lays suggestions out for showing; a page to which a shown hit leads isn't suggested again. */
export function suggestionViews(
  { pages, readings }: SearchSuggestions,
  { hits, approximate }: Pick<SearchAnswer, 'hits' | 'approximate'>,
  address: SearchAddress,
): SuggestionView[] {
  const shown = new Set([...hits, ...approximate.flatMap((near) => near.hits)].map((hit) => hit.address));
  const others = pages.filter((page) => !shown.has(page.address)).slice(0, mostPages);
  return [
    ...readings.map(({ query, said }) => ({
      sort: '也可以搜索',
      name: query,
      href: writeSearchAddress({ ...address, query, limit: defaultLimit }),
      said,
      isSearch: true,
    })),
    ...others.map((page) => ({
      sort: pageKindNames[page.kind],
      name: page.name,
      href: page.address,
      said: '',
      isSearch: false,
    })),
  ];
}
