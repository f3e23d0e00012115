import { FigureSheet } from './figure-sheet.ts';

/**
 * `<report-margins>` around the text of a report: folds the margins where they stand under the text, shows which note
 * and which number belong together, and opens a number's note as a sheet. Without it the numbers are links to their notes.
 */
class ReportMargins extends HTMLElement {
  readonly #sheet = new FigureSheet();
  #isBeside: boolean | undefined;

  connectedCallback(): void {
    this.#fold();
    addEventListener('resize', () => this.#fold());
    this.dataset['ready'] = '';
    this.addEventListener('click', (event) => {
      const mark = closest(event, 'a.figure-mark');
      const hasModifier = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (!(mark instanceof HTMLAnchorElement) || hasModifier) return;
      if (this.#sheet.open(mark, this.#isBeside === true)) event.preventDefault();
    });
    for (const [type, isOn] of [
      ['pointerover', true],
      ['pointerout', false],
      ['focusin', true],
      ['focusout', false],
    ] as const) {
      this.addEventListener(type, (event) => {
        for (const element of counterparts(closest(event, '.figure-mark, .figure-note'))) {
          element.toggleAttribute('data-linked', isOn);
        }
      });
    }
  }

  /** The style sheet decides whether there is room beside the text; under it, margins wait until they are asked for. */
  #fold(): void {
    const margin = this.querySelector('.margin');
    if (margin === null) return;
    const isBeside = getComputedStyle(margin).gridColumnStart === '3';
    if (isBeside === this.#isBeside) return;
    this.#isBeside = isBeside;
    for (const fold of this.querySelectorAll<HTMLDetailsElement>('.margin-fold, .margin-more')) {
      const isMore = fold.matches('.margin-more');
      fold.open = isBeside !== isMore || fold.querySelector(':target') !== null;
    }
  }
}

function closest(event: Event, selector: string): Element | null {
  return event.target instanceof Element ? event.target.closest(selector) : null;
}

/** The note of a number, and the number of a note. */
function counterparts(element: Element | null): Element[] {
  if (element === null) return [];
  const other = element.id.replace(/^[fn]-/, (prefix) => (prefix === 'f-' ? 'n-' : 'f-'));
  const counterpart = document.getElementById(other);
  return counterpart === null ? [] : [counterpart];
}

customElements.define('report-margins', ReportMargins);
