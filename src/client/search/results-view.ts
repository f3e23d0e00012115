import type {
  FacetOption,
  SearchAnswer,
  SearchFacets,
  SearchFailure,
  SearchSuggestions,
} from '#src/search/contract/search-answer.ts';
import { debounce } from './debounce.ts';
import { facetViews, topicsView } from './facet-view.ts';
import { announcementOf, failureWords, headlineOf, quotedQuery, suggestionWords } from './result-words.ts';
import type { SearchAddress } from './search-address.ts';
import { showBelow, showFacet, showFailure, showHits, showSuggestions } from './show-answer.ts';
import { suggestionViews } from './suggestion-view.ts';

/** A screen reader is told only what stays: while somebody types on, every answer would cut off the one before. */
const announcingPause = 700;

/** The parts of the search page, by their `data-part`. */
type Part = 'headline' | 'status' | 'results' | 'column' | 'facets' | 'topics' | 'hits' | 'below' | 'index';

/** Shows on the search page what has become of a query: the index of the site, hits with what surrounds them, or a failure. */
export class ResultsView {
  readonly #page: HTMLElement;
  readonly #plainTitle = document.title;
  readonly #announceSoon = debounce(announcingPause);
  /** What is said of the answer once it stays. */
  #announcement = '';

  constructor(page: HTMLElement) {
    this.#page = page;
  }

  part(name: Part): HTMLElement {
    return this.#page.querySelector(`[data-part="${name}"]`) as HTMLElement;
  }

  /** All ways out of the results, in order. */
  get links(): HTMLAnchorElement[] {
    return [...this.#page.querySelectorAll<HTMLAnchorElement>('[data-part="hits"] a, [data-part="below"] a')];
  }

  showIndex(): void {
    this.#say('搜索', '');
    document.title = this.#plainTitle;
    this.#show('idle', 'index');
  }

  /** What was shown before stays until the answer is there. */
  showLoading(query: string): void {
    document.title = `${quotedQuery(query)} · ${this.#plainTitle}`;
    this.part('hits').dataset['state'] = 'loading';
    if (!this.part('results').hidden) return;
    this.part('index').hidden = true;
    this.part('headline').textContent = `正在搜索${quotedQuery(query)}……`;
  }

  showAnswer(answer: SearchAnswer, facets: SearchFacets, address: SearchAddress): void {
    const { total, approximate } = answer;
    const hits = this.part('hits');
    hits.replaceChildren(...showHits(answer.hits, address));
    hits.dataset['total'] = String(total);
    this.part('facets').replaceChildren(...facetViews(facets, address).map(showFacet));
    const isFiltered = Object.values(address.filter).some((each) => each !== undefined);
    this.part('column').hidden = total === 0 && !isFiltered;
    this.part('below').replaceChildren(...showBelow(answer, address));
    this.#show('done', 'results');
    this.part('index').hidden = total > 0 || approximate.length > 0;
    this.#say(headlineOf(answer, address.query), announcementOf(answer, address.query));
  }

  /** What else might be wanted besides an answer that is shown. */
  addSuggestions(suggestions: SearchSuggestions, answer: SearchAnswer, address: SearchAddress): void {
    const views = suggestionViews(suggestions, answer, address);
    const below = this.part('below');
    // A page of the very name comes before what is only near; but what says the words comes before all else.
    if (answer.total === 0) below.prepend(...showSuggestions(views));
    else below.append(...showSuggestions(views));
    if (views.length > 0) this.#announce(`${this.#announcement}${suggestionWords(views.length)}`);
  }

  showTopics(topics: readonly FacetOption[], address: SearchAddress): void {
    const details = this.part('topics');
    details.replaceChildren(...details.querySelectorAll('summary'), showFacet(topicsView(topics, address)));
  }

  showFailure(failure: SearchFailure, retry: () => void): void {
    const { title, remedy } = failureWords(failure);
    const hits = this.part('hits');
    hits.replaceChildren();
    hits.removeAttribute('data-total');
    this.part('column').hidden = true;
    this.part('below').replaceChildren(
      showFailure(failure, () => {
        this.part('headline').focus();
        retry();
      }),
    );
    this.#show('failed', 'results');
    this.#say(title, `${title}。${remedy}`);
  }

  #show(state: 'idle' | 'done' | 'failed', shown: 'index' | 'results'): void {
    this.part('hits').dataset['state'] = state;
    this.part('results').hidden = shown !== 'results';
    this.part('index').hidden = shown !== 'index';
  }

  #say(headline: string, announcement: string): void {
    this.part('headline').textContent = headline;
    this.#announce(announcement);
  }

  #announce(announcement: string): void {
    this.#announcement = announcement;
    this.#announceSoon(() => {
      this.part('status').textContent = announcement;
    });
  }
}
