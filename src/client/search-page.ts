import { showFacet, showFailure, showSuggestions } from '#src/client/search/show-answer.ts';
import type { SearchAnswer, SearchFailure, SearchSuggestions } from '#src/search/contract/search-answer.ts';
import { defaultLimit } from '#src/search/contract/search-request.ts';
import { openSearch } from '#src/search/open-search.ts';
import { type FacetView, facetViews, topicsView } from './search/facet-view.ts';
import {
  announcementOf,
  failureWords,
  headlineOf,
  quotedQuery,
  suggestionWords,
} from './search/result-words.ts';
import {
  readSearchAddress,
  requestOf,
  type SearchAddress,
  writeSearchAddress,
} from './search/search-address.ts';
import { goTo, keepEntry, keepScroll, keptScroll, typeTo } from './search/search-history.ts';
import { showBelow, showHits } from './search/show-answer.ts';
import { suggestionViews } from './search/suggestion-view.ts';

/** Long enough for the next key of somebody who types, short enough to feel at once. */
const typingPause = 150;

/** A screen reader is told only what stays: while somebody types on, every answer would cut off the one before. */
const announcingPause = 700;

/** What else might be wanted is asked for only where somebody has stopped typing: it loads parts of the index of its own. */
const suggestingPause = 400;

/** The parts of the page that this element fills, by their `data-part`. */
type Part = 'headline' | 'status' | 'results' | 'column' | 'facets' | 'topics' | 'hits' | 'below' | 'index';

/**
 * `<search-page>` around the box, the results and the index of the search page. The address says what is shown, always:
 * typing, filters and Back change it, and what it then says is asked and shown.
 */
class SearchPage extends HTMLElement {
  readonly #client = openSearch(import.meta.env.BASE_URL, JSON.parse(this.dataset['bureaus'] ?? '[]'));
  readonly #plainTitle = document.title;
  #address = readSearchAddress(new URLSearchParams());
  /** Number of the last question; answers to earlier ones come too late. */
  #asked = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #announcing: ReturnType<typeof setTimeout> | undefined;
  #suggesting: ReturnType<typeof setTimeout> | undefined;
  /** What is said of the answer once it stays. */
  #announcement = '';

