/**
 * `<search-box>` around a form that leads to the search page, which works without this. With it, `/` brings the reader to
 * the first box of the page, unless they are writing somewhere.
 */
class SearchBox extends HTMLElement {
  connectedCallback(): void {
    if (document.querySelector('search-box') !== this) return;
    addEventListener('keydown', (event) => {
      const isPlainSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!isPlainSlash || event.isComposing || event.defaultPrevented || isWriting(event.target)) return;
      event.preventDefault();
      const input = this.querySelector('input');
      input?.focus();
      input?.select();
    });
  }
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}

customElements.define('search-box', SearchBox);
