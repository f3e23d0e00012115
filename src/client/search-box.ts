/**
 * `<search-box>` around a form that leads to the search page, which works without this. With it, `/` brings the reader to
 * the first box of the page, unless they are writing somewhere.
 */
class SearchBox extends HTMLElement {
  readonly #focusOnSlash = (event: KeyboardEvent) => {
    const isPlainSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isPlainSlash || event.isComposing || event.defaultPrevented || isWriting(event.target)) return;
    if (document.querySelector('search-box') !== this) return;
    event.preventDefault();
    const input = this.querySelector('input');
    input?.focus();
    input?.select();
  };

  connectedCallback(): void {
    addEventListener('keydown', this.#focusOnSlash);
  }

  disconnectedCallback(): void {
    removeEventListener('keydown', this.#focusOnSlash);
  }
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}

customElements.define('search-box', SearchBox);
