/** Where the choice is remembered; `preferences.js` reads the same key before the first paint. */
const storageKey = 'tongtu-elder';

/**
 * `<elder-switch>`: 长者模式, larger text, targets and contrast on the same page. Wraps a `button[role=switch]`;
 * the state is the root's `data-elder`, which the style sheet draws from, and other open pages follow.
 */
class ElderSwitch extends HTMLElement {
  readonly #followOtherPages = (event: StorageEvent) => {
    if (event.key === storageKey) this.#show(event.newValue === 'on');
  };

  connectedCallback(): void {
    this.#show('elder' in document.documentElement.dataset);
    this.#button?.addEventListener('click', this.#toggle);
    window.addEventListener('storage', this.#followOtherPages);
  }

  disconnectedCallback(): void {
    this.#button?.removeEventListener('click', this.#toggle);
    window.removeEventListener('storage', this.#followOtherPages);
  }

  readonly #toggle = () => {
    const isOn = !('elder' in document.documentElement.dataset);
    this.#show(isOn);
    try {
      localStorage.setItem(storageKey, isOn ? 'on' : 'off');
    } catch {
      // Storage is blocked: the choice holds for this page.
    }
  };

  get #button(): HTMLButtonElement | null {
    return this.querySelector('button');
  }

  #show(isOn: boolean): void {
    if (isOn) document.documentElement.dataset.elder = '';
    else delete document.documentElement.dataset.elder;
    this.#button?.setAttribute('aria-checked', String(isOn));
  }
}

customElements.define('elder-switch', ElderSwitch);
