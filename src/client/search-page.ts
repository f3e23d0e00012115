import type { SearchAnswer, SearchSuggestions } from '#src/search/contract/search-answer.ts';
import { defaultLimit } from '#src/search/contract/search-request.ts';
import { openSearch } from '#src/search/open-search.ts';
import { debounce } from './search/debounce.ts';
import { ResultsView } from './search/results-view.ts';
import {
  readSearchAddress,
  requestOf,
  type SearchAddress,
  writeSearchAddress,
} from './search/search-address.ts';
import { goTo, keepEntry, keepScroll, keptScroll, typeTo } from './search/search-history.ts';

/** Long enough for the next key of somebody who types, short enough to feel at once. */
const typingPause = 150;

/** What else might be wanted is asked for only where somebody has stopped typing: it loads parts of the index of its own. */
const suggestingPause = 400;

/**
 * `<search-page>` around the box, the results and the index of the search page. The address says what is shown, always:
 * typing, filters and Back change it, and what it then says is asked and shown.
 */
class SearchPage extends HTMLElement {
  readonly #client = openSearch(import.meta.env.BASE_URL, JSON.parse(this.dataset['bureaus'] ?? '[]'));
  readonly #view = new ResultsView(this);
  readonly #typeSoon = debounce(typingPause);
  readonly #suggestSoon = debounce(suggestingPause);
  /** What is asked for; an answer to another comes too late. */
  #address = readSearchAddress(new URLSearchParams());

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
    for (const soon of [this.#typeSoon, this.#suggestSoon]) soon(() => undefined);
  }

  #listen(): void {
    const input = this.#input;
    const type = () => this.#type();
    input.addEventListener('focus', () => this.#client.warm());
    input.addEventListener('input', (event) => {
      // What an input method shows while it is used is no query yet.
      if (!(event as InputEvent).isComposing) this.#typeSoon(type);
    });
    input.addEventListener('compositionend', () => this.#typeSoon(type));
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      const isAgain = this.#view.part('hits').dataset['state'] === 'failed';
      if (isAgain && input.value === this.#address.query) this.#search();
      this.#type();
      keepEntry();
    });
    this.addEventListener('click', (event) => this.#goWithin(event));
    this.addEventListener('keydown', (event) => this.#step(event));
    this.#view.part('topics').addEventListener('toggle', () => this.#showTopics());
    addEventListener('popstate', this.#readAddress);
    addEventListener('pagehide', keepScroll);
  }

  get #input(): HTMLInputElement {
    return this.querySelector('input') as HTMLInputElement;
  }

  /** Goes to what stands in the box. */
  #type(): void {
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
    const at = this.#view.links.indexOf(link);
    goTo(link.href);
    this.#follow().then(() => this.#focusAfter(link, at));
  }

  /** Where a followed link stood, by its sort: the first new hit after `more`, the chip drawn anew; else the headline. */
  #focusAfter(link: HTMLAnchorElement, at: number): void {
    const { search } = link.dataset;
    const chips = [...this.querySelectorAll<HTMLAnchorElement>('a[data-search="chip"]')];
    const next = search === 'more' ? this.#view.links[at] : undefined;
    // 全部 of one facet may have the address of a chosen chip of another.
    const isSame = (chip: HTMLAnchorElement) => chip.href === link.href && facetOf(chip) === facetOf(link);
    const chip = search === 'chip' ? chips.find(isSame) : undefined;
    // Not the box: on a phone the keyboard would cover what was asked for.
    (next ?? chip ?? this.#view.part('headline')).focus();
  }

  /** Up and down through the box and the results. */
  #step(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    if (step === undefined || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const stops: HTMLElement[] = [this.#input, ...this.#view.links];
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
    if (query.trim() === '') this.#view.showIndex();
    else await this.#search();
  }

  async #search(): Promise<void> {
    const address = this.#address;
    this.#view.showLoading(address.query);
    const request = requestOf(address);
    const [found, facets] = await Promise.all([this.#client.answer(request), this.#client.facets(request)]);
    if (address !== this.#address) return;
    if (found.kind === 'answered' && facets.kind === 'answered') {
      const { answer } = found;
      // Where nothing says it, what else might be wanted is the answer; it comes at once and nothing moves.
      const suggestions = answer.total === 0 ? await this.#suggestionsFor(address) : undefined;
      if (address !== this.#address) return;
      this.#view.showAnswer(answer, facets.answer, address);
      if (suggestions !== undefined) this.#view.addSuggestions(suggestions, answer, address);
      if (answer.total > 0) this.#suggestSoon(() => this.#suggest(answer, address));
      this.#showTopics();
    } else {
      for (const outcome of [found, facets])
        if (outcome.kind === 'failed') this.#view.showFailure(outcome.failure, () => this.#search());
    }
  }

  async #suggest(answer: SearchAnswer, address: SearchAddress): Promise<void> {
    if (address !== this.#address) return;
    const suggestions = await this.#suggestionsFor(address);
    if (suggestions !== undefined && address === this.#address)
      this.#view.addSuggestions(suggestions, answer, address);
  }

  /** Undefined where they don't come: what was asked for is there without them. */
  async #suggestionsFor(address: SearchAddress): Promise<SearchSuggestions | undefined> {
    const outcome = await this.#client.suggest(requestOf(address));
    return outcome.kind === 'answered' ? outcome.answer : undefined;
  }

  /** Topics are counted only for those who have opened them, or have chosen one. */
  async #showTopics(): Promise<void> {
    const details = this.#view.part('topics') as HTMLDetailsElement;
    const address = this.#address;
    if (address.filter.topic !== undefined) details.open = true;
    if (!details.open) return;
    const topics = await this.#client.topics(requestOf(address));
    if (topics.kind === 'answered' && address === this.#address)
      this.#view.showTopics(topics.answer, address);
  }
}

/** The name of the facet that a chip belongs to. */
function facetOf(chip: Element): string | null | undefined {
  return chip.closest('section')?.getAttribute('aria-label');
}

customElements.define('search-page', SearchPage);
