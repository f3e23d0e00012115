/**
 * `<report-toc>`: marks the link of the section that is being read with `aria-current="location"`,
 * and on narrow screens folds the list until it is asked for.
 */
class ReportToc extends HTMLElement {
  #isBeside: boolean | undefined;

  connectedCallback(): void {
    this.#fold();
    addEventListener('resize', () => this.#fold());
    this.dataset['ready'] = '';
    this.#followReading();
  }

  /** The style sheet decides when there is room for the list beside the text; there it sticks and stays open. */
  #fold(): void {
    const isBeside = getComputedStyle(this).position === 'sticky';
    const details = this.querySelector('details');
    if (details === null || isBeside === this.#isBeside) return;
    this.#isBeside = isBeside;
    details.open = isBeside;
  }

  #followReading(): void {
    const links = new Map<Element, HTMLAnchorElement>();
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      const heading = document.getElementById(link.hash.slice(1));
      if (heading !== null) links.set(heading, link);
    }
    const headings = [...links.keys()];
    // The section being read is the last one whose heading has passed the upper third of the screen.
    let marked: HTMLAnchorElement | undefined;
    const mark = () => {
      const line = innerHeight / 3;
      const current = headings.findLast((heading) => heading.getBoundingClientRect().top <= line);
      const link = current && links.get(current);
      if (link === marked) return;
      marked?.removeAttribute('aria-current');
      link?.setAttribute('aria-current', 'location');
      marked = link;
    };
    // An observer of the headings would miss a jump past several of them; a passive listener once a frame does not.
    let isQueued = false;
    addEventListener(
      'scroll',
      () => {
        if (isQueued) return;
        isQueued = true;
        requestAnimationFrame(() => {
          isQueued = false;
          mark();
        });
      },
      { passive: true },
    );
    mark();
  }
}

customElements.define('report-toc', ReportToc);
