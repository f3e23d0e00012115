import {
  countWith,
  type FacetChoice,
  type FacetValues,
  isChosen,
  readChoice,
  writeChoice,
} from '#src/catalogue/commitments/facet-choice.ts';

/**
 * `<commitment-filter>` around chips and the list they narrow: shows the entries that have every chosen value, counts on
 * each chip what choosing it would show, and keeps the choice in the address (`?topic=…`), so that it can be sent on.
 * Of folded groups (`[data-fold]`) it opens those that hold what was chosen, and puts them back once nothing is.
 */
class CommitmentFilter extends HTMLElement {
  readonly #entries: { element: HTMLElement; values: FacetValues }[] = [];
  #isWide: boolean | undefined;
  /** How each group was folded before the list was narrowed; undefined while it isn't. */
  #foldedAs: Map<HTMLDetailsElement, boolean> | undefined;
  readonly #fold = () => this.#foldWhereNarrow();
  readonly #readAddress = () => this.#show(readChoice(new URLSearchParams(location.search), this.#offered()));
  readonly #showTarget = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target === null || !this.contains(target)) return;
    // A link to a commitment is about that one: what hides it gives way.
    const isHidden = target.closest('[hidden]') !== null;
    if (isHidden) this.#choose({});
    const group = target.closest<HTMLDetailsElement>('[data-fold]:not([open])');
    if (group !== null) group.open = true;
    if (isHidden || group !== null) target.scrollIntoView();
  };

  connectedCallback(): void {
    for (const element of this.querySelectorAll<HTMLElement>('[data-facets]')) {
      this.#entries.push({ element, values: JSON.parse(element.dataset['facets'] ?? '{}') });
    }
    this.#foldWhereNarrow();
    this.#readAddress();
    this.#showTarget();
    this.dataset['ready'] = '';
    this.addEventListener('change', () => this.#choose(this.#checked()));
    this.querySelector('[data-clear]')?.addEventListener('click', () => {
      this.#choose({});
      this.querySelector<HTMLInputElement>('input[type="radio"]')?.focus();
    });
    addEventListener('resize', this.#fold);
    addEventListener('popstate', this.#readAddress);
    addEventListener('hashchange', this.#showTarget);
    // Some browsers put the radios back as they were left, after this element has read the address.
    addEventListener('pageshow', this.#readAddress);
  }

  disconnectedCallback(): void {
    removeEventListener('resize', this.#fold);
    removeEventListener('popstate', this.#readAddress);
    removeEventListener('hashchange', this.#showTarget);
    removeEventListener('pageshow', this.#readAddress);
    this.#entries.length = 0;
  }

  get #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  }

  #offered(): Map<string, Set<string>> {
    const offered = new Map<string, Set<string>>();
    for (const { name, value } of this.#inputs) {
      const values = offered.get(name) ?? new Set();
      if (value !== '') values.add(value);
      offered.set(name, values);
    }
    return offered;
  }

  #checked(): FacetChoice {
    const chosen = this.#inputs.filter(({ checked, value }) => checked && value !== '');
    return Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
  }

  #choose(choice: FacetChoice): void {
    const query = writeChoice(new URLSearchParams(location.search), this.#offered().keys(), choice);
    history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
    this.#show(choice);
  }

  #show(choice: FacetChoice): void {
    const isNarrowed = Object.keys(choice).length > 0;
    const all = this.#entries.map(({ values }) => values);
    for (const { element, values } of this.#entries) element.hidden = !isChosen(values, choice);
    for (const stop of this.querySelectorAll<HTMLElement>('[data-stop]')) {
      const ofEmptyMonth = stop.dataset['stop'];
      stop.hidden = ofEmptyMonth
        ? !isChosen(JSON.parse(ofEmptyMonth), choice)
        : stop.querySelector('[data-facets]:not([hidden])') === null;
    }
    this.#foldGroups(isNarrowed);
    for (const input of this.#inputs) {
      input.checked = (choice[input.name] ?? '') === input.value;
      const count = countWith(all, choice, input.name, input.value === '' ? undefined : input.value);
      const chip = input.closest('.chip');
      chip?.classList.toggle('chip-none', count === 0);
      const shown = chip?.querySelector('b');
      if (shown) shown.textContent = String(count);
    }
    this.#sayResult(all.filter((values) => isChosen(values, choice)).length, isNarrowed);
  }

  #foldGroups(isNarrowed: boolean): void {
    const groups = [...this.querySelectorAll<HTMLDetailsElement>('[data-fold]')];
    if (isNarrowed) this.#foldedAs ??= new Map(groups.map((group) => [group, group.open]));
    for (const group of groups) {
      const matches = group.querySelectorAll('[data-facets]:not([hidden])').length;
      const shown = group.querySelector('[data-fold-count]');
      if (shown) shown.textContent = String(matches);
      group.hidden = matches === 0;
      if (isNarrowed) group.open = matches > 0;
      else group.open = this.#foldedAs?.get(group) ?? group.open;
    }
    if (!isNarrowed) this.#foldedAs = undefined;
  }

  #sayResult(count: number, isNarrowed: boolean): void {
    const total = this.#entries.length;
    const words = count === 0 ? `无符合条件的事项，共${total}项` : `显示${count}项，共${total}项`;
    const status = this.querySelector('[data-status]');
    if (status) status.textContent = isNarrowed ? words : `共${total}项`;
    const clear = this.querySelector<HTMLElement>('[data-clear]');
    if (clear) clear.hidden = !isNarrowed;
  }

  /** The style sheet decides when there is room for all chips; there the fold has no handle and stays open. */
  #foldWhereNarrow(): void {
    const details = this.querySelector<HTMLDetailsElement>('.filter-fold');
    const summary = this.querySelector('.filter-fold > summary');
    if (details === null || summary === null) return;
    const isWide = getComputedStyle(summary).display === 'none';
    if (isWide === this.#isWide) return;
    this.#isWide = isWide;
    details.open = isWide;
  }
}

customElements.define('commitment-filter', CommitmentFilter);
