/**
 * `<clause-links>` around a report: a click on a plate or post goes to that place as any link does, and
 * copies its full address too, which a screen reader is told. Without a clipboard the link is all there is.
 */
class ClauseLinks extends HTMLElement {
  connectedCallback(): void {
    const announcer = this.appendChild(document.createElement('p'));
    announcer.className = 'clause-links-announcer';
    announcer.setAttribute('role', 'status');
    announcer.dataset['site'] = '';
    let hiding: ReturnType<typeof setTimeout> | undefined;

    this.addEventListener('click', async (event) => {
      const link = event.target instanceof Element ? event.target.closest('a.plate, a.post') : null;
      const hasModifier = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (!(link instanceof HTMLAnchorElement) || hasModifier || navigator.clipboard === undefined) return;
      try {
        await navigator.clipboard.writeText(link.href);
      } catch {
        return; // The browser has refused; the address bar still shows the link.
      }
      announcer.textContent = `已复制${link.getAttribute('aria-label') ?? '链接'}`;
      clearTimeout(hiding);
      // Long enough to be read aloud whole; emptied so that the same words are announced again next time.
      hiding = setTimeout(() => {
        announcer.textContent = '';
      }, 3000);
    });
  }
}

customElements.define('clause-links', ClauseLinks);