  readonly #readAddress = () => {
    // An anchor was followed: what is shown stays.
    if (location.search !== writeSearchAddress(this.#address)) this.#follow();
  };

  connectedCallback(): void {
    const scroll = keptScroll();
    keepEntry();
    this.#listen();
    this.dataset['ready'] = '';
    this.#follow().then(() => {
      if (scroll !== undefined) scrollTo({ top: scroll, behavior: 'instant' });
    });
  }

  disconnectedCallback(): void {
    removeEventListener('popstate', this.#readAddress);
    removeEventListener('pagehide', keepScroll);
    clearTimeout(this.#typing);
    clearTimeout(this.#announcing);
    clearTimeout(this.#suggesting);
  }

  #listen(): void {
    const input = this.#input;
    input.addEventListener('focus', () => this.#client.warm());
    input.addEventListener('input', (event) => {
      // What an input method shows while it is used is no query yet.
      if (!(event as InputEvent).isComposing) this.#typeSoon();
    });
    input.addEventListener('compositionend', () => this.#typeSoon());
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      const isAgain = this.#part('hits').dataset['state'] === 'failed';
      if (isAgain && this.#input.value === this.#address.query) this.#search();
      this.#type();
      keepEntry();
    });
    this.addEventListener('click', (event) => this.#goWithin(event));
    this.addEventListener('keydown', (event) => this.#step(event));
    this.#part('topics').addEventListener('toggle', () => this.#showTopics());
    addEventListener('popstate', this.#readAddress);
    addEventListener('pagehide', keepScroll);
  }

  #part(name: Part): HTMLElement {
    return this.querySelector(`[data-part="${name}"]`) as HTMLElement;
  }

  get #input(): HTMLInputElement {
    return this.querySelector('input') as HTMLInputElement;
  }

  /** All ways out of the results, in order. */
  get #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('[data-part="hits"] a, [data-part="below"] a')];
  }

  #typeSoon(): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#type(), typingPause);
  }

  /** Goes to what stands in the box. */
  #type(): void {
    clearTimeout(this.#typing);
    const query = this.#input.value;
    if (query === this.#address.query) return;
    typeTo(writeSearchAddress({ ...this.#address, query, limit: defaultLimit }));
    this.#follow();
  }

  /** A link to other results is followed without leaving the page; the focus stays in what it led to. */
  #goWithin(event: MouseEvent): void {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[data-search]');
    const hasModifier = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || hasModifier) return;
    event.preventDefault();
    const at = this.#links.indexOf(link);
    goTo(link.href);
    this.#follow().then(() => this.#focusAfter(link, at));
  }

  /** Where a followed link stood, by its sort: the first new hit after `more`, the chip drawn anew; else the headline. */
  #focusAfter(link: HTMLAnchorElement, at: number): void {
    const { search } = link.dataset;
    const chips = [...this.querySelectorAll<HTMLAnchorElement>('a[data-search="chip"]')];
    const next = search === 'more' ? this.#links[at] : undefined;
    // 全部 of one facet may have the address of a chosen chip of another.
    const isSame = (chip: HTMLAnchorElement) => chip.href === link.href && facetOf(chip) === facetOf(link);
    const chip = search === 'chip' ? chips.find(isSame) : undefined;
    // Not the box: on a phone the keyboard would cover what was asked for.
    (next ?? chip ?? this.#part('headline')).focus();
  }

  /** Up and down through the box and the results. */
  #step(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    if (step === undefined || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const stops: HTMLElement[] = [this.#input, ...this.#links];
    const at = stops.indexOf(event.target as HTMLElement);
    const next = at === -1 ? undefined : stops[at + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }

  /** Shows what the address says. */
  async #follow(): Promise<void> {
    this.#address = readSearchAddress(new URLSearchParams(location.search));
    const { query } = this.#address;
    if (this.#input.value !== query) this.#input.value = query;
    await (query.trim() === '' ? this.#showIndex() : this.#search());
  }

  #showIndex(): void {
    this.#asked += 1;
    clearTimeout(this.#suggesting);
    this.#say('搜索', '');
    document.title = this.#plainTitle;
    this.#part('hits').dataset['state'] = 'idle';
    this.#part('results').hidden = true;
    this.#part('index').hidden = false;
  }

  async #search(): Promise<void> {
    this.#asked += 1;
    clearTimeout(this.#suggesting);
    const question = this.#asked;
    const address = this.#address;
    const hits = this.#part('hits');
    document.title = `${quotedQuery(address.query)} · ${this.#plainTitle}`;
    hits.dataset['state'] = 'loading';
    if (this.#part('results').hidden) {
      this.#part('index').hidden = true;
      this.#part('headline').textContent = `正在找${quotedQuery(address.query)}……`;
    }
    const request = requestOf(address);
    const [found, facets] = await Promise.all([this.#client.answer(request), this.#client.facets(request)]);
    if (question !== this.#asked) return;
    if (found.kind === 'answered' && facets.kind === 'answered') {
      const { answer } = found;
      // Where nothing says it, what else might be wanted is the answer; it comes at once and nothing moves.
      const suggestions = answer.total === 0 ? await this.#suggestionsFor(address) : undefined;
      if (question !== this.#asked) return;
      this.#showAnswer(answer, facetViews(facets.answer, address));
      if (answer.total === 0) this.#showSuggestions(suggestions, answer);
      else this.#suggestSoon(answer);
    } else {
      for (const outcome of [found, facets])
        if (outcome.kind === 'failed') this.#showFailure(outcome.failure);
    }
  }

  #showAnswer(answer: SearchAnswer, facets: readonly FacetView[]): void {
    const { query, filter } = this.#address;
    const hits = this.#part('hits');
    hits.replaceChildren(...showHits(answer.hits, this.#address));
    hits.dataset['total'] = String(answer.total);
    hits.dataset['state'] = 'done';
    this.#part('facets').replaceChildren(...facets.map(showFacet));
    this.#part('column').hidden =
      answer.total === 0 && Object.values(filter).every((each) => each === undefined);
    this.#part('below').replaceChildren(...showBelow(answer, this.#address));
    this.#part('results').hidden = false;
    this.#part('index').hidden = answer.total > 0 || answer.approximate.length > 0;
    this.#say(headlineOf(answer, query), announcementOf(answer, query));
    this.#showTopics();
  }

  #suggestSoon(answer: SearchAnswer): void {
    const question = this.#asked;
    this.#suggesting = setTimeout(async () => {
      const suggestions = await this.#suggestionsFor(this.#address);
      if (question === this.#asked) this.#showSuggestions(suggestions, answer);
    }, suggestingPause);
  }

  /** Undefined where they don't come: what was asked for is there without them. */
  async #suggestionsFor(address: SearchAddress): Promise<SearchSuggestions | undefined> {
    const outcome = await this.#client.suggest(requestOf(address));
    return outcome.kind === 'answered' ? outcome.answer : undefined;
  }

  #showSuggestions(suggestions: SearchSuggestions | undefined, answer: SearchAnswer): void {
    if (suggestions === undefined) return;
    const views = suggestionViews(suggestions, answer, this.#address);
    const below = this.#part('below');
    // A page of the very name comes before what is only near; but what says the words comes before all else.
    if (answer.total === 0) below.prepend(...showSuggestions(views));
    else below.append(...showSuggestions(views));
    if (views.length > 0) this.#announce(`${this.#announcement}${suggestionWords(views.length)}`);
  }

  #showFailure(failure: SearchFailure): void {
    const { title, remedy } = failureWords(failure);
    const hits = this.#part('hits');
    hits.replaceChildren();
    hits.removeAttribute('data-total');
    hits.dataset['state'] = 'failed';
    this.#part('column').hidden = true;
    this.#part('below').replaceChildren(
      showFailure(failure, () => {
        this.#part('headline').focus();
        this.#search();
      }),
    );
    this.#part('results').hidden = false;
    this.#part('index').hidden = true;
    this.#say(title, `${title}。${remedy}`);
  }

  /** Topics are counted only for those who have opened them, or have chosen one. */
  async #showTopics(): Promise<void> {
    const details = this.#part('topics') as HTMLDetailsElement;
    const address = this.#address;
    if (address.filter.topic !== undefined) details.open = true;
    if (!details.open) return;
    const topics = await this.#client.topics(requestOf(address));
    if (topics.kind !== 'answered' || address !== this.#address) return;
    const list = showFacet(topicsView(topics.answer, address));
    details.replaceChildren(...details.querySelectorAll('summary'), list);
  }

  #say(headline: string, announcement: string): void {
    this.#part('headline').textContent = headline;
    this.#announce(announcement);
  }

  #announce(announcement: string): void {
    this.#announcement = announcement;
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      this.#part('status').textContent = announcement;
    }, announcingPause);
  }
}

/** The name of the facet that a chip belongs to. */
function facetOf(chip: Element): string | null | undefined {
  return chip.closest('section')?.getAttribute('aria-label');
}

customElements.define('search-page', SearchPage);
